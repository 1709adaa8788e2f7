namespace PurePipeline.Decoding.Jpeg;

/// <summary>Grey from red, green and blue, as libjpeg-turbo makes it of a file stored as RGB.</summary>
internal static unsafe class LuminanceRow
{
    /// <summary>(19595 R + 38470 G + 7471 B + 32768) >> 16: the weights .299 .587 .114 times 2^16.</summary>
    // Safety: reads width bytes of each component; writes width bytes.
    public static void FromRgb(byte* red, byte* green, byte* blue, byte* output, int width)
    {
        for (int x = 0; x < width; x++)
        {
            output[x] = (byte)(((19595 * red[x]) + (38470 * green[x]) + (7471 * blue[x]) + 32768) >> 16);
        }
    }
}
