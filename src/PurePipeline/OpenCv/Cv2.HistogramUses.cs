using PurePipeline.Numerics;
using PurePipeline.OpenCv.Arithmetic;

namespace PurePipeline.OpenCv;

/// <content>What is done with histograms. OpenCV 4.6, 4.10 and 4.13 (without IPP, builds of x86-64) give the same values, but where it is said.</content>
public static partial class Cv2
{
    private const int MostChannels = 512;

    /// <summary>How alike two histograms are, <c>cv2.compareHist(H1, H2, method)</c>.</summary>
    /// <remarks>
    /// HISTCMP_CHISQR and HISTCMP_CHISQR_ALT are summed in another order by 4.13 than by 4.6 and 4.10; the versions of <paramref name="h1"/> decide.
    /// </remarks>
    /// <param name="h1">float32, as of <see cref="CalcHist"/>.</param>
    /// <param name="h2">Another one of its shape.</param>
    /// <param name="method">The measure.</param>
    /// <exception cref="ArgumentException">They are no float32 of one shape, or there is no such measure.</exception>
    /// <exception cref="NotSupportedException">HISTCMP_KL_DIV.</exception>
    public static double CompareHist(NdArray h1, NdArray h2, HistCompMethods method)
    {
        ArgumentNullException.ThrowIfNull(h1);
        ArgumentNullException.ThrowIfNull(h2);
        if ((h1.DType, h2.DType) != (DType.Float32, DType.Float32) || !h1.Shape.SequenceEqual(h2.Shape) || h1.Length == 0)
        {
            throw new ArgumentException(
                $"cv2.compareHist takes two float32 arrays of one shape; these are {h1.DType.NumPyName()} {Layout.Describe(h1.Shape)} and {h2.DType.NumPyName()} {Layout.Describe(h2.Shape)}.");
        }

        // cv2 takes a third axis for channels, and counts pixels for the mean.
        int count = (int)h1.Length / (h1.Rank > 2 && h1.Shape[^1] <= MostChannels ? h1.Shape[^1] : 1);
        return HistogramComparison.Of(h1.ToArray<float>(), h2.ToArray<float>(), count, method, h1.Versions.OpenCv);
    }

    /// <summary>
    /// The count that each pixel's values have in a histogram, <c>cv2.calcBackProject(images, channels, hist, ranges, scale)</c>.
    /// </summary>
    /// <param name="images">As for <see cref="CalcHist"/>.</param>
    /// <param name="channels">One to three channels, numbered through all images.</param>
    /// <param name="hist">float32, of an axis for each channel; of one channel also a row or a column.</param>
    /// <param name="ranges">As for <see cref="CalcHist"/>.</param>
    /// <param name="scale">The factor of counts.</param>
    /// <returns>One channel of the images' dtype, 0 where a value is outside.</returns>
    /// <exception cref="ArgumentException">The images differ, or the histogram or the numbers do not fit.</exception>
    public static NdArray CalcBackProject(IReadOnlyList<NdArray> images, ReadOnlySpan<int> channels, NdArray hist, ReadOnlySpan<float> ranges, double scale)
    {
        ArgumentNullException.ThrowIfNull(images);
        ArgumentNullException.ThrowIfNull(hist);
        return BackProjection.Run(images, channels, hist, ranges, scale);
    }
}
