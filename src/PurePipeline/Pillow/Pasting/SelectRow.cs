using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow.Pasting;

/// <summary>Bytes replaced where a mask is not 0.</summary>
internal static partial class SelectRow
{
    /// <summary>Takes bytes of <paramref name="source"/> into <paramref name="target"/>, each by its byte of <paramref name="mask"/>.</summary>
    public static void Select(ReadOnlySpan<byte> source, ReadOnlySpan<byte> mask, Span<byte> target)
    {
        int done = Vector128.IsHardwareAccelerated ? SelectVector128(source, mask, target) : 0;
        SelectScalar(source[done..], mask[done..], target[done..]);
    }
}
