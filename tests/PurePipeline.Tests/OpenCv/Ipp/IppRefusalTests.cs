using PurePipeline.Numerics;
using PurePipeline.OpenCv;

namespace PurePipeline.Tests.OpenCv.Ipp;

public sealed class IppRefusalTests
{
    private static readonly ReferenceVersions s_ipp = ReferenceVersions.Parse("opencv=4.13+ipp");

    private static readonly Dictionary<string, Func<ReferenceVersions, NdArray>> s_calls = new()
    {
        ["hls"] = versions => Cv2.CvtColor(Image(DType.UInt8, 3, versions), ColorConversion.Bgr2HlsFull),
        ["hsv"] = versions => Cv2.CvtColor(Image(DType.UInt8, 3, versions), ColorConversion.Hsv2RgbFull),
        ["bilateral"] = versions => Cv2.BilateralFilter(Image(DType.UInt8, 1, versions), 5, 20, 20),
        ["patch"] = versions => Cv2.GetRectSubPix(Image(DType.UInt8, 1, versions), (3, 3), (2.5f, 2.5f)),
        ["edges"] = versions => Cv2.Canny(Image(DType.UInt8, 1, versions), 50, 100, 5, l2Gradient: true),
        ["laplacian"] = versions => Cv2.Laplacian(Image(DType.Float32, 1, versions), null, 3),
        ["polar"] = versions => Cv2.WarpPolar(Image(DType.UInt8, 1, versions), (6, 6), (3, 3), 3, WarpFlags.InverseMap | WarpFlags.PolarLog | WarpFlags.FillOutliers),
        ["multiply"] = versions => Cv2.Multiply(Image(DType.UInt16, 1, versions), Image(DType.UInt16, 1, versions)),
        ["affine"] = versions => Cv2.WarpAffine(
            Image(DType.UInt16, 4, versions), NdArray.Create<double>([1, 0, 1, 0, 1, 1], 2, 3), (6, 6), WarpFlags.Nearest),
        ["perspective"] = versions => Cv2.WarpPerspective(
            Image(DType.Float32, 1, versions), NdArray.Create<double>([1, 0, 1, 0, 1, 1, 0, 0, 1], 3, 3), (6, 6), WarpFlags.Nearest),
    };

    public static TheoryData<string> Calls => [.. s_calls.Keys];

    [Theory]
    [MemberData(nameof(Calls))]
    public void What_IPP_computes_otherwise_is_refused_for_builds_with_it_alone(string call)
    {
        Assert.NotEmpty(s_calls[call](ReferenceVersions.Newest).ToBytes());
        Assert.Contains("without +ipp", Assert.Throws<NotSupportedException>(() => s_calls[call](s_ipp)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_arguments_of_the_same_calls_are_not()
    {
        Assert.NotEmpty(Cv2.Canny(Image(DType.UInt8, 1, s_ipp), 50, 100, 3, l2Gradient: true).ToBytes());
        Assert.NotEmpty(Cv2.CvtColor(Image(DType.UInt8, 3, s_ipp), ColorConversion.Bgr2HsvFull).ToBytes());
        Assert.NotEmpty(Cv2.Laplacian(Image(DType.Float32, 1, s_ipp), null).ToBytes());
        Assert.NotEmpty(Cv2.Multiply(Image(DType.UInt16, 1, s_ipp), Image(DType.UInt16, 1, s_ipp), 0.5).ToBytes());
    }

    // 4.13 without and with IPP, of each colour by each alpha: products that end in 127 255ths are rounded down by IPP.
    [Fact]
    public void Colours_by_their_alpha_are_rounded_as_IPP_rounds_them()
    {
        byte[] pixels = [.. Enumerable.Range(0, 1 << 16).SelectMany(static i => new byte[] { (byte)i, (byte)(255 - i), 0, (byte)(i >> 8) })];
        NdArray image = NdArray.Create<byte>(pixels, 256, 256, 4);
        byte[] expected = [.. pixels.Chunk(4).SelectMany(static p => new byte[] { Product(p[0], p[3]), Product(p[1], p[3]), 0, p[3] })];

        Assert.Equal(expected, Cv2.CvtColor(image.WithVersions(s_ipp), ColorConversion.Rgba2MRgba).ToBytes());
        Assert.NotEqual(expected, Cv2.CvtColor(image, ColorConversion.Rgba2MRgba).ToBytes());
    }

    private static byte Product(int colour, int alpha) => (byte)(((colour * alpha) + 127) / 255);

    private static NdArray Image(DType type, int channels, ReferenceVersions versions) =>
        NdArray.Full(channels == 1 ? [6, 6] : [6, 6, channels], 1, type, versions);
}
