namespace PurePipeline.Pillow;

internal static partial class GrayToRgbRow
{
    /// <summary>The specification.</summary>
    internal static void ConvertScalar(ReadOnlySpan<byte> source, Span<byte> target)
    {
        for (int i = 0, to = 0; i < source.Length; i++, to += 3)
        {
            target[to] = target[to + 1] = target[to + 2] = source[i];
        }
    }
}
