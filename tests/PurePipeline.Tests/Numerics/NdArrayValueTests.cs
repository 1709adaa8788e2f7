using PurePipeline.Numerics;
using PurePipeline.Pixels;

namespace PurePipeline.Tests.Numerics;

/// <summary>
/// Expressions over a picture of 50 x 33 pixels whose byte i is 37 i mod 251; expected values: NumPy 1.24.2 and 2.4.6, which agree on them.
/// </summary>
public class NdArrayValueTests
{
    private const int Width = 50;
    private const int Height = 33;

    private static readonly byte[] Pixels = [.. Enumerable.Range(0, Width * Height * 3).Select(i => (byte)(i * 37 % 251))];
    private static readonly NdArray Mean = NdArray.Create([0.485f, 0.456f, 0.406f], 3);
    private static readonly NdArray Std = NdArray.Create([0.229f, 0.224f, 0.225f], 3);

    private static readonly Dictionary<string, (Func<NdArray, NdArray> Expression, string Expected)> Cases = new()
    {
        ["a / 255.0"] = (
            a => a / 255.0,
            "float64 (33, 50, 3) c7e1c954335625b2b5af4270f6380d49362b8d2b82921825bb4fe819b6ec3b7a"),
        ["255 - a"] = (
            a => 255 - a,
            "uint8 (33, 50, 3) 5afb14c573bd415f653d81003d41482c3c811d272bfbf16d54168dce883c730d"),
        ["a * 3"] = (
            a => a * 3,
            "uint8 (33, 50, 3) 8c44f03958cfc9479a91953c054a4cc2be6f3147e3de7986fb103dbecbea6407"),
        ["a.astype(f4) / 255"] = (
            a => a.AsType(DType.Float32) / 255,
            "float32 (33, 50, 3) d2f50825f138b4d0fac67c052fa85232396316bb186bb74f72880222d47ce71f"),
        ["(a.astype(f4) / 255 - mean) / std"] = (
            a => ((a.AsType(DType.Float32) / 255) - Mean) / Std,
            "float32 (33, 50, 3) 9234b27ca503b1f4e6b9da6cd119bbe21405c6e17af299776bbdbdebce2042b0"),
        ["((a / 255.0 - mean) / std).astype(f4)"] = (
            a => (((a / 255.0) - Mean) / Std).AsType(DType.Float32),
            "float32 (33, 50, 3) 1538ca22ef072d4b7cc3d3cee4d3d7adcc623aba61cecfd2f45af61c33d999b9"),
        ["planes minus mean"] = (
            a => (a.AsType(DType.Float32).Transpose(2, 0, 1) - Mean.Reshape(3, 1, 1)) / Std.Reshape(3, 1, 1),
            "float32 (3, 33, 50) ce31406303ce0e87d8531ae7c4dbeabd60212ca4cd5246e3e4368ec058edbe64"),
        ["reversed channels minus mean"] = (
            a => (a[ArrayIndex.Ellipsis, ArrayIndex.Slice(null, null, -1)] - Mean) * 0.5,
            "float32 (33, 50, 3) 890f442ff4b11516987886763988102413c8587fdad02e62b8f14ec7b343917a"),
        ["crop, flip, reverse planes"] = (
            a => (a[3..21, ArrayIndex.Slice(-2, 1, -1), ArrayIndex.Slice(null, null, -1)].AsType(DType.Float32) - Mean).Transpose(2, 0, 1),
            "float32 (3, 18, 47) 27ecc4e3824687cc07f4121c40c32a276ef6cce16302de713a6a50f851a90262"),
        ["every third pixel turned"] = (
            a => a[ArrayIndex.Slice(1, null, 3), ArrayIndex.Slice(null, null, 2)].Transpose(1, 0, 2).AsType(DType.Float64) * 0.1,
            "float64 (25, 11, 3) eb3020ca7236bf6657f405591812490072f0b8f753c00b9bf290c00ddf35501f"),
        ["half precision"] = (
            a => (a.AsType(DType.Float16) / 255) - 0.45,
            "float16 (33, 50, 3) d2078752bb65595ef2c81256b2209aabd587baa532cbedcc9223368682502c15"),
        ["floored"] = (
            a => NdArray.FloorDivide(a.AsType(DType.Int32) - 128, 7) % 5,
            "int32 (33, 50, 3) 9989088918d4d23ee9752f90444835bdea93972b00d5f53b3d5feb1a807600da"),
        ["float remainder"] = (
            a => (a.AsType(DType.Float32) - 100.25) % -7.5,
            "float32 (33, 50, 3) 7f5f921f615902ac155325d1ea5edc86b4952c7ec8a87cff2ec8b9c5934c7d9a"),
        ["cut to bytes and back"] = (
            a => ((a.AsType(DType.Float32) * 1.7) - 100).AsType(DType.UInt8),
            "uint8 (33, 50, 3) e2f7512a23e7b840e5665f7b1d1808383f0e800995235f86747d94eb8db3ffce"),
        ["flat copy"] = (
            a => (a.Transpose(2, 0, 1).Copy().Reshape(3, -1).AsType(DType.Float32) - 1).Reshape(-1),
            "float32 (4950,) 33b3ffe9aaf823faf30c826e9fe82836f84a04290623d0291ea0e9270e4b7aa0"),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    private static MemoryPicture Picture => new(Pixels, Width, Height, PixelMode.Rgb);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_picture_gives_what_numpy_gives(string name) =>
        Assert.Equal(Cases[name].Expected, Describe(Cases[name].Expression(NdArray.FromPicture(Picture))));

    [Theory]
    [MemberData(nameof(Names))]
    public void An_array_in_memory_gives_the_same(string name) =>
        Assert.Equal(Cases[name].Expected, Describe(Cases[name].Expression(NdArray.Create(Pixels, Height, Width, 3))));

    private static string Describe(NdArray array)
    {
        string shape = array.Rank == 1 ? $"({array.Shape[0]},)" : $"({string.Join(", ", array.Shape.ToArray())})";
        return $"{array.DType.NumPyName()} {shape} {array.Sha256()}";
    }
}
