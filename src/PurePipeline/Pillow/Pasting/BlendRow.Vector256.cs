using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow.Pasting;

internal static partial class BlendRow
{
    /// <summary>Thirty-two bytes at a time; gives the number done.</summary>
    internal static int BlendVector256(ReadOnlySpan<byte> source, ReadOnlySpan<byte> mask, Span<byte> target)
    {
        ref byte from = ref MemoryMarshal.GetReference(source);
        ref byte alphas = ref MemoryMarshal.GetReference(mask);
        ref byte to = ref MemoryMarshal.GetReference(target);
        int i = 0;
        for (; i <= target.Length - Vector256<byte>.Count; i += Vector256<byte>.Count)
        {
            // Safety: i + 32 is at most the target's length, which neither source nor mask is shorter than.
            Vector256<byte> old = Vector256.LoadUnsafe(ref to, (nuint)i);
            Vector256<byte> added = Vector256.LoadUnsafe(ref from, (nuint)i);
            Vector256<byte> alpha = Vector256.LoadUnsafe(ref alphas, (nuint)i);
            Vector256<byte> rest = ~alpha;
            Vector256<ushort> low = Blend(
                Vector256.WidenLower(old), Vector256.WidenLower(added), Vector256.WidenLower(alpha), Vector256.WidenLower(rest));
            Vector256<ushort> high = Blend(
                Vector256.WidenUpper(old), Vector256.WidenUpper(added), Vector256.WidenUpper(alpha), Vector256.WidenUpper(rest));
            Vector256.Narrow(low, high).StoreUnsafe(ref to, (nuint)i);
        }

        return i;
    }

    private static Vector256<ushort> Blend(Vector256<ushort> old, Vector256<ushort> added, Vector256<ushort> alpha, Vector256<ushort> rest)
    {
        Vector256<ushort> sum = (old * rest) + (added * alpha) + Vector256.Create((ushort)128);
        return (sum + (sum >>> 8)) >>> 8;
    }
}
