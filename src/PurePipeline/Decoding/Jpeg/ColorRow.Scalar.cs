namespace PurePipeline.Decoding.Jpeg;

// The specification of the conversion (jdcolor.c): constants are round(c * 2^16), green takes both products before it rounds.
internal static unsafe partial class ColorRow
{
    // Safety: reads width bytes of y, cb and cr; writes 3 * width bytes.
    public static void FromFullScalar(byte* y, byte* cb, byte* cr, byte* pixels, int width, bool blueFirst)
    {
        for (int x = 0; x < width; x++, pixels += 3)
        {
            Convert(y[x], cb[x] - 128, cr[x] - 128, pixels, blueFirst);
        }
    }

    // Safety: reads width bytes of y and the sums [-1 .. (width + 1) / 2] of cb and cr; writes 3 * width bytes.
    public static void FromHalfScalar(byte* y, short* cb, short* cr, byte* pixels, int width, TriangleRounding rounding, bool blueFirst)
    {
        for (int x = 0; x < width; x++, pixels += 3)
        {
            bool even = (x & 1) == 0;
            int near = x >> 1;
            int far = even ? near - 1 : near + 1;
            int bias = even ? rounding.Even : rounding.Odd;
            int blue = ((3 * cb[near]) + cb[far] + bias) >> 4;
            int red = ((3 * cr[near]) + cr[far] + bias) >> 4;
            Convert(y[x], blue - 128, red - 128, pixels, blueFirst);
        }
    }

    // Safety: reads width bytes of each row; writes 3 * width bytes.
    public static void InterleaveScalar(byte* first, byte* second, byte* third, byte* pixels, int width)
    {
        for (int x = 0; x < width; x++, pixels += 3)
        {
            (pixels[0], pixels[1], pixels[2]) = (first[x], second[x], third[x]);
        }
    }

    // Safety: writes pixel[0..2].
    private static void Convert(int y, int cb, int cr, byte* pixel, bool blueFirst)
    {
        byte red = Clamp(y + (((91881 * cr) + 32768) >> 16));
        byte green = Clamp(y + (((-22554 * cb) - (46802 * cr) + 32768) >> 16));
        byte blue = Clamp(y + (((116130 * cb) + 32768) >> 16));
        (pixel[0], pixel[1], pixel[2]) = blueFirst ? (blue, green, red) : (red, green, blue);
    }

    private static byte Clamp(int value) => (byte)Math.Clamp(value, 0, 255);
}
