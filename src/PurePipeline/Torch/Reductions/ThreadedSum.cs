using System.Numerics;

namespace PurePipeline.Torch.Reductions;

/// <summary>
/// How torch shares a sum among threads (TensorIteratorReduce.cpp). From 32768 elements on, a sum of all is one sum for each thread, and the
/// sum of these; with more than one result each thread takes some of them, which matters where neighbours are summed up side by side.
/// </summary>
internal static class ThreadedSum
{
    /// <summary><c>at::internal::GRAIN_SIZE</c>: what has fewer elements is not shared.</summary>
    public const long Grain = 32768;

    private const int RoundedBytes = 128;

    /// <summary>Where the shares of <c>at::parallel_for(0, length, grain)</c> begin and end.</summary>
    public static IEnumerable<(long Begin, long End)> Shares(long length, long grain, int threads)
    {
        long count = length > grain ? Math.Min(threads, (length + grain - 1) / grain) : 1;
        long share = (length + count - 1) / count;
        for (long begin = 0; begin < length; begin += share)
        {
            yield return (begin, Math.Min(begin + share, length));
        }
    }

    public static void Run<T>(ReductionWalk walk, ReadOnlySpan<T> elements, Span<T> result, int threads)
        where T : unmanaged, INumber<T>
    {
        if (walk.Length < Grain || threads == 1)
        {
            Add(walk, 0, walk.Length, elements, result);
        }
        else if (result.Length == 1)
        {
            T[] sums = new T[threads];
            int thread = 0;
            foreach ((long begin, long end) in Shares(walk.Length, Grain, threads))
            {
                Add(walk, begin, end, elements, sums.AsSpan(thread++, 1));
            }

            CascadeSum<T>.Add(sums, new WalkedPart(0, 0, new WalkedAxis(threads, 0, 1), new WalkedAxis(1, 0, 0)), result);
        }
        else
        {
            int axis = SharedAxis(walk, threads);
            foreach ((long begin, long end) in Shares(walk.Axes[axis].Length, 1, threads))
            {
                (long from, long to) = walk.Axes[axis].Element == 1
                    ? Rounded(begin, end, walk.Axes[axis].Length, RoundedBytes / System.Runtime.CompilerServices.Unsafe.SizeOf<T>())
                    : (begin, end);
                if (from < to)
                {
                    ReductionWalk share = walk.Narrow(axis, from, to, out long at);
                    Add(share, 0, share.Length, elements, result[(int)at..]);
                }
            }
        }
    }

    // The outermost axis that has enough for all threads, else the longest.
    private static int SharedAxis(ReductionWalk walk, int threads)
    {
        int best = walk.Axes.Length - 1;
        for (int axis = best; axis >= 0 && walk.Axes[axis].Result != 0; axis--)
        {
            if (walk.Axes[axis].Length >= threads)
            {
                return axis;
            }

            best = walk.Axes[axis].Length > walk.Axes[best].Length ? axis : best;
        }

        return best;
    }

    private static (long, long) Rounded(long begin, long end, long length, int multiple) =>
        (begin - (begin % multiple), end == length ? end : end - (end % multiple));

    private static void Add<T>(ReductionWalk walk, long begin, long end, ReadOnlySpan<T> elements, Span<T> result)
        where T : unmanaged, INumber<T>
    {
        foreach (WalkedPart part in walk.Parts(begin, end))
        {
            CascadeSum<T>.Add(elements, part, result);
        }
    }
}
