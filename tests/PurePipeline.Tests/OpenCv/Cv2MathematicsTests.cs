using System.Security.Cryptography;
using PurePipeline.Numerics;
using PurePipeline.OpenCv;

namespace PurePipeline.Tests.OpenCv;

/// <summary>Hashes of what OpenCV 4.6, 4.10 and 4.13 (without IPP, on x86-64 with AVX2 and FMA) computed.</summary>
public class Cv2MathematicsTests
{
    public static TheoryData<string, Func<string, NdArray>, string> Functions => new()
    {
        { "sqrt", static v => Cv2.Sqrt(Abs(X(v))), "91b3ef8eee7d9bcc" },
        { "exp", static v => Cv2.Exp(X(v) / 30f), "0aba7b4f1bc7a99e" },
        { "exp64", static v => Cv2.Exp(X(v).AsType(DType.Float64) / 30.0), "dbdfe18c357bac44" },
        { "log", static v => Cv2.Log(Abs(X(v)) + 1f), "8dae4946075bb7d5" },
        { "log64", static v => Cv2.Log(Abs(X(v)).AsType(DType.Float64) + 1.0), "abaf6a522d6f40fe" },
        { "pow", static v => Cv2.Pow(Abs(X(v)) + 1f, 2.2), "3171c2adb06b26e9" },
        { "pow64", static v => Cv2.Pow(Abs(X(v)).AsType(DType.Float64) + 1.0, 2.2), "715a9e9d4e043ab4" },
        { "pow3", static v => Cv2.Pow(X(v), 3), "0356f8ab9f6bc7be" },
        { "magnitude", static v => Cv2.Magnitude(X(v), Y(v)), "d6b12399dc584fc2" },
        { "phase", static v => Cv2.Phase(X(v), Y(v), angleInDegrees: true), "42da3a703b6ebea7" },
        { "phase small", static v => Cv2.Phase(X(v)[..1, ..9], Y(v)[..1, ..9]), "b9ab17818f01ffbf" },
        { "cartToPolar", static v => Cv2.CartToPolar(X(v), Y(v)).Angle, "7eb19775c4719c8f" },
    };

    [Theory]
    [MemberData(nameof(Functions))]
    public void Elements_are_OpenCvs(string name, Func<string, NdArray> function, string hash)
    {
        foreach (string version in (string[])["4.6", "4.10", "4.13"])
        {
            Assert.Equal((name, version, hash), (name, version, Hash(function(version))));
        }
    }

    [Theory]
    [InlineData("4.6", "560c8880240ffef6")]
    [InlineData("4.10", "5c854b5d6b622086")]
    [InlineData("4.13", "5c854b5d6b622086")]
    public void Lengths_of_doubles_in_polar_coordinates_are_floats_since_4_7(string version, string hash) => Assert.Equal(
        hash, Hash(Cv2.CartToPolar(X(version).AsType(DType.Float64), Y(version).AsType(DType.Float64)).Magnitude));

    [Theory]
    [InlineData("4.6")]
    [InlineData("4.10")]
    public void Points_are_led_back_from_polar_coordinates(string version)
    {
        Assert.Equal("22fb429cb82dbe92", Hash(Cv2.PolarToCart(Abs(X(version)), Y(version), angleInDegrees: true).X));
        Assert.Equal("6c1be4e3908278b5", Hash(Cv2.PolarToCart(Abs(X(version)).AsType(DType.Float64), Y(version).AsType(DType.Float64)).Y));
    }

    [Theory]
    [InlineData(8, float.NaN)]
    [InlineData(16, 0f)]
    public void What_is_no_number_is_the_lowest_one_in_groups(int length, float expected)
    {
        float[] found = Cv2.Exp(NdArray.Full([1, length], float.NaN, DType.Float32)).ToArray<float>();
        Assert.All(found, value => Assert.Equal(expected, value));
    }

    [Fact]
    public void What_is_not_reproduced_is_refused()
    {
        Assert.Throws<NotSupportedException>(static () => Cv2.PolarToCart(null, Y("4.13")));
        Assert.Throws<NotSupportedException>(static () => Cv2.PolarToCart(null, Y("4.6").AsType(DType.Float64)));
        Assert.Throws<NotSupportedException>(static () => Cv2.Pow(X("4.13"), -0.5));
        Assert.Throws<ArgumentException>(static () => Cv2.Sqrt(SyntheticImage.Of("4.13")));
        Assert.Throws<ArgumentException>(static () => Cv2.Magnitude(X("4.13"), Y("4.13")[1..]));
    }

    private static NdArray X(string version) => SyntheticImage.Plane(version, 0).AsType(DType.Float32) - 100f;

    private static NdArray Y(string version) => SyntheticImage.Plane(version, 1).AsType(DType.Float32) - 90f;

    private static NdArray Abs(NdArray array) => array.Abs();

    private static string Hash(NdArray array) => Convert.ToHexStringLower(SHA256.HashData(array.ToBytes()))[..16];
}
