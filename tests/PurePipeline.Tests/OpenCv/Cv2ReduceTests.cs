using System.Security.Cryptography;
using PurePipeline.Numerics;
using PurePipeline.OpenCv;

namespace PurePipeline.Tests.OpenCv;

/// <summary>Rows and columns as one, and what is done with histograms: what OpenCV 4.6, 4.10 and 4.13 gave.</summary>
public class Cv2ReduceTests
{
    public static TheoryData<string, Func<string, NdArray>, string, string> Functions => new()
    {
        { "rows", static v => Cv2.Reduce(SyntheticImage.Of(v), 0, ReduceTypes.Sum, DType.Int32), "c845fac1cd306510", "" },
        { "columns", static v => Cv2.Reduce(SyntheticImage.Of(v), 1, ReduceTypes.Sum, DType.Int32), "2ec3ac702cbeb82a", "" },
        { "rows of floats", static v => Cv2.Reduce(Floats(v), 0, ReduceTypes.Sum), "55e27817aecd07ce", "" },
        { "columns of floats", static v => Cv2.Reduce(Floats(v), 1, ReduceTypes.Sum), "c1dcb48ed3f24d80", "ad4a7b36705ffe82" },
        { "average", static v => Cv2.Reduce(SyntheticImage.Of(v), 1, ReduceTypes.Avg), "764283d4727c6c64", "" },
        { "average as floats", static v => Cv2.Reduce(SyntheticImage.Plane(v, 0), 0, ReduceTypes.Avg, DType.Float32), "dcd591795ce18aee", "" },
        { "greatest", static v => Cv2.Reduce(SyntheticImage.Of(v), 0, ReduceTypes.Max), "bc14b894f22e6b12", "" },
        { "least floats", static v => Cv2.Reduce(Floats(v), 1, ReduceTypes.Min), "d4b863b5f82e39cf", "" },
        { "back projection", static v => Cv2.CalcBackProject([SyntheticImage.Of(v)], [0], Histogram(v, 0, 256), [0, 256], 2.5), "d242dfaae98da564", "" },
        { "of two channels", static v => Cv2.CalcBackProject([SyntheticImage.Of(v)], [0, 1], Cv2.CalcHist([SyntheticImage.Of(v)], [0, 1], null, [7, 9], [0, 256, 0, 200]), [0, 256, 0, 200], 3), "46240a04049e71a4", "" },
        { "of three channels", static v => Cv2.CalcBackProject([SyntheticImage.Of(v)], [0, 1, 2], OfThree(v), [0, 256, 0, 256, 0, 256], 3), "0a537f66f296cdd3", "" },
        { "of floats", static v => Cv2.CalcBackProject([Floats(v)], [0, 1, 2], OfThree(v), [-20, 80, -20, 80, -20, 80], 0.3), "c44280bdefc562b7", "" },
    };

    [Theory]
    [MemberData(nameof(Functions))]
    public void Elements_are_OpenCvs(string name, Func<string, NdArray> function, string hash, string before)
    {
        foreach (string version in (string[])["4.6", "4.10", "4.13"])
        {
            string expected = version == "4.6" && before.Length > 0 ? before : hash;
            Assert.Equal((name, version, expected), (name, version, Convert.ToHexStringLower(SHA256.HashData(function(version).ToBytes()))[..16]));
        }
    }

    [Fact]
    public void Measures_of_histograms_are_OpenCvs()
    {
        (NdArray a, NdArray b) = (Histogram("4.10", 0, 256), Histogram("4.10", 1, 200));
        Assert.Equal(
            [-0.09814061013806007, 116.17858320060496, 1545.0, 0.05536503028542194, 139.08175623400314],
            Enumerable.Range(0, 5).Select(method => Cv2.CompareHist(a, b, (HistCompMethods)method)));
        Assert.Throws<NotSupportedException>(() => Cv2.CompareHist(a, b, HistCompMethods.KLDiv));
    }

    [Theory]
    [InlineData("4.6", 17.00104450114598, 28.327109215731532)]
    [InlineData("4.10", 17.00104450114598, 28.327109215731532)]
    [InlineData("4.13", 17.001044274364496, 28.32710901321809)]
    public void Chi_square_is_summed_as_the_release_does(string version, double chiSquare, double symmetric)
    {
        NdArray a = Histogram(7, 11, 3);
        NdArray b = Histogram(5, 13, 7);
        Assert.Equal([chiSquare, symmetric], [Cv2.CompareHist(a, b, HistCompMethods.ChiSqr), Cv2.CompareHist(a, b, HistCompMethods.ChiSqrAlt)]);

        NdArray Histogram(int step, int modulus, float divisor) =>
            NdArray.Create<float>([.. Enumerable.Range(0, 23).Select(i => i * step % modulus / divisor)], 1, 23)
                .WithVersions(ReferenceVersions.Parse($"opencv={version}"));
    }

    [Fact]
    public void What_OpenCv_refuses_is_refused()
    {
        NdArray image = SyntheticImage.Of("4.10");
        Assert.Throws<ArgumentException>(() => Cv2.Reduce(image, 0, ReduceTypes.Sum));
        Assert.Throws<ArgumentException>(() => Cv2.Reduce(image, 2, ReduceTypes.Max));
        Assert.Throws<ArgumentException>(() => Cv2.Reduce(SyntheticImage.Of("4.6"), 0, ReduceTypes.Sum2, DType.Int32));
        Assert.Throws<ArgumentException>(() => Cv2.CompareHist(image, image, HistCompMethods.Correl));
        Assert.Throws<ArgumentException>(() => Cv2.CalcBackProject([image], [0], image, [0, 256], 1));
    }

    private static NdArray Floats(string version) => (SyntheticImage.Of(version).AsType(DType.Float32) * 0.37f) - 20;

    private static NdArray Histogram(string version, int channel, float high) => Cv2.CalcHist([SyntheticImage.Of(version)], [channel], null, [30], [0, high]);

    private static NdArray OfThree(string version) => Cv2.CalcHist([SyntheticImage.Of(version)], [0, 1, 2], null, [5, 6, 7], [0, 256, 0, 256, 0, 256]);
}
