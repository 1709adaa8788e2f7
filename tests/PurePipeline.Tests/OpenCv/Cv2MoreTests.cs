using System.Security.Cryptography;
using PurePipeline.Numerics;
using PurePipeline.OpenCv;

namespace PurePipeline.Tests.OpenCv;

/// <summary>Denoising, undistortion, lines, colour maps and sums: hashes of what OpenCV 4.6, 4.10 and 4.13 gave.</summary>
public class Cv2MoreTests
{
    private static readonly NdArray s_camera = NdArray.Create<double>([50, 0, 26, 0, 45, 18, 0, 0, 1], 3, 3);
    private static readonly NdArray s_lens = NdArray.Create<double>([-0.28, 0.09, 0.01, -0.002, 0.01], 5);

    public static TheoryData<string, Func<string, NdArray>, string> Functions => new()
    {
        { "denoised gray", static v => Cv2.FastNlMeansDenoising(Cv2.ExtractChannel(Smooth(v), 0), 10, 5, 11), "901c744d443ad255" },
        { "denoised of two channels", static v => Cv2.FastNlMeansDenoising(Smooth(v)[.., .., ..2], 4, 4, 7), "b1de596048f9a2cf" },
        { "denoised colours", static v => Cv2.FastNlMeansDenoisingColored(Smooth(v), 10, 5, 7, 9), "5082bc39b26e2fdd" },
        { "undistort", static v => Cv2.Undistort(SyntheticImage.Of(v), s_camera, s_lens), "c830501e4d5c60a6" },
        { "map of 32nds", static v => Cv2.InitUndistortRectifyMap(s_camera, s_lens, s_camera, (53, 37), isFixed: true).Map2, "db03ee2dfe66e6d7" },
        { "lines", static v => Cv2.HoughLines(Edges(v), 1, Math.PI / 180, 20), "0ee9a51fc6ad2798" },
        { "segments", static v => Cv2.HoughLinesP(Edges(v), 1, Math.PI / 180, 15, 5, 2), "a0e3515bb7c432a9" },
        { "HSV map", static v => Cv2.ApplyColorMap(SyntheticImage.Plane(v, 0), ColormapTypes.Hsv), "2f0bd24314e94b70" },
        { "Turbo map of colours", static v => Cv2.ApplyColorMap(SyntheticImage.Of(v), ColormapTypes.Turbo), "7bccdbb28f4086c6" },
        { "integral", static v => Cv2.Integral(SyntheticImage.Of(v)), "63f809fa9944483a" },
        { "compare", static v => Cv2.Compare(SyntheticImage.Of(v), Cv2.Flip(SyntheticImage.Of(v), 0), CmpTypes.GreaterOrEqual), "46af69f25987a6a2" },
        { "findNonZero", static v => Cv2.FindNonZero(Edges(v)), "d554ff6c29e510e8" },
    };

    [Theory]
    [MemberData(nameof(Functions))]
    public void Elements_are_OpenCvs(string name, Func<string, NdArray> function, string hash)
    {
        foreach (string version in (string[])["4.6", "4.10", "4.13"])
        {
            Assert.Equal((name, version, hash), (name, version, Convert.ToHexStringLower(SHA256.HashData(function(version).ToBytes()))[..16]));
        }
    }

    [Fact]
    public void Maps_of_floats_are_OpenCvs()
    {
        (NdArray x, NdArray y) = Cv2.InitUndistortRectifyMap(s_camera, s_lens, null, (53, 37));
        Assert.Equal("35ec7753ace830f3", Convert.ToHexStringLower(SHA256.HashData([.. x.ToBytes(), .. y.ToBytes()]))[..16]);
    }

    [Fact]
    public void Norms_and_sums_are_OpenCvs()
    {
        NdArray image = SyntheticImage.Of("4.13");
        Assert.Equal((11260.467974289524, 746467, 255), (Cv2.Norm(image), Cv2.Norm(image, NormType.L1), Cv2.Norm(image, NormType.Inf)));
        Assert.Equal([248642, 248631, 249194, 0], Cv2.SumElems(image));
    }

    [Fact]
    public void Norms_of_two_images_are_OpenCvs()
    {
        NdArray a = NdArray.Create<byte>([1, 200, 30, 4, 5, 66], 2, 3);
        NdArray b = NdArray.Create<byte>([11, 20, 30, 40, 250, 60], 2, 3);
        Assert.Equal((306.360898288277, 477, 245), (Cv2.Norm(a, b), Cv2.Norm(a, b, NormType.L1), Cv2.Norm(a, b, NormType.Inf)));
        Assert.Equal(644.2957395482296, Cv2.Norm(a.AsType(DType.UInt16) * 3, b.AsType(DType.UInt16)));
        Assert.Throws<NotSupportedException>(() => Cv2.Norm(a.AsType(DType.Float32), b.AsType(DType.Float32)));
        Assert.Throws<ArgumentException>(() => Cv2.Norm(a, b[.., ..2]));
    }

    [Fact]
    public void Without_lines_or_places_there_are_none()
    {
        NdArray black = NdArray.Full([5, 6], 0, DType.UInt8);
        Assert.Equal([0, 1, 2], Cv2.HoughLines(black, 1, 0.1, 3).Shape.ToArray());
        Assert.Equal([0, 1, 4], Cv2.HoughLinesP(black, 1, 0.1, 3).Shape.ToArray());
        Assert.Equal([0, 1, 2], Cv2.FindNonZero(black).Shape.ToArray());
    }

    [Fact]
    public void What_OpenCv_refuses_is_refused()
    {
        NdArray image = SyntheticImage.Of("4.13");
        Assert.Throws<ArgumentException>(() => Cv2.HoughLines(image, 1, 0.1, 3));
        Assert.Throws<ArgumentException>(() => Cv2.HoughLinesP(SyntheticImage.Plane("4.13", 0), 0, 0.1, 3));
        Assert.Throws<NotSupportedException>(() => Cv2.HoughLinesP(SyntheticImage.Plane("4.13", 0), 1e-6, 1e-6, 3));
        Assert.Throws<ArgumentException>(() => Cv2.FastNlMeansDenoising(image.AsType(DType.Float32)));
        Assert.Throws<ArgumentException>(() => Cv2.ApplyColorMap(image, (ColormapTypes)22));
        Assert.Throws<ArgumentException>(() => Cv2.Undistort(image, NdArray.Full([2, 3], 1, DType.Float64), null));
        Assert.Throws<NotSupportedException>(() => Cv2.Undistort(image, s_camera, NdArray.Full([14], 0, DType.Float64)));
    }

    private static NdArray Smooth(string version) => Cv2.Blur(SyntheticImage.Of(version), (5, 5));

    private static NdArray Edges(string version) => Cv2.Threshold(Cv2.ExtractChannel(Smooth(version), 0), 120, 255, ThresholdTypes.Binary).Image;
}
