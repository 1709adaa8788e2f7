using System.Security.Cryptography;
using PurePipeline.Numerics;
using PurePipeline.OpenCv;

namespace PurePipeline.Tests.OpenCv;

/// <summary>Polar coordinates and patches between pixels: hashes of what OpenCV 4.6, 4.10 and 4.13 gave.</summary>
public class Cv2PolarTests
{
    private const WarpFlags Fill = WarpFlags.FillOutliers;

    public static TheoryData<string, Func<string, NdArray>, string> Functions => new()
    {
        { "warpPolar", static v => Cv2.WarpPolar(SyntheticImage.Of(v), (40, 64), (26.5f, 18), 20, WarpFlags.Linear | Fill), "76920db5eeb85288" },
        { "warpPolar without a height", static v => Cv2.WarpPolar(SyntheticImage.Of(v), (20, 0), (26.5f, 18), 30, WarpFlags.Nearest | Fill), "7002caf02d911bfd" },
        { "logarithms", static v => Cv2.WarpPolar(SyntheticImage.Of(v), (40, 64), (26.5f, 18), 20, WarpFlags.Cubic | WarpFlags.PolarLog | Fill), "aff45db1f06bd777" },
        { "back", static v => Cv2.WarpPolar(SyntheticImage.Of(v), (61, 50), (30, 25), 28, WarpFlags.Linear | WarpFlags.InverseMap | Fill), "436267f80671dbe6" },
        { "back from logarithms", static v => Cv2.WarpPolar(SyntheticImage.Plane(v, 0).AsType(DType.Float32), (61, 50), (30, 25), 28, WarpFlags.Linear | WarpFlags.InverseMap | WarpFlags.PolarLog | Fill), "bed2d2d47435fe7e" },
        { "linearPolar", static v => Cv2.LinearPolar(SyntheticImage.Of(v), (20, 15), 25, Fill), "2a2b22c832bbcac8" },
        { "logPolar", static v => Cv2.LogPolar(SyntheticImage.Of(v), (20, 15), 12, WarpFlags.Linear | Fill), "08d5150a2da40e3b" },
        { "within the image", static v => Cv2.WarpPolar(SyntheticImage.Of(v), (17, 30), (26, 18), 16, WarpFlags.Linear), "0d0bc4f72aac5c13" },
        { "patch", static v => Cv2.GetRectSubPix(SyntheticImage.Of(v), (21, 17), (20.3f, 15.75f)), "f525ac978862f5d1" },
        { "patch beyond the image", static v => Cv2.GetRectSubPix(SyntheticImage.Of(v), (21, 17), (3.25f, 35.5f)), "76875d84f46f5420" },
        { "patch of floats", static v => Cv2.GetRectSubPix(SyntheticImage.Of(v).AsType(DType.Float32), (21, 17), (50.1f, 2.6f)), "def3680972949b73" },
        { "patch to floats", static v => Cv2.GetRectSubPix(SyntheticImage.Plane(v, 0), (21, 17), (20.3f, 15.75f), DType.Float32), "2903652aba3e51e6" },
        { "patch outside to floats", static v => Cv2.GetRectSubPix(SyntheticImage.Plane(v, 0), (21, 17), (-30.5f, 15.75f), DType.Float32), "72d8283314eb24e9" },
    };

    [Theory]
    [MemberData(nameof(Functions))]
    public void Pixels_are_OpenCvs(string name, Func<string, NdArray> function, string hash)
    {
        foreach (string version in (string[])["4.6", "4.10", "4.13"])
        {
            Assert.Equal((name, version, hash), (name, version, Convert.ToHexStringLower(SHA256.HashData(function(version).ToBytes()))[..16]));
        }
    }

    [Fact]
    public void What_OpenCv_leaves_unset_or_refuses_is_refused()
    {
        NdArray image = SyntheticImage.Of("4.10");
        Assert.Throws<NotSupportedException>(() => Cv2.WarpPolar(image, (40, 64), (26.5f, 18), 20, WarpFlags.Linear));
        Assert.Throws<ArgumentException>(() => Cv2.WarpPolar(image, (40, 64), (26.5f, 18), 0, WarpFlags.Linear | Fill));
        Assert.Throws<ArgumentException>(() => Cv2.GetRectSubPix(image, (0, 5), (3, 3)));
        Assert.Throws<ArgumentException>(() => Cv2.GetRectSubPix(image.AsType(DType.UInt16), (5, 5), (3, 3)));
        Assert.Throws<ArgumentException>(() => Cv2.GetRectSubPix(image.AsType(DType.Float32), (5, 5), (3, 3), DType.UInt8));
    }
}
