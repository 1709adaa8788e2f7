using PurePipeline.OpenCv.Filtering;

namespace PurePipeline.OpenCv.Denoising;

/// <summary>
/// The weights of <see cref="LocalMeans"/> by the sum of squared differences, which is divided by a power of two, near to the number of
/// pixels: <c>exp(-mean / (h h channels))</c> of a number that keeps all sums within 32 bits; below a thousandth of it 0.
/// </summary>
internal sealed class LocalMeanWeights
{
    private readonly int[] _weights;
    private readonly int _shift;

    private LocalMeanWeights(int[] weights, int shift) => (_weights, _shift) = (weights, shift);

    public static LocalMeanWeights Of(float strength, int template, int search, int channels)
    {
        (int pixels, int places) = (((2 * template) + 1) * ((2 * template) + 1), ((2 * search) + 1) * ((2 * search) + 1));
        int one = int.MaxValue / (places * byte.MaxValue);
        int shift = 0;
        while ((1 << shift) < pixels)
        {
            shift++;
        }

        double mean = (double)(1 << shift) / pixels;
        double scale = strength * strength * channels;
        int[] weights = new int[(int)((byte.MaxValue * byte.MaxValue * channels / mean) + 1)];
        for (int i = 0; i < weights.Length; i++)
        {
            double weight = SoftExponential.Of(-(i * mean) / scale);
            int whole = CvRound.ToInt32(one * (double.IsNaN(weight) ? 1 : weight));
            weights[i] = whole < 0.001 * one ? 0 : whole;
        }

        return new LocalMeanWeights(weights, shift);
    }

    public int Of(int distance) => _weights[distance >> _shift];
}
