using System.Security.Cryptography;
using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Pillow;

namespace PurePipeline.Tests.Decoding.Jpeg;

/// <summary>
/// Expected values are SHA-256 of what Pillow 13.0 and OpenCV 4.13 read; Pillow 9.4 and 11.1 and OpenCV 4.6 and 4.10 with libjpeg-turbo 2.1.5
/// read none of the files.
/// </summary>
public class LosslessTests
{
    private static readonly ReferenceVersions _old = ReferenceVersions.Parse("pillow=11.1,opencv=4.10");

    [Theory]
    [InlineData(nameof(LosslessJpeg.Gray), "02765715f9ac8795eb5abf6457460c9b9bf1f43a018a79f124702c57f083a6a2")]
    [InlineData(nameof(LosslessJpeg.Rgb), "e17398c77eb8c0f9b0cf6d2bac6e6c38b0b1da5adda8055877e0901cc7322645")]
    [InlineData(nameof(LosslessJpeg.Subsampled), "4e60987aa402ff28113896837cda081e2960b32ed747299c06267325f8998f90")]
    [InlineData(nameof(LosslessJpeg.CmykScans), "0554c995e7b517d8287248f98012c466120204b32052924a8226ff0ea8c8c937")]
    public void Pillow_reads_the_same(string kind, string expected) => Assert.Equal(expected, Sha256(Image.Open(File(kind)).AsArray()));

    [Theory]
    [InlineData(nameof(LosslessJpeg.Gray), ImreadFlags.Grayscale, "02765715f9ac8795eb5abf6457460c9b9bf1f43a018a79f124702c57f083a6a2")]
    [InlineData(nameof(LosslessJpeg.Gray), ImreadFlags.Unchanged, "02765715f9ac8795eb5abf6457460c9b9bf1f43a018a79f124702c57f083a6a2")]
    [InlineData(nameof(LosslessJpeg.Rgb), ImreadFlags.Color, "7e938a714eeaf77d1b81c3641af74bf24195de3129ca5ea459f6060471bd74bb")]
    [InlineData(nameof(LosslessJpeg.Rgb), ImreadFlags.ReducedColor2, "7e938a714eeaf77d1b81c3641af74bf24195de3129ca5ea459f6060471bd74bb")]
    [InlineData(nameof(LosslessJpeg.Subsampled), ImreadFlags.Color, "8ac209f8c81b22b85c72a0344307803566fa0afd4680667bb6eeeb0ed1e8fc8a")]
    [InlineData(nameof(LosslessJpeg.CmykScans), ImreadFlags.Color, "4a8e9a4a6a2c6c512b71879cf8ae6acba0b4483fe2be8f16c779bd4e695782de")]
    [InlineData(nameof(LosslessJpeg.CmykScans), ImreadFlags.Grayscale, "69f4768bbc1a2d51d426ed8b85186c68e2373199e4e898dcab0361292682b1b4")]
    [InlineData(nameof(LosslessJpeg.FiveBits), ImreadFlags.Grayscale, "cc027acb53b2c7b71b607aa3d2724f5d2ca9c15788e3175ce96270a8c56f1c07")]
    public void OpenCv_reads_the_same(string kind, ImreadFlags flags, string expected) =>
        Assert.Equal(expected, Sha256(Cv2.Imdecode(File(kind), flags)));

    [Theory]
    [InlineData(nameof(LosslessJpeg.Gray), ImreadFlags.Color)]
    [InlineData(nameof(LosslessJpeg.FiveBits), ImreadFlags.Color)]
    [InlineData(nameof(LosslessJpeg.Rgb), ImreadFlags.Grayscale)]
    [InlineData(nameof(LosslessJpeg.Subsampled), ImreadFlags.Grayscale)]
    public void OpenCv_computes_no_colours_from_lossless_samples(string kind, ImreadFlags flags) =>
        Assert.Equal(PictureErrorCode.Unsupported, Assert.Throws<PictureException>(() => Sha256(Cv2.Imdecode(File(kind), flags))).Code);

    [Fact]
    public void A_part_of_the_size_is_announced_and_refused_as_in_Pillow()
    {
        Image draft = Image.Open(LosslessJpeg.Rgb).Draft(null, (4, 3));

        Assert.Equal((4, 3), (draft.Width, draft.Height));
        Assert.Throws<PictureException>(() => Sha256(draft.AsArray()));
    }

    [Fact]
    public void Older_releases_refuse_it()
    {
        foreach (byte[] file in LosslessJpeg.All)
        {
            Assert.Equal(PictureErrorCode.Unsupported, Assert.Throws<PictureException>(() => Cv2.Imdecode(file, versions: _old)).Code);
            Assert.Equal(PictureErrorCode.Unsupported, Assert.Throws<PictureException>(() => Image.Open(file, _old)).Code);
        }
    }

    [Fact]
    public void Cuts_and_changed_bytes_give_a_picture_or_an_error_with_its_place()
    {
        foreach (byte[] file in LosslessJpeg.All)
        {
            for (int i = 3; i < file.Length; i++)
            {
                byte[] damaged = [.. file];
                damaged[i] ^= (byte)(1 << (i & 7));
                Damaged.AssertHandled(i % 5 == 0 ? file[..i] : damaged);
            }
        }
    }

    private static byte[] File(string kind) => kind switch
    {
        nameof(LosslessJpeg.Gray) => LosslessJpeg.Gray,
        nameof(LosslessJpeg.Rgb) => LosslessJpeg.Rgb,
        nameof(LosslessJpeg.Subsampled) => LosslessJpeg.Subsampled,
        nameof(LosslessJpeg.CmykScans) => LosslessJpeg.CmykScans,
        _ => LosslessJpeg.FiveBits,
    };

    private static string Sha256(NdArray array) => Convert.ToHexStringLower(SHA256.HashData(array.ToArray<byte>()));
}
