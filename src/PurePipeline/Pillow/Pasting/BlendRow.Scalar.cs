namespace PurePipeline.Pillow.Pasting;

internal static partial class BlendRow
{
    /// <summary>One byte at a time.</summary>
    internal static void BlendScalar(ReadOnlySpan<byte> source, ReadOnlySpan<byte> mask, Span<byte> target)
    {
        for (int i = 0; i < target.Length; i++)
        {
            target[i] = Blend(target[i], source[i], mask[i]);
        }
    }
}
