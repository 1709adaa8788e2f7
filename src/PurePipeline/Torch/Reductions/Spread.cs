using System.Numerics;

namespace PurePipeline.Torch.Reductions;

/// <summary>
/// torch's variances, in double: of all elements around their mean (ReduceOps.cpp, <c>std_var_all_cpu</c>), along axes by Welford's running
/// update (SharedReduceOps.h), whose products and sums are fused in builds for AVX2 and FMA.
/// </summary>
internal readonly record struct Spread(double Mean, double Squares, double Count)
{
    public Spread With(double value, bool fused)
    {
        double delta = value - Mean;
        double mean = Mean + (delta / (Count + 1));
        return new Spread(mean, MultiplyAdd(delta, value - mean, Squares, fused), Count + 1);
    }

    public Spread And(Spread other, bool fused)
    {
        if (Count == 0 || other.Count == 0)
        {
            return Count == 0 ? other : this;
        }

        double delta = other.Mean - Mean;
        double part = other.Count / (Count + other.Count);
        return new Spread(
            MultiplyAdd(delta, part, Mean, fused),
            MultiplyAdd(delta * delta * Count, part, Squares + other.Squares, fused),
            Count + other.Count);
    }

    public double Variance(double correction) => Squares / Math.Max(Count - correction, 0);

    /// <summary>Of all elements of a walk, each thread's share on its own.</summary>
    public static Spread OfAll<T>(ReductionWalk walk, ReadOnlySpan<T> elements, int threads, bool fused)
        where T : unmanaged, INumber<T>
    {
        Spread all = default;
        foreach ((long begin, long end) in ThreadedSum.Shares(walk.Length, ThreadedSum.Grain, threads))
        {
            Spread share = default;
            foreach (WalkedPart part in walk.Parts(begin, end))
            {
                for (long row = 0; row < part.Rows.Length; row++)
                {
                    for (long column = 0; column < part.Columns.Length; column++)
                    {
                        T element = elements[part.ElementAt(row, column)];
                        share = share.With(double.CreateTruncating(element), fused);
                    }
                }
            }

            all = all.And(share, fused);
        }

        return all;
    }

    /// <summary>The squares of all elements' distances from <paramref name="mean"/>, added up part by part; nothing is fused.</summary>
    public static Spread Around<T>(double mean, ReductionWalk walk, ReadOnlySpan<T> elements, int threads)
        where T : unmanaged, INumber<T>
    {
        double squares = 0;
        foreach ((long begin, long end) in ThreadedSum.Shares(walk.Length, ThreadedSum.Grain, threads))
        {
            double share = 0;
            foreach (WalkedPart part in walk.Parts(begin, end))
            {
                double sum = 0;
                for (long row = 0; row < part.Rows.Length; row++)
                {
                    for (long column = 0; column < part.Columns.Length; column++)
                    {
                        T element = elements[part.ElementAt(row, column)];
                        double distance = double.CreateTruncating(element) - mean;
                        double square = distance * distance;
                        sum += square;
                    }
                }

                share += sum;
            }

            squares += share;
        }

        return new Spread(mean, squares, walk.Length);
    }

    private static double MultiplyAdd(double a, double b, double c, bool fused)
    {
        if (fused)
        {
            return Math.FusedMultiplyAdd(a, b, c);
        }

        double product = a * b;
        return product + c;
    }
}
