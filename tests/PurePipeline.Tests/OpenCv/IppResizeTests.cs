using System.Security.Cryptography;
using PurePipeline.Numerics;
using PurePipeline.OpenCv;

namespace PurePipeline.Tests.OpenCv;

/// <summary>Beginnings of SHA-256 of what OpenCV 4.13 with IPP, on a processor with AVX2, makes of one image of 41x37.</summary>
public class IppResizeTests
{
    private static readonly ReferenceVersions s_ipp = ReferenceVersions.Parse("opencv=4.13+ipp");

    [Theory]
    [InlineData(DType.UInt8, 1, Interpolation.Cubic, "34fde6e5f68d0609", "2864bc636b19d359")]
    [InlineData(DType.UInt8, 3, Interpolation.Cubic, "a7719c42d5c007b2", "0e6ba6a7cf1f0ad8")]
    [InlineData(DType.UInt8, 4, Interpolation.Cubic, "59adf4c739e0aea8", "5a08e5a317ae4f64")]
    [InlineData(DType.UInt16, 1, Interpolation.Cubic, "3c1f95bf3801ca79", "e9a0ade98aa0f686")]
    [InlineData(DType.UInt16, 3, Interpolation.Cubic, "c2bdb3b5f68f5c81", "354dbcb9817c0afc")]
    [InlineData(DType.UInt16, 4, Interpolation.Cubic, "240080c0399bda88", "8cb5b5c0a77cc0b8")]
    [InlineData(DType.Int16, 1, Interpolation.Cubic, "3858c775e7e61f82", "d2938432ac63a2f9")]
    [InlineData(DType.Int16, 3, Interpolation.Cubic, "1a2aac0d868128b7", "ef75ba3e8efad320")]
    [InlineData(DType.Int16, 4, Interpolation.Cubic, "ee196b02a426d7ab", "c0b5677a7e0ab3b4")]
    [InlineData(DType.Float32, 1, Interpolation.Cubic, "086072e49f701870", "1625a585757353cf")]
    [InlineData(DType.Float32, 3, Interpolation.Cubic, "8934dbc0623099cf", "789e7bf8a2e986b4")]
    [InlineData(DType.Float32, 4, Interpolation.Cubic, "0b49a5ccd7a9cdc8", "5b261def71d5789a")]
    [InlineData(DType.UInt16, 1, Interpolation.Linear, "dcbc504541f665f6", "857453b9999bc091")]
    [InlineData(DType.UInt16, 3, Interpolation.Linear, "d3caff3950d6799b", "da8e879586a40e66")]
    [InlineData(DType.UInt16, 4, Interpolation.Linear, "62bf19316097404d", "b883d20151b8d3c2")]
    [InlineData(DType.Float32, 1, Interpolation.Linear, "d755373f077ebb4a", "97c95df2f189bf16")]
    [InlineData(DType.Float32, 3, Interpolation.Linear, "ef46eb15ad8e46a8", "bca6416593735b38")]
    [InlineData(DType.Float32, 4, Interpolation.Linear, "1b60b980b3e54abc", "77d14e4c9d5e7bc7")]
    [InlineData(DType.Float64, 1, Interpolation.Linear, "45df7dc86ed7416b", "1fa5793baba65ebb")]
    [InlineData(DType.Float64, 3, Interpolation.Linear, "ee54fe8f00d16b04", "df907f9317fc02ea")]
    [InlineData(DType.Float64, 4, Interpolation.Linear, "aaa87e5ace8f6361", "595182b4807f7efe")]
    public void Resizes_to_a_size(DType dtype, int channels, Interpolation interpolation, string wider, string taller)
    {
        NdArray image = Create(dtype, channels);
        Assert.Equal(wider, Sha(Cv2.Resize(image, (61, 23), interpolation: interpolation)));
        Assert.Equal(taller, Sha(Cv2.Resize(image, (17, 90), interpolation: interpolation)));
    }

    [Theory]
    [InlineData(DType.UInt16, 1, "2773dbd7556c7192")]
    [InlineData(DType.UInt16, 3, "5753642433a60ef1")]
    [InlineData(DType.UInt16, 4, "62787a796e43e1cd")]
    [InlineData(DType.Float32, 1, "7a48cd591717de73")]
    [InlineData(DType.Float32, 3, "001242de0e040e0c")]
    [InlineData(DType.Float32, 4, "d04715d70be7693a")]
    public void Resizes_by_factors_that_the_size_does_not_have(DType dtype, int channels, string expected) =>
        Assert.Equal(expected, Sha(Cv2.Resize(Create(dtype, channels), default, 1.7, 0.6)));

    [Fact]
    public void Rows_may_be_skipped()
    {
        NdArray resized = Cv2.Resize(Create(DType.UInt8, 3), (61, 23), interpolation: Interpolation.Cubic);
        Assert.Equal(resized.ToBytes().AsSpan(20 * 61 * 3).ToArray(), resized[20.., ..].ToBytes());
    }

    private static NdArray Create(DType dtype, int channels)
    {
        int[] values = [.. Enumerable.Range(0, 37 * 41 * channels).Select(i => (int)(((i * 97) + ((long)i * i % 13 * 31) + (i / 7 * 5)) % 256))];
        int[] shape = [37, 41, channels];
        NdArray image = dtype switch
        {
            DType.UInt8 => NdArray.Create([.. values.Select(v => (byte)v)], shape),
            DType.UInt16 => NdArray.Create([.. values.Select(v => (ushort)(v * 257))], shape),
            DType.Int16 => NdArray.Create([.. values.Select(v => (short)((v * 257) - 32768))], shape),
            DType.Float32 => NdArray.Create([.. values.Select(v => v / 3f)], shape),
            _ => NdArray.Create([.. values.Select(v => v / 3.0)], shape),
        };
        return image.WithVersions(s_ipp);
    }

    private static string Sha(NdArray array) => Convert.ToHexStringLower(SHA256.HashData(array.ToBytes()))[..16];
}
