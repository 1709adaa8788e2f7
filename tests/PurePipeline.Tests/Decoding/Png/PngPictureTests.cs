using System.Text;
using PurePipeline.Decoding;
using PurePipeline.OpenCv;
using PurePipeline.Pillow;

namespace PurePipeline.Tests.Decoding.Png;

public class PngPictureTests
{
    private static readonly byte[] Rows = [0, 10, 20, 1, 5, 5];

    [Fact]
    public void Checksums_are_those_of_the_format()
    {
        var crc = new Crc32();
        crc.Add("IEND"u8);

        Assert.Equal(0xAE426082u, crc.Value);
    }

    [Fact]
    public void Rows_are_inflated_and_their_filters_undone()
    {
        byte[] file = PngFile.Gray(2, 2, Rows);

        Assert.Equal([10, 20, 5, 10], Image.Open(file).AsArray().ToBytes());
        Assert.Equal([10, 20, 5, 10], Cv2.Imdecode(file, ImreadFlags.Grayscale).ToBytes());
    }

    [Fact]
    public void Pillow_takes_data_that_ends_in_good_order_and_OpenCV_does_not()
    {
        byte[] file = PngFile.Gray(2, 3, Rows);

        Assert.Equal([10, 20, 5, 10, 0, 0], Image.Open(file).AsArray().ToBytes());
        Assert.Equal(PictureErrorCode.Truncated, Assert.Throws<PictureException>(() => Cv2.Imdecode(file, ImreadFlags.Grayscale).ToBytes()).Code);
    }

    [Fact]
    public void A_file_that_is_cut_short_is_refused_unless_it_is_to_be_loaded_all_the_same()
    {
        byte[] file = PngFile.Gray(2, 2, Rows)[..45];

        PictureException error = Assert.Throws<PictureException>(() => Image.Open(file).AsArray().ToBytes());
        Assert.Equal((PictureErrorCode.Truncated, 45L), (error.Code, error.Offset));
        Assert.Equal(4, Image.Open(file, loadTruncatedImages: true).AsArray().ToBytes().Length);
    }

    [Fact]
    public void An_unknown_filter_is_refused() =>
        Assert.Equal(PictureErrorCode.Corrupt, Assert.Throws<PictureException>(() => Image.Open(PngFile.Gray(1, 1, [9, 0])).AsArray().ToBytes()).Code);

    [Fact]
    public void The_checksum_of_image_data_counts_for_OpenCV_alone()
    {
        byte[] file = PngFile.Gray(2, 2, Rows);
        file[^13] ^= 1;

        Assert.Equal([10, 20, 5, 10], Image.Open(file).AsArray().ToBytes());
        Assert.Equal(PictureErrorCode.Corrupt, Assert.Throws<PictureException>(() => Cv2.Imdecode(file, ImreadFlags.Grayscale).ToBytes()).Code);
    }

    [Fact]
    public void Limits_are_checked_before_memory_is_taken()
    {
        byte[] large = PngFile.Gray(20_000, 20_000, Rows);
        byte[] interlaced = PngFile.Gray(10_000, 10_000, Rows, interlaced: true);
        var limits = new DecodeLimits { MaxBytes = 1 << 20 };

        Assert.Equal(PictureErrorCode.LimitExceeded, Assert.Throws<PictureException>(() => Image.Open(large)).Code);
        Assert.Equal(PictureErrorCode.LimitExceeded, Assert.Throws<PictureException>(() => Image.Open(interlaced, limits: limits)).Code);
        Assert.Equal(PictureErrorCode.LimitExceeded, Assert.Throws<PictureException>(() => Cv2.Imdecode(interlaced, limits: limits)).Code);
    }

    [Fact]
    public void A_profile_that_inflates_to_more_than_a_megabyte_is_refused_as_in_Pillow()
    {
        byte[] profile = PngFile.Chunk("iCCP", [.. "name\0\0"u8, .. PngFile.Deflate(new byte[(1 << 20) + 1])]);

        Assert.Equal(PictureErrorCode.LimitExceeded, Assert.Throws<PictureException>(() => Image.Open(PngFile.Gray(2, 2, Rows, false, profile))).Code);
    }

    [Fact]
    public void The_orientation_may_be_in_a_text()
    {
        byte[] xmp = PngFile.Chunk("iTXt", Encoding.ASCII.GetBytes("XML:com.adobe.xmp\0\0\0\0\0<a tiff:Orientation=\"6\"/>"));
        Image image = Image.Open(PngFile.Gray(2, 2, Rows, false, xmp));

        Assert.Equal([5, 10, 10, 20], ImageOps.ExifTranspose(image).AsArray().ToBytes());
    }
}
