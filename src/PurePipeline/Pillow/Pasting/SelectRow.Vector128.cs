using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow.Pasting;

internal static partial class SelectRow
{
    /// <summary>Starts a row with 16 bytes a turn, and returns how many are done.</summary>
    internal static int SelectVector128(ReadOnlySpan<byte> source, ReadOnlySpan<byte> mask, Span<byte> target)
    {
        int i = 0;
        for (; i <= target.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
        {
            Vector128<byte> stays = Vector128.Equals(Vector128.Create(mask[i..]), Vector128<byte>.Zero);
            Vector128.ConditionalSelect(stays, Vector128.Create<byte>(target[i..]), Vector128.Create(source[i..])).CopyTo(target[i..]);
        }

        return i;
    }
}
