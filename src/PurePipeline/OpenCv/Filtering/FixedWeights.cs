using System.Numerics;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>
/// Symmetric whole weights from the middle outwards, with the power of two that they share taken out, so that sums stay small.
/// </summary>
/// <param name="Values">The weight of the middle, of its neighbours, of theirs ...</param>
/// <param name="Bits">Their sum, each outer one taken twice, is 2^Bits.</param>
internal sealed record FixedWeights(uint[] Values, int Bits)
{
    /// <summary>The weights from one end to the other.</summary>
    public int Length => (2 * Values.Length) - 1;

    /// <summary>The weights of a Gaussian (<see cref="GaussianWeights.Fixed"/>).</summary>
    /// <exception cref="NotSupportedException">One is below 0, which the fractions of no useful sigma are.</exception>
    public static FixedWeights Gaussian(int length, double sigma, int bits)
    {
        long[] all = GaussianWeights.Fixed(length, sigma, bits);
        if (Array.Exists(all, static weight => weight < 0))
        {
            throw new NotSupportedException($"cv2.GaussianBlur with {length} weights for a sigma of {sigma} is not supported: some of its fractions are below 0.");
        }

        uint[] values = [.. all[(length / 2)..].Select(static weight => (uint)weight)];
        int shared = BitOperations.TrailingZeroCount(values.Aggregate(0u, static (bitsUsed, weight) => bitsUsed | weight));
        return new FixedWeights([.. values.Select(weight => weight >> shared)], bits - shared);
    }
}
