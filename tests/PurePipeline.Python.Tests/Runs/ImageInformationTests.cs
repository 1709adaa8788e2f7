using System.Security.Cryptography;
using PurePipeline.Numerics;
using PurePipeline.Python.Tests.Golden;

namespace PurePipeline.Python.Tests.Runs;

/// <summary><c>image.info</c>: the beginnings of the SHA-256 of what Pillow's says, written out, and of the names that a conversion keeps.</summary>
public class ImageInformationTests
{
    private const string Tell = """
        from PIL import Image
        import numpy as np

        def preprocess(path):
            image = Image.open(path)
            said = [f"{key}={value!r}" for key, value in image.info.items() if key != "transparency"]
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
    [InlineData("png-49-73x28-color3-4bit-filter1.png", "9.4", "b7514d0525b5bf0f")]
    [InlineData("png-31-3x13-color4-16bit-interlaced-filter01234.png", "9.4", "dec6cb661208b880")]
    [InlineData("png-animated-04-2x2-color6-8bit-5frames-interlaced.png", "9.4", "2aab0a867aba096f")]
    [InlineData("png-animated-05-13x6-color2-8bit-3frames-default.png", "9.4", "5f181075d311551b")]
    [InlineData("png-34-34x22-color4-8bit-filter3.png", "9.4", "9f03b95beece0e65")]
    [InlineData("exif-directories-0.jpg", "13.0", "ca21d823b1228aea")]
    [InlineData("exif-directories-1.jpg", "13.0", "a564ee983266377d")]
    [InlineData("exif-directories-2.jpg", "13.0", "c55ddf034d9fa2bb")]
    [InlineData("orientation-6.jpg", "13.0", "7afee2366fe4485e")]
    [InlineData("png-31-3x13-color4-16bit-interlaced-filter01234.png", "13.0", "5b8045aee61f6b80")]
    public void Is_what_the_file_says(string picture, string pillow, string expected)
    {
        NdArray text = Recipe.Parse(Tell, "tell.py")
            .Run(File.ReadAllBytes(GoldenFolder.Picture(picture)), picture, new RecipeOptions { Versions = ReferenceVersions.Parse($"pillow={pillow}") });
        Assert.Equal(expected, Convert.ToHexStringLower(SHA256.HashData(text.ToBytes()))[..16]);
    }

    [Fact]
    public void What_is_there_and_not_read_is_refused_where_it_is_looked_into()
    {
        const string Use = "from PIL import Image\ndef preprocess(path):\n    info = Image.open(path).info\n    assert 'dpi' in info\n    return info['dpi'][0]\n";
        byte[] file = File.ReadAllBytes(GoldenFolder.Picture("bmp-02-43x52-4bit-header40.bmp"));
        RecipeException error = Assert.Throws<RecipeException>(() => Recipe.Parse(Use, "use.py").Run(file, "bmp-02-43x52-4bit-header40.bmp"));
        Assert.Contains("image.info['dpi'], which PurePipeline does not read", error.Message, StringComparison.Ordinal);
    }
}
