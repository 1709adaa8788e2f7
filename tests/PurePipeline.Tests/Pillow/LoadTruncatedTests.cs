using PurePipeline.Pillow;
using PurePipeline.Tests.Decoding.Jpeg;

namespace PurePipeline.Tests.Pillow;

/// <summary><c>ImageFile.LOAD_TRUNCATED_IMAGES</c>, as in Pillow 9.4, 11.1 and 13.0; golden/ has whole pictures of it.</summary>
public class LoadTruncatedTests
{
    [Fact]
    public void The_end_marker_that_is_missing_is_put_there() => Assert.Equal(TinyJpeg.Rgb, Pixels(TinyJpeg.Bytes[..^2]));

    [Fact]
    public void A_picture_of_which_nothing_can_be_decoded_is_black()
    {
        byte[] file = [.. TinyJpeg.Bytes];
        file[TinyJpeg.DataOffset - 9] = 0x77;

        Assert.All(Pixels(file), value => Assert.Equal(0, value));
        Assert.Equal(PictureErrorCode.Corrupt, Assert.Throws<PictureException>(() => Image.Open(file)).Code);
    }

    [Fact]
    public void A_draft_of_such_a_picture_is_smaller_and_black()
    {
        byte[] file = [.. TinyJpeg.Bytes];
        file[TinyJpeg.DataOffset - 9] = 0x77;

        Image draft = Image.Open(file, loadTruncatedImages: true).Draft("L", (3, 2));

        Assert.Equal(("L", 4, 2), (draft.Mode, draft.Width, draft.Height));
        Assert.Equal(new byte[8], draft.AsArray().ToArray<byte>());
    }

    [Fact]
    public void What_Pillow_does_not_take_for_a_JPEG_is_refused_all_the_same() =>
        Assert.Throws<PictureException>(() => Pixels([.. TinyJpeg.Bytes[..2], 0xFF, 0x02, .. TinyJpeg.Bytes[2..]]));

    private static byte[] Pixels(byte[] file) => Image.Open(file, loadTruncatedImages: true).AsArray().ToArray<byte>();
}
