using PurePipeline.Decoding;
using PurePipeline.Pixels;
using PurePipeline.Tests.Decoding.Jpeg;

namespace PurePipeline.Tests.Decoding;

public class PictureDecoderTests
{
    [Fact]
    public void A_file_is_recognised_by_its_first_bytes_and_only_its_header_is_read()
    {
        byte[] cut = TinyJpeg.Bytes[..TinyJpeg.DataOffset];

        DecodedPicture picture = PictureDecoder.Open(cut, new DecodeOptions());

        Assert.Equal((7, 4, PixelMode.Rgb, "JPEG"), (picture.Width, picture.Height, picture.Mode, picture.Format));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ff")]
    [InlineData("ffd8")]
    [InlineData("ffd800")]
    [InlineData("89504e470d0a1a")]
    public void What_is_not_known_is_refused_by_name(string hex)
    {
        PictureException error = Decoded.Error(Convert.FromHexString(hex));

        Assert.Equal((PictureErrorCode.UnknownFormat, "test.jpg", 0L), (error.Code, error.FileName, error.Offset));
    }

    [Fact]
    public void Limits_are_checked_before_any_pixel_is_decoded()
    {
        var limits = new DecodeLimits { MaxPixels = 27 };

        Assert.Equal(PictureErrorCode.LimitExceeded, Decoded.Error(TinyJpeg.Bytes, limits: limits).Code);
    }
}
