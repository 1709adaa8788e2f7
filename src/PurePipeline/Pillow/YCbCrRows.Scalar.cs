namespace PurePipeline.Pillow;

internal static partial class YCbCrRows
{
    /// <summary>The specification.</summary>
    internal static void FromRgbScalar(ReadOnlySpan<byte> source, Span<byte> target, int pixel)
    {
        for (int from = 0, i = 0; i < target.Length; from += pixel, i += 3)
        {
            (int r, int g, int b) = (source[from], source[from + 1], source[from + 2]);
            target[i] = (byte)((Term(.299, r) + Term(.587, g) + Term(.114, b)) >> 6);
            target[i + 1] = (byte)(((Term(-.16874, r) + Term(-.33126, g) + Term(.5, b)) >> 6) + 128);
            target[i + 2] = (byte)(((Term(.5, r) + Term(-.41869, g) + Term(-.08131, b)) >> 6) + 128);
        }
    }

    /// <summary>The specification.</summary>
    internal static void ToRgbScalar(ReadOnlySpan<byte> source, Span<byte> target)
    {
        for (int i = 0; i < source.Length; i += 3)
        {
            (int y, int cb, int cr) = (source[i], source[i + 1] - 128, source[i + 2] - 128);
            target[i] = Clip(y + (Term(1.402, cr) >> 6));
            target[i + 1] = Clip(y + ((Term(-.34414, cb) + Term(-.71414, cr)) >> 6));
            target[i + 2] = Clip(y + (Term(1.772, cb) >> 6));
        }

        static byte Clip(int level) => (byte)Math.Clamp(level, 0, 255);
    }

    private static int Term(double factor, int level) => (int)((factor * 64 * level) + 0.5);
}
