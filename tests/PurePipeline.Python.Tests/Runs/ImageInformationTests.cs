using System.Security.Cryptography;
using PurePipeline.Numerics;
using PurePipeline.Python.Tests.Golden;
using PurePipeline.Tiff;

namespace PurePipeline.Python.Tests.Runs;

/// <summary><c>image.info</c>: the beginnings of the SHA-256 of what Pillow's says, written out, and of the names that a conversion keeps.</summary>
public class ImageInformationTests
{
    static ImageInformationTests() => TiffFormat.Register();

    private const string Tell = """
        from PIL import Image
        import numpy as np

        def preprocess(path):
            image = Image.open(path)
            said = [f"{key}={value!r}" for key, value in image.info.items()]
            said.append(",".join(image.convert("RGB").info))
            return np.array([ord(c) for c in "|".join(said)], np.uint8)
        """;

    [Theory]
    [InlineData("arith-progressive-440.jpg", "9.4", "e923d93c8bf65269")]
    [InlineData("cmyk.jpg", "9.4", "0b1a1838a40a0ded")]
    [InlineData("comment-and-fill-bytes.jpg", "9.4", "24d4516c132269e3")]
    [InlineData("exif-directories-0.jpg", "9.4", "f12da4a2fb1ab8f4")]
    [InlineData("exif-directories-1.jpg", "9.4", "31667f5da0d16c50")]
    [InlineData("exif-directories-2.jpg", "9.4", "d56b9a06b4d7e784")]
    [InlineData("orientation-6.jpg", "9.4", "5d52ba6e9b9dcf6d")]
    [InlineData("png-00-37x33-color4-8bit-filter0.png", "9.4", "bcc8d669e2fe6793")]
    [InlineData("png-49-73x28-color3-4bit-filter1.png", "9.4", "fee4306c58175875")]
    [InlineData("png-31-3x13-color4-16bit-interlaced-filter01234.png", "9.4", "dec6cb661208b880")]
    [InlineData("png-animated-04-2x2-color6-8bit-5frames-interlaced.png", "9.4", "2aab0a867aba096f")]
    [InlineData("png-animated-05-13x6-color2-8bit-3frames-default.png", "9.4", "5f181075d311551b")]
    [InlineData("png-34-34x22-color4-8bit-filter3.png", "9.4", "9f03b95beece0e65")]
    [InlineData("png-animated-00-3x3-color2-16bit-4frames.png", "9.4", "b9beb6430064fa61")]
    [InlineData("png-animated-01-11x10-color3-2bit-2frames.png", "9.4", "a5b70f029ff88c8d")]
    [InlineData("png-animated-15-29x12-color2-16bit-5frames.png", "9.4", "915c96fc03139f69")]
    [InlineData("gif-00-3x8-3bit.gif", "9.4", "d182d0fa4706c70e")]
    [InlineData("gif-02-7x2-8bit.gif", "9.4", "756587b348602e2f")]
    [InlineData("gif-19-13x16-1bit-5frames.gif", "9.4", "ec595c9b21c1bbc7")]
    [InlineData("bmp-03-3x4-4bit-header40-rle4.bmp", "9.4", "e6ab1a6a57a7a63b")]
    [InlineData("bmp-30-3x12-8bit-header12.bmp", "9.4", "c895734e487ef2f1")]
    [InlineData("tga-10-11x14-kind3-16bit-runs.tga", "9.4", "65579920653fe68b")]
    [InlineData("tiff-07-tiffcp-14x10-3-1x4-format1-lzw.tiff", "9.4", "dcd3757890e077fa")]
    [InlineData("webp-animation-1-13x4x4.webp", "9.4", "e61618d54616f124")]
    [InlineData("webp-orientation-3-lossless.webp", "9.4", "9b66e095cc4fb863")]
    [InlineData("exif-directories-1.jpg", "11.1", "a564ee983266377d")]
    [InlineData("gif-02-7x2-8bit.gif", "11.1", "756587b348602e2f")]
    [InlineData("webp-animation-1-13x4x4.webp", "11.1", "e61618d54616f124")]
    [InlineData("exif-directories-0.jpg", "13.0", "ca21d823b1228aea")]
    [InlineData("exif-directories-1.jpg", "13.0", "a564ee983266377d")]
    [InlineData("exif-directories-2.jpg", "13.0", "c55ddf034d9fa2bb")]
    [InlineData("orientation-6.jpg", "13.0", "7afee2366fe4485e")]
    [InlineData("png-31-3x13-color4-16bit-interlaced-filter01234.png", "13.0", "5b8045aee61f6b80")]
    [InlineData("png-animated-01-11x10-color3-2bit-2frames.png", "13.0", "a5b70f029ff88c8d")]
    [InlineData("gif-19-13x16-1bit-5frames.gif", "13.0", "ec595c9b21c1bbc7")]
    [InlineData("bmp-03-3x4-4bit-header40-rle4.bmp", "13.0", "e6ab1a6a57a7a63b")]
    [InlineData("tga-10-11x14-kind3-16bit-runs.tga", "13.0", "65579920653fe68b")]
    [InlineData("webp-orientation-3-lossless.webp", "13.0", "9b66e095cc4fb863")]
    public void Is_what_the_file_says(string picture, string pillow, string expected)
    {
        NdArray text = Recipe.Parse(Tell, "tell.py")
            .Run(File.ReadAllBytes(GoldenFolder.Picture(picture)), picture, new RecipeOptions { Versions = ReferenceVersions.Parse($"pillow={pillow}") });
        Assert.Equal(expected, Convert.ToHexStringLower(SHA256.HashData(text.ToBytes()))[..16]);
    }

    [Fact]
    public void What_is_there_and_not_read_is_refused_where_it_is_looked_into()
    {
        const string Use = """
            from PIL import Image, ImageOps
            def preprocess(path):
                info = ImageOps.exif_transpose(Image.open(path)).info
                assert 'exif' in info
                return info['exif'][0]
            """;
        byte[] file = File.ReadAllBytes(GoldenFolder.Picture("orientation-6.jpg"));
        RecipeException error = Assert.Throws<RecipeException>(() => Recipe.Parse(Use, "use.py").Run(file, "orientation-6.jpg"));
        Assert.Contains("image.info['exif'], which PurePipeline does not read", error.Message, StringComparison.Ordinal);
    }
}
