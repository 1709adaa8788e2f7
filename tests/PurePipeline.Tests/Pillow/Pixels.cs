using PurePipeline.Pillow;
using PurePipeline.Pixels;

namespace PurePipeline.Tests.Pillow;

/// <summary>Images from and to the hexadecimal digits of their bytes.</summary>
internal static class Pixels
{
    public static Image Image(PixelMode mode, int width, int height, string hex, string release = "13.0") =>
        new(new MemoryPicture(System.Convert.FromHexString(hex), width, height, mode), ReferenceVersions.Parse("pillow=" + release));

    /// <summary>The gray levels 0, 20, 40 ... of four columns and three rows.</summary>
    public static Image Ramp() => Image(PixelMode.L, 4, 3, "0014283c5064788ca0b4c8dc");

    public static string Hex(Image image)
    {
        MemoryPicture pixels = MemoryPicture.Load(image.Picture);
        return string.Concat(Enumerable.Range(0, pixels.Height).Select(y => System.Convert.ToHexStringLower(pixels.Row(y))));
    }
}
