namespace PurePipeline.Decoding.WebP;

// The specification.
internal static unsafe partial class YuvRow
{
    // Safety: as for Convert, without anything behind the row.
    internal static void ConvertScalar(byte* y, short* u, short* v, byte* alpha, byte* pixels, int width, PixelLayout layout)
    {
        for (int x = 0; x < width; x++, pixels += layout.Bytes)
        {
            (int blue, int red) = (Upsampled(u, x), Upsampled(v, x));
            int luma = (Luma * y[x]) >> 8;
            pixels[layout.BlueFirst ? 2 : 0] = Limited(luma + ((RedOfV * red) >> 8) - RedBias);
            pixels[1] = Limited(luma - ((GreenOfU * blue) >> 8) - ((GreenOfV * red) >> 8) + GreenBias);
            pixels[layout.BlueFirst ? 0 : 2] = Limited(luma + ((BlueOfU * blue) >> 8) - BlueBias);
            if (layout.HasAlpha)
            {
                pixels[3] = alpha[x];
            }
        }
    }

    // (9a + 3b + 3c + d + 8) >> 4, where the sums are 3a + b: the nearer column counts three times, the left one for even pixels.
    // Safety: a sum before the first one and behind the last one is there.
    private static int Upsampled(short* sums, int x)
    {
        int near = x >> 1;
        return ((3 * sums[near]) + sums[near + ((x & 1) == 0 ? -1 : 1)] + 8) >> 4;
    }

    private static byte Limited(int value) => (byte)Math.Clamp(value >> 6, 0, 255);
}
