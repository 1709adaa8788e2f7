using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow;

internal static partial class RawRows
{
    /// <summary>Starts a row with 16 pixels a turn, and returns how many are done.</summary>
    internal static int WhitenVector128(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int i = 0;
        for (; i <= source.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
        {
            (~Vector128.Equals(Vector128.Create(source[i..]), Vector128<byte>.Zero)).CopyTo(target[i..]);
        }

        return i;
    }
}
