namespace PurePipeline.Pillow;

internal static partial class RawRows
{
    /// <summary>The specification of <see cref="WhitenNonZero(ReadOnlySpan{byte}, Span{byte})"/>.</summary>
    internal static void WhitenScalar(ReadOnlySpan<byte> source, Span<byte> target)
    {
        for (int i = 0; i < source.Length; i++)
        {
            target[i] = source[i] != 0 ? (byte)255 : (byte)0;
        }
    }
}
