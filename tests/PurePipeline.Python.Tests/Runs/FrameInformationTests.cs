using System.Security.Cryptography;
using System.Text;
using PurePipeline.Numerics;
using PurePipeline.Python.Tests.Golden;
using PurePipeline.Tiff;

namespace PurePipeline.Python.Tests.Runs;

/// <summary><c>image.info</c> of one frame after the other, when it is sought and when it has been loaded, as the real Pillow has it.</summary>
public class FrameInformationTests
{
    static FrameInformationTests() => TiffFormat.Register();

    private const string Tell = """
        from PIL import Image
        import numpy as np

        def preprocess(path):
            image = Image.open(path)
            said = []
            for i in range(4):
                try:
                    image.seek(i)
                except EOFError:
                    break
                said.append(f"{i}: " + ", ".join([f"{key}={value!r}" for key, value in image.info.items()]))
                image.load()
                said.append(f"{i} loaded: " + ", ".join([f"{key}={value!r}" for key, value in image.copy().info.items()]))
            return np.array([ord(c) for c in "\n".join(said)], np.uint8)
        """;

    // Comments, one of them empty, an application, two frames of other times.
    private const string Gif =
        "R0lGODlhAQABAIEAAAECAwQFBgAAAAAAACH+ACH+BWZpcnN0BSBwYXJ0ACH+BW90aGVyACH/C05FVFNDQVBFMi4wAwEHAAAh+QQJAwABACwAAAAAAQABAAAI"
        + "BAABBAQAIf4EbGF0ZQAh+QQJBQABACwAAAAAAQABAIEBAQEAAAAAAAAAAAAIBAABBAQAOw==";

    // Pages that tell a resolution in centimetres, a ratio, none, and one of nothing; XMP as bytes, and of no type; a profile.
    private const string Tiff =
        "SUkqAAgAAAAOAAABBAABAAAAAQAAAAEBBAABAAAAAQAAAAIBAwABAAAACAAAAAMBAwABAAAAAQAAAAYBAwABAAAAAQAAABEBBAABAAAAxgAAABYBBAABAAAA"
        + "AQAAABcBBAABAAAAAQAAABoBBQABAAAAtgAAABsBBQABAAAAvgAAABwBAwABAAAAAQAAACgBAwABAAAAAwAAALwCAQAEAAAAPHgvPnOHBwADAAAAaWNjANgA"
        + "AABYAgAABwAAAEgAAAABAAAAAAAAAAAAAAAAAElJKgAIAAAADAAAAQQAAQAAAAEAAAABAQQAAQAAAAEAAAACAQMAAQAAAAgAAAADAQMAAQAAAAEAAAAGAQMA"
        + "AQAAAAEAAAARAQQAAQAAAH4BAAAWAQQAAQAAAAEAAAAXAQQAAQAAAAEAAAAaAQUAAQAAAG4BAAAbAQUAAQAAAHYBAAAcAQMAAQAAAAEAAAAoAQMAAQAAAAEA"
        + "AACIAQAABQAAAAIAAAADAAAAAQAAAAAASUkqAAgAAAAKAAABBAABAAAAAQAAAAEBBAABAAAAAQAAAAIBAwABAAAACAAAAAMBAwABAAAAAQAAAAYBAwABAAAA"
        + "AQAAABEBBAABAAAABgIAABYBBAABAAAAAQAAABcBBAABAAAAAQAAABwBAwABAAAAAQAAALwCBwAEAAAAPHkvPhgCAAAAAAAAAAAAAAAASUkqAAgAAAALAAAB"
        + "BAABAAAAAQAAAAEBBAABAAAAAQAAAAIBAwABAAAACAAAAAMBAwABAAAAAQAAAAYBAwABAAAAAQAAABEBBAABAAAAsgIAABYBBAABAAAAAQAAABcBBAABAAAA"
        + "AQAAABoBBQABAAAAogIAABsBBQABAAAAqgIAABwBAwABAAAAAQAAAAAAAAAAAAAAAQAAAAkAAAABAAAAAAAAAAAAAAAAAAAAAAA=";

    [Theory]
    [InlineData("gif-19-13x16-1bit-5frames.gif", "9.4", "90dee8ef81e6dd4b")]
    [InlineData("gif-12-15x10-4bit-local-2frames.gif", "9.4", "135d6934e5541290")]
    [InlineData("webp-animation-1-13x4x4.webp", "9.4", "244ffde687c0670e")]
    [InlineData("png-animated-05-13x6-color2-8bit-3frames-default.png", "9.4", "674a7dbe28154659")]
    [InlineData("png-animated-12-7x15-color6-16bit-2frames.png", "9.4", "ca038f2a64f606cc")]
    [InlineData("tiff-30-21x17-RGB-tiff_lzw-pages.tiff", "9.4", "18b030eaa6a69282")]
    [InlineData("gif-19-13x16-1bit-5frames.gif", "11.1", "90dee8ef81e6dd4b")]
    [InlineData("gif-12-15x10-4bit-local-2frames.gif", "11.1", "135d6934e5541290")]
    [InlineData("webp-animation-1-13x4x4.webp", "11.1", "244ffde687c0670e")]
    [InlineData("png-animated-05-13x6-color2-8bit-3frames-default.png", "11.1", "674a7dbe28154659")]
    [InlineData("png-animated-12-7x15-color6-16bit-2frames.png", "11.1", "ca038f2a64f606cc")]
    [InlineData("tiff-30-21x17-RGB-tiff_lzw-pages.tiff", "11.1", "18b030eaa6a69282")]
    [InlineData("gif-19-13x16-1bit-5frames.gif", "13.0", "90dee8ef81e6dd4b")]
    [InlineData("gif-12-15x10-4bit-local-2frames.gif", "13.0", "135d6934e5541290")]
    [InlineData("webp-animation-1-13x4x4.webp", "13.0", "244ffde687c0670e")]
    [InlineData("png-animated-05-13x6-color2-8bit-3frames-default.png", "13.0", "674a7dbe28154659")]
    [InlineData("png-animated-12-7x15-color6-16bit-2frames.png", "13.0", "ca038f2a64f606cc")]
    [InlineData("tiff-30-21x17-RGB-tiff_lzw-pages.tiff", "13.0", "18b030eaa6a69282")]
    public void Is_what_the_frame_says(string picture, string pillow, string expected) =>
        Assert.Equal(expected, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Told(File.ReadAllBytes(GoldenFolder.Picture(picture)), picture, pillow))))[..16]);

    [Theory]
    [InlineData(
        "9.4",
        """
        0: version=b'GIF89a', background=0, loop=7, transparency=1, comment=b'\nfirst part\nother', duration=30, extension=(b'NETSCAPE2.0', 66)
        0 loaded: version=b'GIF89a', background=0, loop=7, transparency=1, comment=b'\nfirst part\nother', duration=30, extension=(b'NETSCAPE2.0', 66)
        1: version=b'GIF89a', background=0, loop=7, comment=b'late', duration=50
        1 loaded: version=b'GIF89a', background=0, loop=7, comment=b'late', duration=50
        """)]
    [InlineData(
        "11.1",
        """
        0: version=b'GIF89a', background=0, loop=7, transparency=1, comment=b'\nfirst part\nother', duration=30, extension=(b'NETSCAPE2.0', 66)
        0 loaded: version=b'GIF89a', background=0, loop=7, transparency=1, comment=b'\nfirst part\nother', duration=30, extension=(b'NETSCAPE2.0', 66)
        1: version=b'GIF89a', background=0, loop=7, comment=b'late', duration=50
        1 loaded: version=b'GIF89a', background=0, loop=7, comment=b'late', duration=50
        """)]
    [InlineData(
        "13.0",
        """
        0: version=b'GIF89a', background=0, loop=7, transparency=1, comment=b'first part\nother', duration=30, extension=(b'NETSCAPE2.0', 66)
        0 loaded: version=b'GIF89a', background=0, loop=7, transparency=1, comment=b'first part\nother', duration=30, extension=(b'NETSCAPE2.0', 66)
        1: version=b'GIF89a', background=0, loop=7, comment=b'late', duration=50
        1 loaded: version=b'GIF89a', background=0, loop=7, comment=b'late', duration=50
        """)]
    public void Gif_frames_say_what_Pillow_hears(string pillow, string expected) =>
        Assert.Equal(expected.ReplaceLineEndings("\n"), Told(Convert.FromBase64String(Gif), "one.gif", pillow));

    [Theory]
    [InlineData(
        "9.4",
        """
        0: compression='raw', dpi=(217.7142857142857, 182.88), icc_profile=b'icc'
        0 loaded: compression='raw', dpi=(217.7142857142857, 182.88), icc_profile=b'icc'
        1: compression='raw', dpi=(217.7142857142857, 182.88), icc_profile=b'icc', resolution=(2.5, 3.0)
        1 loaded: compression='raw', dpi=(217.7142857142857, 182.88), icc_profile=b'icc', resolution=(2.5, 3.0)
        2: compression='raw', dpi=(1, 1), icc_profile=b'icc', resolution=(1, 1)
        2 loaded: compression='raw', dpi=(1, 1), icc_profile=b'icc', resolution=(1, 1)
        3: compression='raw', dpi=(1, 1), icc_profile=b'icc', resolution=(1, 1)
        3 loaded: compression='raw', dpi=(1, 1), icc_profile=b'icc', resolution=(1, 1)
        """)]
    [InlineData(
        "11.1",
        """
        0: xmp=b'<x/>', compression='raw', dpi=(217.7142857142857, 182.88), icc_profile=b'icc'
        0 loaded: xmp=b'<x/>', compression='raw', dpi=(217.7142857142857, 182.88), icc_profile=b'icc'
        1: compression='raw', dpi=(217.7142857142857, 182.88), icc_profile=b'icc', resolution=(2.5, 3.0)
        1 loaded: compression='raw', dpi=(217.7142857142857, 182.88), icc_profile=b'icc', resolution=(2.5, 3.0)
        2: compression='raw', dpi=(1, 1), icc_profile=b'icc', resolution=(1, 1), xmp=(b'<y/>',)
        2 loaded: compression='raw', dpi=(1, 1), icc_profile=b'icc', resolution=(1, 1), xmp=(b'<y/>',)
        3: compression='raw', dpi=(1, 1), icc_profile=b'icc', resolution=(1, 1)
        3 loaded: compression='raw', dpi=(1, 1), icc_profile=b'icc', resolution=(1, 1)
        """)]
    [InlineData(
        "13.0",
        """
        0: xmp=b'<x/>', compression='raw', dpi=(217.7142857142857, 182.88), icc_profile=b'icc'
        0 loaded: xmp=b'<x/>', compression='raw', dpi=(217.7142857142857, 182.88), icc_profile=b'icc'
        1: compression='raw', dpi=(217.7142857142857, 182.88), icc_profile=b'icc', resolution=(2.5, 3.0)
        1 loaded: compression='raw', dpi=(217.7142857142857, 182.88), icc_profile=b'icc', resolution=(2.5, 3.0)
        2: compression='raw', dpi=(1, 1), icc_profile=b'icc', resolution=(1, 1), xmp=b'<y/>'
        2 loaded: compression='raw', dpi=(1, 1), icc_profile=b'icc', resolution=(1, 1), xmp=b'<y/>'
        3: compression='raw', dpi=(1, 1), icc_profile=b'icc', resolution=(1, 1)
        3 loaded: compression='raw', dpi=(1, 1), icc_profile=b'icc', resolution=(1, 1)
        """)]
    public void Tiff_frames_say_what_Pillow_hears(string pillow, string expected) =>
        Assert.Equal(expected.ReplaceLineEndings("\n"), Told(Convert.FromBase64String(Tiff), "one.tiff", pillow));

    private static string Told(byte[] file, string name, string pillow)
    {
        NdArray text = Recipe.Parse(Tell, "tell.py").Run(file, name, new RecipeOptions { Versions = ReferenceVersions.Parse($"pillow={pillow}") });
        return Encoding.Latin1.GetString(text.ToBytes());
    }
}
