using PurePipeline.Pixels;

namespace PurePipeline.Tests.Pillow;

/// <summary>Pictures of pseudo-random pixels: the generator of Cases/make_cases.py.</summary>
internal static class TestPicture
{
    /// <summary>The high bytes of a linear congruential generator; only 0 and 255 if <paramref name="extreme"/>.</summary>
    public static MemoryPicture Create(int width, int height, PixelMode mode, uint seed, bool extreme = false)
    {
        byte[] pixels = new byte[width * height * mode.BytesPerPixel()];
        foreach (ref byte pixel in pixels.AsSpan())
        {
            seed = unchecked((seed * 1664525) + 1013904223);
            pixel = extreme ? (byte)(seed >> 31 == 0 ? 0 : 255) : (byte)(seed >> 24);
        }

        return new MemoryPicture(pixels, width, height, mode);
    }
}
