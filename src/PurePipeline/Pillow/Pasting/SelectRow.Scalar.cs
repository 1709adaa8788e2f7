namespace PurePipeline.Pillow.Pasting;

internal static partial class SelectRow
{
    /// <summary>The specification.</summary>
    internal static void SelectScalar(ReadOnlySpan<byte> source, ReadOnlySpan<byte> mask, Span<byte> target)
    {
        for (int i = 0; i < target.Length; i++)
        {
            target[i] = mask[i] != 0 ? source[i] : target[i];
        }
    }
}
