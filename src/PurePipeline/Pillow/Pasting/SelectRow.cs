using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow.Pasting;

/// <summary>Bytes replaced where a mask is not 0.</summary>
internal static class SelectRow
{
    /// <summary>Takes bytes of <paramref name="source"/> into <paramref name="target"/>, each by its byte of <paramref name="mask"/>.</summary>
    public static void Select(ReadOnlySpan<byte> source, ReadOnlySpan<byte> mask, Span<byte> target)
    {
        int i = 0;
        for (; Vector128.IsHardwareAccelerated && i <= target.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
        {
            Vector128<byte> stays = Vector128.Equals(Vector128.Create(mask[i..]), Vector128<byte>.Zero);
            Vector128.ConditionalSelect(stays, Vector128.Create<byte>(target[i..]), Vector128.Create(source[i..])).CopyTo(target[i..]);
        }

        for (; i < target.Length; i++)
        {
            target[i] = mask[i] != 0 ? source[i] : target[i];
        }
    }
}
