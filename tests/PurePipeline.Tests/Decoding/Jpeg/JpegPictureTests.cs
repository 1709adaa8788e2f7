using PurePipeline.Decoding;
using PurePipeline.Pixels;

namespace PurePipeline.Tests.Decoding.Jpeg;

public class JpegPictureTests
{
    [Fact]
    public void The_tiny_file_gives_the_pixels_of_the_references()
    {
        Assert.Equal(TinyJpeg.Rgb, Decoded.Pixels(TinyJpeg.Bytes));
        Assert.Equal(TinyJpeg.Rgb, Decoded.Pixels(TinyJpeg.Bytes, DecodeColor.Rgb));
        Assert.Equal(TinyJpeg.Gray, Decoded.Pixels(TinyJpeg.Bytes, DecodeColor.Gray));
    }

    [Fact]
    public void Bgr_is_rgb_reversed()
    {
        byte[] bgr = Decoded.Pixels(TinyJpeg.Bytes, DecodeColor.Bgr);

        Assert.Equal(TinyJpeg.Rgb, bgr.Chunk(3).SelectMany(pixel => pixel.Reverse()));
    }

    [Fact]
    public void Rows_that_are_skipped_change_nothing_in_those_that_are_read()
    {
        DecodedPicture picture = PictureDecoder.Open(TinyJpeg.Bytes, new DecodeOptions());
        using RowReader rows = picture.OpenRows();
        byte[] row = new byte[picture.RowBytes];

        rows.Skip(2);
        rows.Read(row);
        rows.Skip(1);

        Assert.Equal(TinyJpeg.Rgb[(2 * 21)..(3 * 21)], row);
    }

    [Fact]
    public void A_picture_may_be_read_again_and_by_several_readers_at_a_time()
    {
        DecodedPicture picture = PictureDecoder.Open(TinyJpeg.Bytes, new DecodeOptions());
        using RowReader one = picture.OpenRows();
        using RowReader two = picture.OpenRows();
        byte[] row = new byte[picture.RowBytes];
        for (int y = 0; y < picture.Height; y++)
        {
            one.Read(row);
            Assert.Equal(TinyJpeg.Rgb[(y * 21)..((y + 1) * 21)], row);
            two.Read(row);
            Assert.Equal(TinyJpeg.Rgb[(y * 21)..((y + 1) * 21)], row);
        }
    }

    [Fact]
    public void Data_that_ends_too_early_is_an_error_or_grey_as_asked()
    {
        byte[] cut = TinyJpeg.Bytes[..TinyJpeg.DataOffset];

        Assert.Equal(PictureErrorCode.Truncated, Decoded.Error(cut).Code);
        Assert.Equal(TinyJpeg.Gray.Length, Decoded.Pixels(cut, DecodeColor.Gray, Truncation.Fill).Length);
    }

    [Fact]
    public void A_missing_end_marker_is_an_error_for_Pillow_and_none_for_OpenCV()
    {
        byte[] cut = TinyJpeg.Bytes[..^2];

        Assert.Equal(PictureErrorCode.Truncated, Decoded.Error(cut).Code);
        Assert.Equal(TinyJpeg.Rgb, Decoded.Pixels(cut, DecodeColor.Rgb, Truncation.Fill));
    }

    [Fact]
    public void Bytes_behind_the_end_do_not_matter()
    {
        Assert.Equal(TinyJpeg.Rgb, Decoded.Pixels([.. TinyJpeg.Bytes, 0xFF, 0xC5, 1, 2, 3]));
    }

    [Fact]
    public void What_follows_the_last_row_has_to_be_valid_for_Pillow_alone()
    {
        byte[] bad = [.. TinyJpeg.Bytes[..^2], 0xFF, 0xC5, 0, 2, 0xFF, 0xD9];

        Assert.Equal(PictureErrorCode.Unsupported, Decoded.Error(bad).Code);
        Assert.Equal(TinyJpeg.Rgb, Decoded.Pixels(bad, DecodeColor.Rgb, Truncation.Fill));
    }

    [Fact]
    public void Every_cut_and_every_changed_byte_gives_a_picture_or_an_error_with_its_place()
    {
        for (int i = 3; i < TinyJpeg.Bytes.Length; i++)
        {
            Damaged.AssertHandled(TinyJpeg.Bytes[..i]);
            foreach (int flip in (int[])[0x01, 0x10, 0x80, 0xFF])
            {
                byte[] changed = [.. TinyJpeg.Bytes];
                changed[i] ^= (byte)flip;
                Damaged.AssertHandled(changed);
            }
        }
    }
}
