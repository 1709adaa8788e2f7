using PurePipeline.Decoding;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Qoi;
using SixLabors.ImageSharp.PixelFormats;
using PilImage = PurePipeline.Pillow.Image;

namespace PurePipeline.ImageSharp.Tests;

public class ImageSharpFormatsTests
{
    private static readonly string s_photo = GoldenFolder.Picture("profile.jpg");

    [Fact]
    public void A_format_that_only_ImageSharp_reads_is_opened_with_it()
    {
        PilImage photo = PilImage.Open(s_photo).Resize((50, 40));
        PilImage opened = ImageSharpFormats.Open(Qoi(photo));

        Assert.Equal("RGBA", opened.Mode); // what ImageSharp makes of every QOI
        Assert.Equal(photo.AsArray().ToBytes(), opened.Convert("RGB").AsArray().ToBytes());
    }

    [Fact]
    public void A_format_of_ours_is_opened_by_us() =>
        Assert.Equal(PilImage.Open(s_photo).AsArray().Sha256(), ImageSharpFormats.Open(s_photo).AsArray().Sha256());

    [Fact]
    public void What_neither_reads_and_what_is_too_large_is_refused()
    {
        byte[] qoi = Qoi(PilImage.Open(s_photo).Resize((50, 40)));

        Assert.Equal(PictureErrorCode.UnknownFormat, Assert.Throws<PictureException>(() => ImageSharpFormats.Open("no picture"u8.ToArray())).Code);
        Assert.Equal(
            PictureErrorCode.LimitExceeded,
            Assert.Throws<PictureException>(() => ImageSharpFormats.Open(qoi, limits: new DecodeLimits { MaxPixels = 1999 })).Code);
        Assert.Equal(PictureErrorCode.FileNotReadable, Assert.Throws<PictureException>(() => ImageSharpFormats.Open("not there.qoi")).Code);
    }

    private static byte[] Qoi(PilImage image)
    {
        using Image<Rgb24> pixels = image.ToImageSharp<Rgb24>();
        using var file = new MemoryStream();
        pixels.Save(file, new QoiEncoder());
        return file.ToArray();
    }
}
