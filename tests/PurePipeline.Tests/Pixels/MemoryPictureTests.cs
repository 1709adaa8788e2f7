using PurePipeline.Pixels;

namespace PurePipeline.Tests.Pixels;

public class MemoryPictureTests
{
    [Fact]
    public void Rows_are_read_and_skipped_with_a_stride()
    {
        byte[] pixels = [1, 2, 3, 0, 4, 5, 6, 0, 7, 8, 9];
        var picture = new MemoryPicture(pixels, 1, 3, PixelMode.Rgb, rowStride: 4);
        byte[] row = new byte[3];

        using RowReader rows = picture.OpenRows();
        rows.Skip(1);
        rows.Read(row);

        Assert.Equal([4, 5, 6], row);
        Assert.Equal(2, rows.NextRow);
        Assert.Throws<InvalidOperationException>(() => rows.Skip(2));
    }

    [Fact]
    public void Memory_too_short_for_the_size_is_refused() =>
        Assert.Throws<ArgumentException>(() => new MemoryPicture(new byte[11], 2, 2, PixelMode.Rgb));
}
