using System.Numerics;

namespace PurePipeline.Torch.Reductions;

/// <summary>
/// torch's sum of floats (SumKernel.cpp, builds for AVX2): 4 sums side by side, each of as many lanes as a vector has elements, and each a
/// cascade of 4 levels: a level's sum is added to the next one's after 16 or more elements, so that only numbers of a like size meet.
/// </summary>
internal static class CascadeSum<T>
    where T : unmanaged, INumber<T>
{
    private const int Levels = 4;
    private const int SideBySide = 4;
    private const int VectorBytes = 32;

    private static int Lanes => VectorBytes / System.Runtime.CompilerServices.Unsafe.SizeOf<T>();

    /// <summary>Adds the sums of a part's elements to the result.</summary>
    public static void Add(ReadOnlySpan<T> elements, WalkedPart part, Span<T> result)
    {
        if (part.Columns.Result != 0 && part.Rows.Result == 0)
        {
            part = part.Turned;
        }

        (WalkedAxis along, WalkedAxis across) = (part.Columns, part.Rows);
        if (along.Result != 0)
        {
            AddEach(elements, part, result);
        }
        else if (along.Element == 1 && along.Length >= Lanes)
        {
            for (long i = 0; i < across.Length; i++)
            {
                result[(int)(part.Result + (i * across.Result))] += OfRun(elements, part.Element + (i * across.Element), along.Length);
            }
        }
        else
        {
            bool inVectors = across.Element == 1 && across.Length >= Lanes;
            bool sideBySide = inVectors || along.Element >= across.Element;
            Span<T> sums = stackalloc T[SideBySide * Lanes];
            long i = 0;
            for (int lanes = inVectors ? Lanes : 1; lanes >= 1; lanes = lanes > 1 ? 1 : 0)
            {
                for (; sideBySide && (lanes > 1 || !inVectors) && i + (SideBySide * lanes) <= across.Length; i += SideBySide * lanes)
                {
                    Cascades(elements, part.Element + (i * across.Element), along.Element, lanes * across.Element, lanes, along.Length, sums);
                    Store(sums[..(SideBySide * lanes)], part, i, result);
                }

                for (; i + lanes <= across.Length; i += lanes)
                {
                    OfColumns(elements, part.Element + (i * across.Element), along.Element, lanes, along.Length, sums);
                    Store(sums[..lanes], part, i, result);
                }
            }
        }
    }

    private static void Store(ReadOnlySpan<T> sums, WalkedPart part, long at, Span<T> result)
    {
        for (int i = 0; i < sums.Length; i++)
        {
            result[(int)(part.Result + ((at + i) * part.Rows.Result))] += sums[i];
        }
    }

    private static void AddEach(ReadOnlySpan<T> elements, WalkedPart part, Span<T> result)
    {
        for (long row = 0; row < part.Rows.Length; row++)
        {
            for (long column = 0; column < part.Columns.Length; column++)
            {
                result[part.ResultAt(row, column)] += elements[part.ElementAt(row, column)];
            }
        }
    }

    // Elements one behind the other: whole vectors in cascades, then the rest one by one, then the lanes.
    private static T OfRun(ReadOnlySpan<T> elements, long start, long length)
    {
        Span<T> sums = stackalloc T[SideBySide * Lanes];
        OfColumns(elements, start, Lanes, Lanes, length / Lanes, sums);
        T sum = T.Zero;
        for (long i = length / Lanes * Lanes; i < length; i++)
        {
            sum += elements[(int)(start + i)];
        }

        foreach (T lane in sums[..Lanes])
        {
            sum += lane;
        }

        return sum;
    }

    // Every fourth row in a cascade of its own, the rest into the first.
    private static void OfColumns(ReadOnlySpan<T> elements, long start, long step, int lanes, long length, Span<T> sums)
    {
        long fours = length / SideBySide;
        Cascades(elements, start, SideBySide * step, step, lanes, fours, sums);
        for (long i = fours * SideBySide; i < length; i++)
        {
            for (int lane = 0; lane < lanes; lane++)
            {
                sums[lane] += elements[(int)(start + (i * step) + lane)];
            }
        }

        for (int other = 1; other < SideBySide; other++)
        {
            for (int lane = 0; lane < lanes; lane++)
            {
                sums[lane] += sums[(other * lanes) + lane];
            }
        }
    }

    // Sum number k has lanes that begin at start + k * between; each adds up length elements, step apart.
    private static void Cascades(ReadOnlySpan<T> elements, long start, long step, long between, int lanes, long length, Span<T> sums)
    {
        int width = SideBySide * lanes;
        int power = Math.Max(4, (length <= 1 ? 0 : BitOperations.Log2((ulong)(length - 1)) + 1) / Levels);
        long block = 1L << power;
        Span<T> levels = stackalloc T[Levels * SideBySide * Lanes];
        levels.Clear();
        long i = 0;
        while (i + block <= length)
        {
            for (long j = 0; j < block; j++, i++)
            {
                AddRow(elements, start + (i * step), between, lanes, levels);
            }

            for (int level = 1; level < Levels; level++)
            {
                for (int k = 0; k < width; k++)
                {
                    levels[(level * width) + k] += levels[((level - 1) * width) + k];
                    levels[((level - 1) * width) + k] = T.Zero;
                }

                if ((i & ((block - 1) << (level * power))) != 0)
                {
                    break;
                }
            }
        }

        for (; i < length; i++)
        {
            AddRow(elements, start + (i * step), between, lanes, levels);
        }

        for (int level = 1; level < Levels; level++)
        {
            for (int k = 0; k < width; k++)
            {
                levels[k] += levels[(level * width) + k];
            }
        }

        levels[..width].CopyTo(sums);
    }

    private static void AddRow(ReadOnlySpan<T> elements, long start, long between, int lanes, Span<T> sums)
    {
        for (int k = 0; k < SideBySide; k++)
        {
            ReadOnlySpan<T> row = elements.Slice((int)(start + (k * between)), lanes);
            Span<T> own = sums.Slice(k * lanes, lanes);
            for (int lane = 0; lane < row.Length; lane++)
            {
                own[lane] += row[lane];
            }
        }
    }
}
