using PurePipeline.Numerics;
using PurePipeline.OpenCv.Arithmetic;
using PurePipeline.OpenCv.Denoising;

namespace PurePipeline.OpenCv;

/// <content>Denoising. OpenCV 4.6, 4.10 and 4.13 give the same bytes, on any number of threads.</content>
public static partial class Cv2
{
    // Sums of squared differences of 4 channels fit 32 bits.
    private const int MaxTemplate = 63;

    // A weight of 1 is a number of at least 4 digits.
    private const int MaxSearch = 63;

    /// <summary>
    /// Means of pixels whose surroundings are alike, <c>cv2.fastNlMeansDenoising(src, None, h, templateWindowSize, searchWindowSize)</c>.
    /// </summary>
    /// <param name="src">uint8 of 1 to 4 channels.</param>
    /// <param name="h">How different surroundings still count.</param>
    /// <param name="templateWindowSize">The side of a surrounding, in pixels; an even one counts as one more. At most 63.</param>
    /// <param name="searchWindowSize">The side of where is looked. At most 63.</param>
    /// <exception cref="ArgumentException">OpenCV takes no such image, or a size is below 0.</exception>
    /// <exception cref="NotSupportedException">A size above 63.</exception>
    public static NdArray FastNlMeansDenoising(NdArray src, float h = 3, int templateWindowSize = 7, int searchWindowSize = 21)
    {
        int channels = CvDepth.Channels(Require(src));
        if (src.DType != DType.UInt8 || channels is < 1 or > 4 || src.Length == 0)
        {
            throw new ArgumentException($"cv2.fastNlMeansDenoising takes uint8 of 1 to 4 channels; this is {src.DType.NumPyName()} of shape {Layout.Describe(src.Shape)}.");
        }

        if (templateWindowSize < 0 || searchWindowSize < 0)
        {
            throw new ArgumentException("cv2.fastNlMeansDenoising: the sides of windows are not below 0.");
        }

        if (templateWindowSize > MaxTemplate || searchWindowSize > MaxSearch)
        {
            throw new NotSupportedException($"cv2.fastNlMeansDenoising with windows above {MaxTemplate} and {MaxSearch} pixels is not supported.");
        }

        byte[] means = new LocalMeans(src.ToBytes(), src.Shape[1], src.Shape[0], channels, h, templateWindowSize / 2, searchWindowSize / 2).Run();
        return NdArray.Create<byte>(means, CvDepth.ResultShape(src)).WithVersions(src.Versions);
    }

    /// <summary>
    /// The same of colours, lightness and colour by themselves,
    /// <c>cv2.fastNlMeansDenoisingColored(src, None, h, hColor, templateWindowSize, searchWindowSize)</c>.
    /// </summary>
    /// <param name="src">uint8 of 3 or 4 channels, B, G, R.</param>
    /// <param name="h">How different lightness still counts.</param>
    /// <param name="hColor">How different colours still count.</param>
    /// <param name="templateWindowSize">As for <see cref="FastNlMeansDenoising"/>.</param>
    /// <param name="searchWindowSize">As for <see cref="FastNlMeansDenoising"/>.</param>
    /// <exception cref="ArgumentException">OpenCV takes no such image, or a size is below 0.</exception>
    /// <exception cref="NotSupportedException">A size above 63.</exception>
    public static NdArray FastNlMeansDenoisingColored(
        NdArray src, float h = 3, float hColor = 3, int templateWindowSize = 7, int searchWindowSize = 21)
    {
        int channels = CvDepth.Channels(Require(src));
        if (src.DType != DType.UInt8 || channels is not (3 or 4))
        {
            throw new ArgumentException($"cv2.fastNlMeansDenoisingColored takes uint8 of 3 or 4 channels; this is {src.DType.NumPyName()} of shape {Layout.Describe(src.Shape)}.");
        }

        NdArray[] planes = Split(CvtColor(src, ColorConversion.LBgr2Lab));
        NdArray lightness = FastNlMeansDenoising(planes[0], h, templateWindowSize, searchWindowSize);
        NdArray[] colours = Split(FastNlMeansDenoising(Merge([planes[1], planes[2]]), hColor, templateWindowSize, searchWindowSize));
        return CvtColor(Merge([lightness, .. colours]), ColorConversion.Lab2LBgr, channels);
    }
}
