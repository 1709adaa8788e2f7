namespace PurePipeline.Pillow;

internal static partial class LuminanceRow
{
    /// <summary>The specification.</summary>
    internal static void ConvertScalar(ReadOnlySpan<byte> source, Span<byte> target, int pixel)
    {
        for (int i = 0, from = 0; i < target.Length; i++, from += pixel)
        {
            target[i] = (byte)(((Red * source[from]) + (Green * source[from + 1]) + (Blue * source[from + 2]) + Half) >> 16);
        }
    }

    /// <summary>The specification.</summary>
    internal static void ConvertWithAlphaScalar(ReadOnlySpan<byte> source, Span<byte> target)
    {
        for (int i = 0, from = 0; i < target.Length; i += 2, from += 4)
        {
            target[i] = (byte)(((Red * source[from]) + (Green * source[from + 1]) + (Blue * source[from + 2]) + Half) >> 16);
            target[i + 1] = source[from + 3];
        }
    }
}
