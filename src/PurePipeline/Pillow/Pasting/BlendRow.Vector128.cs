using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow.Pasting;

internal static partial class BlendRow
{
    /// <summary>Sixteen bytes at a time; gives the number done.</summary>
    internal static int BlendVector128(ReadOnlySpan<byte> source, ReadOnlySpan<byte> mask, Span<byte> target)
    {
        ref byte from = ref MemoryMarshal.GetReference(source);
        ref byte alphas = ref MemoryMarshal.GetReference(mask);
        ref byte to = ref MemoryMarshal.GetReference(target);
        int i = 0;
        for (; i <= target.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
        {
            // Safety: i + 16 is at most the target's length, which neither source nor mask is shorter than.
            Vector128<byte> old = Vector128.LoadUnsafe(ref to, (nuint)i);
            Vector128<byte> added = Vector128.LoadUnsafe(ref from, (nuint)i);
            Vector128<byte> alpha = Vector128.LoadUnsafe(ref alphas, (nuint)i);
            Vector128<byte> rest = ~alpha;
            Vector128<ushort> low = Blend(
                Vector128.WidenLower(old), Vector128.WidenLower(added), Vector128.WidenLower(alpha), Vector128.WidenLower(rest));
            Vector128<ushort> high = Blend(
                Vector128.WidenUpper(old), Vector128.WidenUpper(added), Vector128.WidenUpper(alpha), Vector128.WidenUpper(rest));
            Vector128.Narrow(low, high).StoreUnsafe(ref to, (nuint)i);
        }

        return i;
    }

    private static Vector128<ushort> Blend(Vector128<ushort> old, Vector128<ushort> added, Vector128<ushort> alpha, Vector128<ushort> rest)
    {
        Vector128<ushort> sum = (old * rest) + (added * alpha) + Vector128.Create((ushort)128);
        return (sum + (sum >>> 8)) >>> 8;
    }
}
