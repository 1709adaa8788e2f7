using System.Numerics;

namespace PurePipeline.Pillow;

/// <summary>
/// Statistics of each band, <c>PIL.ImageStat.Stat(image, mask)</c>, from the image's histogram: so values of modes <c>I</c> and <c>F</c> are
/// those of 256 bins. Reads all pixels at once. Equal to Pillow 9.4, 11.1 and 13.0.
/// </summary>
/// <param name="histogram">256 counts for each band.</param>
public sealed class ImageStat(IReadOnlyList<int> histogram)
{
    private readonly int[][] _bands = [.. histogram.Chunk(256)];

    /// <summary>The statistics of an image.</summary>
    /// <param name="image">The image.</param>
    /// <param name="mask">Counts only pixels where this is not 0.</param>
    /// <exception cref="ArgumentException">The mask does not fit.</exception>
    public ImageStat(Image image, Image? mask = null)
        : this((image ?? throw new ArgumentNullException(nameof(image))).Histogram(mask))
    {
    }

    /// <summary>The least and the greatest value; 255 and 0 where nothing counts.</summary>
    public IReadOnlyList<(int Least, int Greatest)> Extrema => Each(static counts =>
        (Array.FindIndex(counts, count => count != 0) is >= 0 and var least ? least : 255, Math.Max(Array.FindLastIndex(counts, count => count != 0), 0)));

    /// <summary>The number of pixels.</summary>
    public IReadOnlyList<long> Count => Each(Total);

    /// <summary>The sum of the values.</summary>
    public IReadOnlyList<long> Sum => Each(Summed);

    /// <summary>The sum of their squares.</summary>
    public IReadOnlyList<long> SumOfSquares => Each(Squared);

    /// <summary>The mean; 0 where nothing counts.</summary>
    public IReadOnlyList<double> Mean => Each(static counts => Quotient(Summed(counts), Total(counts)));

    /// <summary>The median: the first value with more than half of the pixels up to it.</summary>
    public IReadOnlyList<int> Median => Each(MedianOf);

    /// <summary>The root of the mean square.</summary>
    public IReadOnlyList<double> RootMeanSquare => Each(static counts => Math.Sqrt(Quotient(Squared(counts), Total(counts))));

    /// <summary>The variance.</summary>
    public IReadOnlyList<double> Variance => Each(VarianceOf);

    /// <summary>The standard deviation.</summary>
    public IReadOnlyList<double> StandardDeviation => Each(static counts => Math.Sqrt(VarianceOf(counts)));

    private static long Total(int[] counts) => counts.Sum(static count => (long)count);

    private static long Summed(int[] counts) => counts.Select(static (count, value) => (long)count * value).Sum();

    private static long Squared(int[] counts) => counts.Select(static (count, value) => (long)count * value * value).Sum();

    private static double Quotient(double sum, long count) => count == 0 ? 0 : sum / count;

    private static int MedianOf(int[] counts)
    {
        long half = Total(counts) / 2;
        long passed = 0;
        int value = -1;
        while (value < 255 && passed <= half)
        {
            passed += counts[++value];
        }

        return value;
    }

    // (sum2 - sum * sum / count) / count, each division in double precision; Python's square of the sum is an exact integer.
    private static double VarianceOf(int[] counts)
    {
        long count = Total(counts);
        return count == 0 ? 0 : (Squared(counts) - ((double)BigInteger.Pow(Summed(counts), 2) / count)) / count;
    }

    private T[] Each<T>(Func<int[], T> measure) => [.. _bands.Select(measure)];
}
