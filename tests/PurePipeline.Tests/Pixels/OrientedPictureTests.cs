using PurePipeline.Pixels;

namespace PurePipeline.Tests.Pixels;

public class OrientedPictureTests
{
    // 2 x 3 pixels, their letters as the rows below give them.
    [Theory]
    [InlineData(1, "ab cd ef")]
    [InlineData(2, "ba dc fe")]
    [InlineData(3, "fe dc ba")]
    [InlineData(4, "ef cd ab")]
    [InlineData(5, "ace bdf")]
    [InlineData(6, "eca fdb")]
    [InlineData(7, "fdb eca")]
    [InlineData(8, "bdf ace")]
    [InlineData(9, "ab cd ef")]
    public void Every_orientation_moves_pixels_as_exif_defines(int orientation, string expected)
    {
        var source = new MemoryPicture("abcdef"u8.ToArray(), 2, 3, PixelMode.L);

        Picture picture = OrientedPicture.Create(source, orientation, long.MaxValue);

        Assert.Equal(expected, string.Join(' ', Rows(picture).Select(row => string.Concat(row.Select(b => (char)b)))));
    }

    [Theory]
    [InlineData(PixelMode.L)]
    [InlineData(PixelMode.La)]
    [InlineData(PixelMode.Bgr)]
    [InlineData(PixelMode.Rgba)]
    [InlineData(PixelMode.UInt16C3)]
    [InlineData(PixelMode.Float64C1)]
    [InlineData(PixelMode.Float32C3)]
    [InlineData(PixelMode.Float32C4)]
    [InlineData(PixelMode.Float64C3)]
    [InlineData(PixelMode.Float64C4)]
    public void Large_pictures_come_back_after_turning_there_and_back(PixelMode mode)
    {
        var random = new Random(1);
        byte[] pixels = new byte[37 * 61 * mode.BytesPerPixel()];
        random.NextBytes(pixels);
        var source = new MemoryPicture(pixels, 37, 61, mode);
        foreach ((int there, int back) in new[] { (2, 2), (3, 3), (4, 4), (5, 5), (6, 8), (7, 7), (8, 6) })
        {
            Picture turned = OrientedPicture.Create(source, there, long.MaxValue);
            Picture again = OrientedPicture.Create(turned, back, long.MaxValue);

            Assert.Equal(pixels, Rows(again).SelectMany(row => row));
        }
    }

    [Theory]
    [InlineData(PixelMode.L)]
    [InlineData(PixelMode.La)]
    [InlineData(PixelMode.Bgr)]
    [InlineData(PixelMode.Rgba)]
    [InlineData(PixelMode.UInt16C3)]
    [InlineData(PixelMode.Float64C1)]
    [InlineData(PixelMode.Float32C3)]
    [InlineData(PixelMode.Float32C4)]
    [InlineData(PixelMode.Float64C3)]
    [InlineData(PixelMode.Float64C4)]
    public void Rows_of_any_length_are_mirrored_pixel_by_pixel(PixelMode mode)
    {
        int size = mode.BytesPerPixel();
        var random = new Random(2);
        for (int width = 1; width < 100; width++)
        {
            byte[] row = new byte[width * size];
            random.NextBytes(row);

            byte[] mirrored = Rows(OrientedPicture.Create(new MemoryPicture(row, width, 1, mode), 2, long.MaxValue))[0];

            Assert.Equal(row.Chunk(size).Reverse().SelectMany(pixel => pixel), mirrored);
        }
    }

    [Fact]
    public void Rows_may_be_skipped()
    {
        var source = new MemoryPicture(Enumerable.Range(0, 200).Select(i => (byte)i).ToArray(), 20, 10, PixelMode.L);
        for (int orientation = 2; orientation <= 8; orientation++)
        {
            Picture picture = OrientedPicture.Create(source, orientation, long.MaxValue);
            using RowReader rows = picture.OpenRows();
            byte[] row = new byte[picture.RowBytes];
            rows.Skip(7);
            rows.Read(row);

            Assert.Equal(Rows(picture)[7], row);
        }
    }

    [Fact]
    public void A_picture_beyond_the_limit_is_refused_before_memory_is_taken()
    {
        Picture endless = OrientedPicture.Create(new MemoryPicture(new byte[100], 10, 10, PixelMode.L), 2, long.MaxValue);
        Picture picture = OrientedPicture.Create(endless, 6, maxBytes: 99);
        using RowReader rows = picture.OpenRows();

        PictureException error = Assert.Throws<PictureException>(() => rows.Read(new byte[10]));
        Assert.Equal(PictureErrorCode.LimitExceeded, error.Code);
    }

    private static List<byte[]> Rows(Picture picture)
    {
        using RowReader reader = picture.OpenRows();
        List<byte[]> rows = [];
        for (int y = 0; y < picture.Height; y++)
        {
            byte[] row = new byte[picture.RowBytes];
            reader.Read(row);
            rows.Add(row);
        }

        return rows;
    }
}
