using PurePipeline.Decoding;
using PurePipeline.OpenCv;
using PurePipeline.Pillow;

namespace PurePipeline.Tiff.Tests;

public class DamagedTiffTests
{
    // A picture or an error for each, never another exception: bytes replaced anywhere, or the file cut short.
    [Fact]
    public void A_damaged_file_is_a_picture_or_an_error()
    {
        var dice = new Random(1);
        var limits = new DecodeLimits { MaxPixels = 1_000_000, MaxBytes = 16 << 20 };
        foreach (string path in GoldenTiffs.Paths)
        {
            byte[] whole = File.ReadAllBytes(path);
            for (int i = 0; i < 100; i++)
            {
                byte[] damaged = i % 4 == 0 ? whole[..dice.Next(whole.Length)] : [.. whole];
                for (int j = 0; i % 4 != 0 && j < 1 + (i % 3); j++)
                {
                    damaged[dice.Next(damaged.Length)] = (byte)dice.Next(256);
                }

                Answer(() => Image.Open(damaged, limits: limits).AsArray().ToBytes());
                Answer(() => Cv2.Imdecode(damaged, ImreadFlags.Unchanged, limits: limits).ToBytes());
            }
        }
    }

    // Of T4Options three bits mean something; a damaged one has others.
    [Fact]
    public void Options_of_fax_codings_beyond_16_bits_change_nothing()
    {
        byte[] file = File.ReadAllBytes(GoldenTiffs.Path("tiff-18"));
        byte[] damaged = [.. file];
        ReadOnlySpan<byte> entry = [0x24, 0x01, 0x04, 0x00, 0x01, 0x00, 0x00, 0x00];
        int at = damaged.AsSpan().IndexOf(entry);
        Assert.True(at > 0);
        damaged[at + entry.Length + 2] = 0x40;

        Assert.Equal(Image.Open(file).AsArray().ToBytes(), Image.Open(damaged).AsArray().ToBytes());
    }

    [Fact]
    public void A_size_beyond_the_limits_takes_no_memory()
    {
        byte[] file = File.ReadAllBytes(GoldenTiffs.Path("tiff-05"));
        var error = Assert.Throws<PictureException>(() => Image.Open(file, limits: new DecodeLimits { MaxPixels = 100 }));

        Assert.Equal(PictureErrorCode.LimitExceeded, error.Code);
    }

    [Fact]
    public void A_file_that_is_cut_short_is_refused()
    {
        byte[] file = File.ReadAllBytes(GoldenTiffs.Path("tiff-30"));
        var error = Assert.Throws<PictureException>(() => Cv2.Imdecode(file.AsMemory(0, 6), ImreadFlags.Color));

        Assert.Equal(PictureErrorCode.Corrupt, error.Code);
    }

    private static void Answer(Action decode)
    {
        try
        {
            decode();
        }
        catch (PictureException)
        {
        }
    }
}
