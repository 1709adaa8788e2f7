using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.OpenCv.Color;

/// <summary>Pairs of bytes to the first ones and the second ones.</summary>
internal static class ChromaPairs
{
    /// <param name="pairs">Whole pairs.</param>
    /// <param name="first">As long as there are pairs.</param>
    /// <param name="second">Likewise.</param>
    public static void Split(ReadOnlySpan<byte> pairs, Span<byte> first, Span<byte> second)
    {
        first = first[..(pairs.Length / 2)];
        second = second[..(pairs.Length / 2)];
        int x = 0;
        for (; Vector128.IsHardwareAccelerated && x <= first.Length - 16; x += 16)
        {
            // Safety: x + 16 <= first.Length = second.Length, and 2 x + 32 <= pairs.Length.
            ref byte from = ref MemoryMarshal.GetReference(pairs);
            Vector128<ushort> a = Vector128.LoadUnsafe(ref from, (nuint)(2 * x)).AsUInt16();
            Vector128<ushort> b = Vector128.LoadUnsafe(ref from, (nuint)((2 * x) + 16)).AsUInt16();
            var low = Vector128.Create((ushort)0xFF);
            Vector128.Narrow(a & low, b & low).StoreUnsafe(ref MemoryMarshal.GetReference(first), (nuint)x);
            Vector128.Narrow(a >>> 8, b >>> 8).StoreUnsafe(ref MemoryMarshal.GetReference(second), (nuint)x);
        }

        for (; x < first.Length; x++)
        {
            (first[x], second[x]) = (pairs[2 * x], pairs[(2 * x) + 1]);
        }
    }
}
