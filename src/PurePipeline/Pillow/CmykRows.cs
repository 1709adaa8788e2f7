namespace PurePipeline.Pillow;

/// <summary>Rows to and from CMYK, in the integer arithmetic of Pillow's <c>Convert.c</c>.</summary>
internal static class CmykRows
{
    /// <summary><c>l2cmyk</c>: black alone, 255 minus the gray value.</summary>
    public static void GrayToCmyk(ReadOnlySpan<byte> source, Span<byte> target)
    {
        target.Clear();
        for (int i = 0; i < source.Length; i++)
        {
            target[(4 * i) + 3] = (byte)(255 - source[i]);
        }
    }

    /// <summary><c>rgb2cmyk</c>: the complements, no black.</summary>
    public static void RgbToCmyk(ReadOnlySpan<byte> source, Span<byte> target)
    {
        for (int from = 0, to = 0; from < source.Length; from += 3, to += 4)
        {
            target[to] = (byte)~source[from];
            target[to + 1] = (byte)~source[from + 1];
            target[to + 2] = (byte)~source[from + 2];
            target[to + 3] = 0;
        }
    }

    /// <summary><c>cmyk2rgb</c>: <c>n - n * ink / 255</c> with n = 255 - black.</summary>
    public static void CmykToRgb(ReadOnlySpan<byte> source, Span<byte> target)
    {
        for (int from = 0, to = 0; from < source.Length; from += 4, to += 3)
        {
            int white = 255 - source[from + 3];
            for (int channel = 0; channel < 3; channel++)
            {
                // Never below 0: the product over 255 is at most white.
                target[to + channel] = (byte)(white - MultiplyDivide255(source[from + channel], white));
            }
        }
    }

    /// <summary><c>MULDIV255</c>: a * b / 255, rounded.</summary>
    private static int MultiplyDivide255(int a, int b)
    {
        int product = (a * b) + 128;
        return ((product >> 8) + product) >> 8;
    }
}
