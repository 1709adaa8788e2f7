using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Numerics.Kernels;

internal static partial class ReverseChannels
{
    /// <summary>Five pixels at a time in a register of sixteen bytes; the next five overwrite the byte that is left over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void ThreeVector128(ReadOnlySpan<byte> pixels, Span<byte> reversed)
    {
        ref byte from = ref MemoryMarshal.GetReference(pixels);
        ref byte to = ref MemoryMarshal.GetReference(reversed);
        int at = 0;
        for (; at <= pixels.Length - Vector128<byte>.Count; at += 15)
        {
            // Safety: at + 16 <= pixels.Length <= reversed.Length.
            Vector128<byte> five = Vector128.LoadUnsafe(ref from, (nuint)at);
            Vector128.Shuffle(five, Vector128.Create(2, 1, 0, 5, 4, 3, 8, 7, 6, 11, 10, 9, 14, 13, 12, (byte)15)).StoreUnsafe(ref to, (nuint)at);
        }

        Scalar(pixels[at..], 3, reversed[at..]);
    }
}
