namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// Rows of cyan, magenta, yellow, key, all inverted: Pillow takes every JPEG of four components for one that Adobe has written.
/// </summary>
internal static unsafe class CmykRow
{
    /// <summary>Four rows of samples, the bytes of a pixel together, each 255 - v.</summary>
    // Safety: reads width bytes of each row of samples; writes 4 * width bytes.
    public static void Interleave(byte* cyan, byte* magenta, byte* yellow, byte* key, byte* pixels, int width)
    {
        for (int x = 0; x < width; x++, pixels += 4)
        {
            pixels[0] = (byte)~cyan[x];
            pixels[1] = (byte)~magenta[x];
            pixels[2] = (byte)~yellow[x];
            pixels[3] = (byte)~key[x];
        }
    }

    /// <summary>Puts the inverted key to pixels of red, green, blue: YCCK's cyan is 255 - red, which inverted is red again.</summary>
    // Safety: reads width bytes of key; reads 3 * width and writes 4 * width bytes of pixels, from the end so that nothing is overwritten
    // unread.
    public static void AddKey(byte* key, byte* pixels, int width)
    {
        for (int x = width - 1; x >= 0; x--)
        {
            (byte red, byte green, byte blue) = (pixels[3 * x], pixels[(3 * x) + 1], pixels[(3 * x) + 2]);
            pixels[4 * x] = red;
            pixels[(4 * x) + 1] = green;
            pixels[(4 * x) + 2] = blue;
            pixels[(4 * x) + 3] = (byte)~key[x];
        }
    }
}
