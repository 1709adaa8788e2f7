using PurePipeline.Numerics;
using PurePipeline.OpenCv.Arithmetic;

namespace PurePipeline.OpenCv;

/// <content>Histograms, and what masks select. OpenCV 4.6, 4.10 and 4.13 give the same values.</content>
public static partial class Cv2
{
    /// <summary>Spreads the values of an image evenly, <c>cv2.equalizeHist(src)</c>.</summary>
    /// <param name="src">uint8 of one channel.</param>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static NdArray EqualizeHist(NdArray src) => Histograms.Equalize(Require(src));

    /// <summary>
    /// How many pixels have which values, <c>cv2.calcHist(images, channels, mask, histSize, ranges)</c>, of uniform bins.
    /// </summary>
    /// <param name="images">Images of one size and one dtype: uint8, uint16 or float32.</param>
    /// <param name="channels">One to three channels, numbered through all images.</param>
    /// <param name="mask">uint8 of their size, 0 where pixels do not count; null for all.</param>
    /// <param name="histSize">The bins of each channel.</param>
    /// <param name="ranges">The lower bound of the first bin and the upper bound of the last one, which does not count itself, of each.</param>
    /// <returns>float32 of shape (bins, 1) for one channel, else of as many axes as channels.</returns>
    /// <exception cref="ArgumentException">The images differ, or the numbers do not fit each other.</exception>
    public static NdArray CalcHist(
        IReadOnlyList<NdArray> images, ReadOnlySpan<int> channels, NdArray? mask, ReadOnlySpan<int> histSize, ReadOnlySpan<float> ranges)
    {
        ArgumentNullException.ThrowIfNull(images);
        return HistogramCount.Run(images, channels, mask, histSize, ranges);
    }

    /// <summary>
    /// Pixels above the mean of their neighbours less <paramref name="c"/>, <c>cv2.adaptiveThreshold(src, maxValue, adaptiveMethod,
    /// thresholdType, blockSize, C)</c>.
    /// </summary>
    /// <param name="src">uint8 of one channel.</param>
    /// <param name="maxValue">What they become; the others are 0.</param>
    /// <param name="adaptiveMethod">Which mean.</param>
    /// <param name="thresholdType">THRESH_BINARY, or THRESH_BINARY_INV for the pixels that are not above.</param>
    /// <param name="blockSize">The neighbourhood's sides, odd, from 3 on.</param>
    /// <param name="c">What the mean is lowered by.</param>
    /// <exception cref="ArgumentException">OpenCV refuses one of them.</exception>
    public static NdArray AdaptiveThreshold(
        NdArray src, double maxValue, AdaptiveThresholdTypes adaptiveMethod, ThresholdTypes thresholdType, int blockSize, double c) =>
        AdaptiveThresholding.Run(Require(src), maxValue, adaptiveMethod, thresholdType, blockSize, c);

    /// <summary>The pixels where a mask is not 0, and 0 elsewhere, <c>cv2.copyTo(src, mask)</c>.</summary>
    /// <param name="src">An image.</param>
    /// <param name="mask">uint8 of its size, one channel.</param>
    /// <exception cref="ArgumentException">It is no such mask.</exception>
    public static NdArray CopyTo(NdArray src, NdArray mask) => Masked.Apply(WithoutSingleChannel(Require(src)), mask);

    /// <summary>The mean of each channel where a mask is not 0, <c>cv2.mean(src, mask=mask)</c>: four numbers.</summary>
    /// <inheritdoc cref="MeanStdDev"/>
    public static double[] Mean(NdArray src, NdArray? mask) => Measures.Mean(Require(src), mask);

    /// <summary>The mean and the standard deviation of each channel, <c>cv2.meanStdDev(src, mask=mask)</c>.</summary>
    /// <param name="src">Integers of up to 16 bits, 1 to 4 channels.</param>
    /// <param name="mask">uint8 of the image's size; null for all pixels.</param>
    /// <exception cref="ArgumentException">It is no such mask.</exception>
    /// <exception cref="NotSupportedException">The dtype or the number of channels.</exception>
    public static (double[] Mean, double[] StdDev) MeanStdDev(NdArray src, NdArray? mask = null) => Measures.MeanStdDev(Require(src), mask);
}
