using System.Numerics;

namespace PurePipeline.Numerics.Kernels;

/// <summary>
/// NumPy's sum of a run of floats (loops_utils.h.src): eight partial sums over at most 128 elements, longer runs cut in halves at a
/// multiple of eight.
/// </summary>
internal static class PairwiseSum
{
    private const int Unrolled = 8;
    private const int Block = 128;

    public static T Of<T>(ReadOnlySpan<T> run)
        where T : struct, IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T>
    {
        if (run.Length < Unrolled)
        {
            T sum = T.AdditiveIdentity;
            foreach (T element in run)
            {
                sum += element;
            }

            return sum;
        }

        if (run.Length > Block)
        {
            int half = run.Length / 2;
            half -= half % Unrolled;
            return Of(run[..half]) + Of(run[half..]);
        }

        (T a, T b, T c, T d, T e, T f, T g, T h) = (run[0], run[1], run[2], run[3], run[4], run[5], run[6], run[7]);
        int i = Unrolled;
        for (; i < run.Length - (run.Length % Unrolled); i += Unrolled)
        {
            (a, b, c, d) = (a + run[i], b + run[i + 1], c + run[i + 2], d + run[i + 3]);
            (e, f, g, h) = (e + run[i + 4], f + run[i + 5], g + run[i + 6], h + run[i + 7]);
        }

        T result = ((a + b) + (c + d)) + ((e + f) + (g + h));
        for (; i < run.Length; i++)
        {
            result += run[i];
        }

        return result;
    }
}
