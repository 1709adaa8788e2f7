using System.Runtime.CompilerServices;
using PurePipeline.Decoding;
using PurePipeline.OpenCv;
using PurePipeline.Pillow;
using PurePipeline.Pixels;

namespace PurePipeline.Tests.Decoding.WebP;

public class WebPFileTests
{
    [Theory]
    [MemberData(nameof(Files))]
    public void Rows_that_follow_skipped_ones_are_those_that_reading_gives(string name)
    {
        var image = new PictureRows(Image.Open(Read(name)).Picture);
        for (int first = 1; first < image.Height; first += 7)
        {
            Assert.Equal(image.Row(first), image.RowBehindSkipped(first));
        }
    }

    public static TheoryData<string> Files =>
    [
        "webp-sharpness-3.webp", "webp-no-filter.webp", "webp-simple-filter.webp", "webp-alpha-best.webp", "webp-alpha-plain.webp",
        "webp-lossless-6.webp", "webp-lossless-4-colours.webp", "webp-partitions-8.webp",
    ];

    [Fact]
    public void A_damaged_file_is_an_error_or_a_picture()
    {
        var random = new Random(4);
        foreach (string name in Files.Select(row => row.Data))
        {
            byte[] whole = Read(name);
            for (int i = 0; i < 60; i++)
            {
                byte[] file = [.. whole];
                file[random.Next(20, file.Length)] ^= (byte)(1 << random.Next(8));
                try
                {
                    _ = Image.Open(file, limits: new DecodeLimits { MaxPixels = 1 << 16 }).AsArray().ToBytes();
                }
                catch (PictureException error)
                {
                    Assert.True(error.Code is PictureErrorCode.Corrupt or PictureErrorCode.LimitExceeded, error.Message);
                }
            }
        }
    }

    [Fact]
    public void The_limits_are_those_of_the_header_s_words()
    {
        // 16384x16384 pixels, lossless, in 34 bytes.
        byte[] file = [.. "RIFF"u8, 26, 0, 0, 0, .. "WEBPVP8L"u8, 14, 0, 0, 0, 0x2F, 0xFF, 0xFF, 0xFF, 0x0F, 0, 0, 0, 0, 0, 0, 0, 0, 0];

        Assert.Equal(PictureErrorCode.LimitExceeded, Assert.Throws<PictureException>(() => Image.Open(file)).Code);
        Assert.Equal(PictureErrorCode.LimitExceeded, Assert.Throws<PictureException>(() => Cv2.Imdecode(file)).Code);
        var few = new DecodeLimits { MaxBytes = 1 << 10 };
        Assert.Equal(PictureErrorCode.LimitExceeded, Assert.Throws<PictureException>(() => Image.Open(Read("webp-lossless-6.webp"), limits: few)).Code);
    }

    [Fact]
    public void A_file_cut_short_is_refused_at_once()
    {
        byte[] file = Read("webp-segments-4.webp")[..^10];

        Assert.Equal(PictureErrorCode.Corrupt, Assert.Throws<PictureException>(() => Image.Open(file)).Code);
        Assert.Equal(PictureErrorCode.Corrupt, Assert.Throws<PictureException>(() => Cv2.Imdecode(file)).Code);
    }

    private static byte[] Read(string name, [CallerFilePath] string here = "") =>
        File.ReadAllBytes(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../../golden/pictures", name)));

    private sealed class PictureRows(Picture picture)
    {
        private readonly MemoryPicture _whole = MemoryPicture.Load(picture);

        public int Height => picture.Height;

        public byte[] Row(int y) => _whole.Row(y).ToArray();

        public byte[] RowBehindSkipped(int count)
        {
            using RowReader rows = picture.OpenRows();
            rows.Skip(count);
            byte[] row = new byte[picture.RowBytes];
            rows.Read(row);
            return row;
        }
    }
}
