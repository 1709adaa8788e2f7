using System.Security.Cryptography;
using PurePipeline.Decoding;
using PurePipeline.Pixels;

namespace PurePipeline.Tests.Decoding.Jpeg;

/// <summary>Expected values are SHA-256 of the pixels that the real libraries read.</summary>
public class JpegKindsTests
{
    [Theory]
    [InlineData(nameof(JpegKinds.Progressive420), "8b773b89e31ad93399b02470d0f056028a62e12b5bab24f1d14daaee323d0cec")]
    [InlineData(nameof(JpegKinds.ProgressiveGray), "75ae65077c93c88e2c29362b39be896de2c436c3dfe59da01878cdd37db0f55a")]
    [InlineData(nameof(JpegKinds.Progressive422WithRestarts), "88805e5c573f2db2b8b146158b7fd9915f0891481e30c923f8f23c8628020bfd")]
    [InlineData(nameof(JpegKinds.TwoScans), "b678290d00b949a6467a7ecc6e86ce3c137b22ec6c30d04dcfcefbc605016323")]
    [InlineData(nameof(JpegKinds.Cmyk), "539089db66a4cac84f02a813442f4db26f4063c3ec59021c81ce7b8883961c22")]
    [InlineData(nameof(JpegKinds.Ycck), "139c1fb23061aa7f4f9ecaa38f260e7b2dbdb6730b603a6d57b97c5306614176")]
    [InlineData(nameof(JpegKinds.ProgressiveFirstScan), "35e4052539d2f2b7c150bb8497ad56bc5d69b427e54e0ce92ade906f4f5cbad7")]
    [InlineData(nameof(JpegKinds.ProgressiveWithoutTheLastScans), "ae403a5e168199076b6beedfb41f259899d2510daab64c67e3891d8d4d2dd885")]
    public void Pixels_are_those_of_Pillow_with_libjpeg_turbo_2(string kind, string expected) =>
        Assert.Equal(expected, Sha256(File(kind), DecodeColor.Native, LibjpegTurbo.V2));

    [Theory]
    [InlineData(nameof(JpegKinds.ProgressiveFirstScan), "4fe378899fcf2631cb71b397abfc7132d80ba98cd217a0fe919cbe6c027d9d2e")]
    [InlineData(nameof(JpegKinds.ProgressiveWithoutTheLastScans), "25837c47e7293d2471234d77a6ad81f6c9526f5b850eacfc7fe4b7822e78cad6")]
    public void Incomplete_files_are_smoothed_as_by_OpenCV_with_libjpeg_turbo_3(string kind, string expected) =>
        Assert.Equal(expected, Sha256(File(kind), DecodeColor.Bgr, LibjpegTurbo.V3));

    [Fact]
    public void Rows_that_are_skipped_change_nothing_in_those_that_are_read()
    {
        foreach (byte[] file in JpegKinds.All)
        {
            DecodedPicture picture = PictureDecoder.Open(file, new DecodeOptions());
            MemoryPicture whole = MemoryPicture.Load(picture);
            byte[] row = new byte[picture.RowBytes];
            for (int y = 0; y < picture.Height; y++)
            {
                using RowReader rows = picture.OpenRows();
                rows.Skip(y);
                rows.Read(row);

                Assert.Equal(whole.Row(y), row);
            }
        }
    }

    [Fact]
    public void Memory_and_scans_are_limited()
    {
        PictureException memory = Decoded.Error(JpegKinds.Progressive420, limits: new DecodeLimits { MaxBytes = 2000 });
        PictureException scans = Decoded.Error(JpegKinds.Progressive420, limits: new DecodeLimits { MaxScans = 5 });

        Assert.Equal((PictureErrorCode.LimitExceeded, PictureErrorCode.LimitExceeded), (memory.Code, scans.Code));
    }

    [Fact]
    public void Cuts_and_changed_bytes_give_a_picture_or_an_error_with_its_place()
    {
        foreach (byte[] file in JpegKinds.All)
        {
            for (int i = 3; i < file.Length; i++)
            {
                byte[] damaged = [.. file];
                damaged[i] ^= (byte)(1 << (i & 7));
                Damaged.AssertHandled(i % 5 == 0 ? file[..i] : damaged);
            }
        }
    }

    [Fact]
    public void Doubled_FFs_give_a_picture_or_an_error_with_its_place()
    {
        foreach (byte[] file in JpegKinds.All.Append(TinyJpeg.Bytes))
        {
            for (int i = file.AsSpan().IndexOf<byte>([0xFF, 0xDA]) + 8; i < file.Length; i++)
            {
                // What follows the picture lets libjpeg-turbo try its fast way.
                Damaged.AssertHandled([.. file[..i], 0xFF, 0xFF, 0, .. file[i..], .. new byte[6000]]);
                Damaged.AssertHandled([.. file[..i], 0xFF, 0xFF, 0, .. Enumerable.Repeat((byte)0xFF, 6000)]);
            }
        }
    }

    private static byte[] File(string kind) => kind switch
    {
        nameof(JpegKinds.Progressive420) => JpegKinds.Progressive420,
        nameof(JpegKinds.ProgressiveGray) => JpegKinds.ProgressiveGray,
        nameof(JpegKinds.Progressive422WithRestarts) => JpegKinds.Progressive422WithRestarts,
        nameof(JpegKinds.TwoScans) => JpegKinds.TwoScans,
        nameof(JpegKinds.Cmyk) => JpegKinds.Cmyk,
        nameof(JpegKinds.Ycck) => JpegKinds.Ycck,
        nameof(JpegKinds.ProgressiveFirstScan) => JpegKinds.ProgressiveFirstScan,
        _ => JpegKinds.ProgressiveWithoutTheLastScans,
    };

    private static string Sha256(byte[] file, DecodeColor color, LibjpegTurbo version)
    {
        DecodedPicture picture = PictureDecoder.Open(file, new DecodeOptions { Color = color, LibjpegTurbo = version });
        Assert.Equal((JpegKinds.Width, JpegKinds.Height), (picture.Width, picture.Height));
        MemoryPicture whole = MemoryPicture.Load(picture);
        byte[] pixels = [.. Enumerable.Range(0, whole.Height).SelectMany(y => whole.Row(y).ToArray())];
        return Convert.ToHexStringLower(SHA256.HashData(pixels));
    }
}
