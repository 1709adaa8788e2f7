using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PurePipeline.Pixels;

namespace PurePipeline.Resampling;

internal static partial class FourRows
{
    /// <summary>Four columns a turn, transposed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static unsafe void JoinVector128(
        ReadOnlySpan<uint> first, ReadOnlySpan<uint> second, ReadOnlySpan<uint> third, ReadOnlySpan<uint> fourth, Span<uint> columns)
    {
        int width = first.Length;
        columns = columns[..(Count * width)];

        // Safety: a turn's four columns lie in each of the four rows.
        fixed (uint* a = first, b = second[..width], c = third[..width], d = fourth[..width], to = columns)
        {
            int x = 0;
            for (; x <= width - Count; x += Count)
            {
                uint* column = to + (Count * x);
                Transpose(
                    Vector128.Load(a + x), Vector128.Load(b + x), Vector128.Load(c + x), Vector128.Load(d + x),
                    column, column + 4, column + 8, column + 12);
            }

            for (; x < width; x++)
            {
                Vector128.Create(a[x], b[x], c[x], d[x]).Store(to + (Count * x));
            }
        }
    }

    /// <summary>Four columns a turn, transposed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static unsafe void PartVector128(ReadOnlySpan<uint> columns, Span<uint> rows)
    {
        int width = columns.Length / Count;
        rows = rows[..(Count * width)];

        // Safety: a turn's four columns lie in each of the four rows.
        fixed (uint* first = columns, to = rows)
        {
            int x = 0;
            for (; x <= width - Count; x += Count)
            {
                uint* column = first + (Count * x);
                uint* row = to + x;
                Transpose(
                    Vector128.Load(column), Vector128.Load(column + 4), Vector128.Load(column + 8), Vector128.Load(column + 12),
                    row, row + width, row + (2 * width), row + (3 * width));
            }

            for (; x < width; x++)
            {
                uint* column = first + (Count * x);
                (to[x], to[x + width], to[x + (2 * width)], to[x + (3 * width)]) = (column[0], column[1], column[2], column[3]);
            }
        }
    }

    // 4 x 4 numbers: those of two vectors by turns, then pairs of all four.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Transpose(
        Vector128<uint> a, Vector128<uint> b, Vector128<uint> c, Vector128<uint> d, uint* first, uint* second, uint* third, uint* fourth)
    {
        Vector128<ulong> lowAB = Zip.Low(a, b).AsUInt64();
        Vector128<ulong> lowCD = Zip.Low(c, d).AsUInt64();
        Vector128<ulong> highAB = Zip.High(a, b).AsUInt64();
        Vector128<ulong> highCD = Zip.High(c, d).AsUInt64();
        Zip.Low(lowAB, lowCD).AsUInt32().Store(first);
        Zip.High(lowAB, lowCD).AsUInt32().Store(second);
        Zip.Low(highAB, highCD).AsUInt32().Store(third);
        Zip.High(highAB, highCD).AsUInt32().Store(fourth);
    }
}
