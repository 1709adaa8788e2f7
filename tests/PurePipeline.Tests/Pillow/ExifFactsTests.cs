using PurePipeline.Pillow;
using PurePipeline.Tests.Decoding.Jpeg;

namespace PurePipeline.Tests.Pillow;

/// <summary>What Pillow's own tests say of an orientation in EXIF (Tests/test_imageops.py, test_image_thumbnail.py, test_file_jpeg.py).</summary>
public class ExifFactsTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void An_orientation_is_applied_once(int orientation)
    {
        Image image = Image.Open(WithOrientation(orientation));
        Assert.Equal((long)orientation, image.GetExif()[0x0112]);

        foreach (Image each in (Image[])[image, image.Copy(), image.Load()])
        {
            Image upright = ImageOps.ExifTranspose(each);
            Assert.Equal(orientation >= 5 ? (image.Height, image.Width) : image.Size, upright.Size);
            Assert.DoesNotContain(0x0112, upright.GetExif());
            Assert.Equal(upright.ToBytes(), ImageOps.ExifTranspose(upright).ToBytes());
        }

        Assert.Contains(0x0112, image.GetExif());
    }

    [Fact]
    public void Without_an_orientation_nothing_is_turned()
    {
        Image image = Image.Open(TinyJpeg.Bytes);

        Assert.DoesNotContain(0x0112, image.GetExif());
        Assert.Equal(image.ToBytes(), ImageOps.ExifTranspose(image).ToBytes());
        Assert.All(["L", "RGB"], mode => Assert.Equal((3, 2), ImageOps.ExifTranspose(Image.New(mode, (3, 2))).Size));
    }

    // Behind the file's first marker.
    private static byte[] WithOrientation(int orientation)
    {
        byte[] exif = [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0];
        return [.. TinyJpeg.Bytes[..2], 0xFF, 0xE1, 0, (byte)(exif.Length + 2), .. exif, .. TinyJpeg.Bytes[2..]];
    }
}
