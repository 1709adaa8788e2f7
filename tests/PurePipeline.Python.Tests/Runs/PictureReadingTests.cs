using System.Security.Cryptography;
using PurePipeline.Python.Tests.Golden;

namespace PurePipeline.Python.Tests.Runs;

/// <summary><c>imread</c> of imageio 2.38, scikit-image 0.26 and matplotlib: the beginnings of the SHA-256 of what those gave.</summary>
public class PictureReadingTests
{
    [Theory]
    [InlineData("photo-420-75.jpg", "b18b7bca5b47c313", "b18b7bca5b47c313")]
    [InlineData("photo-gray.jpg", "552532350d77092f", "552532350d77092f")]
    [InlineData("png-photo-alpha.png", "7ea6eb012bfc1ada", "b405ae33913ab567")]
    [InlineData("png-photo.png", "42e2b0e42dc45392", "cc3a148b9ef46667")]
    [InlineData("webp-size-16x16.webp", "54480654983c2fbb", "54480654983c2fbb")]
    public void Is_what_they_give(string picture, string imageio, string matplotlib)
    {
        foreach (string import in (string[])["import imageio as m", "import imageio.v2 as m", "import imageio.v3 as m", "from skimage import io as m"])
        {
            Assert.Equal(imageio, Hash(import, picture));
        }

        Assert.Equal(matplotlib, Hash("import matplotlib.pyplot as m", picture));
        Assert.Equal(matplotlib, Hash("import matplotlib.image as m", picture));
    }

    [Theory]
    [InlineData("import imageio.v3 as m", "cmyk.jpg")]
    [InlineData("import matplotlib.pyplot as m", "png-02-16x16-color0-4bit-filter2.png")]
    public void What_depends_on_plugins_is_refused(string import, string picture) =>
        Assert.Contains("is not supported", Assert.Throws<RecipeException>(() => Hash(import, picture)).Message, StringComparison.Ordinal);

    private static string Hash(string import, string picture)
    {
        byte[] elements = Recipe.Parse($"{import}\ndef preprocess(path):\n    return m.imread(path)\n", "read.py")
            .Run(File.ReadAllBytes(GoldenFolder.Picture(picture)), picture).ToBytes();
        return Convert.ToHexStringLower(SHA256.HashData(elements))[..16];
    }
}
