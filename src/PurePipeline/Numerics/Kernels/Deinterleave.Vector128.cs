using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Numerics.Kernels;

internal static partial class Deinterleave
{
    /// <summary>An index that no lane has: the result is 0 there.</summary>
    private const byte Z = 255;

    /// <summary>Sixteen pixels of three channels at a time: byte i of plane k is byte 3 i + k of the three registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void ThreeVector128(ReadOnlySpan<byte> pixels, Span<byte> first, Span<byte> second, Span<byte> third)
    {
        ref byte from = ref MemoryMarshal.GetReference(pixels);
        ref byte to0 = ref MemoryMarshal.GetReference(first);
        ref byte to1 = ref MemoryMarshal.GetReference(second);
        ref byte to2 = ref MemoryMarshal.GetReference(third);
        int x = 0;
        for (; x <= first.Length - 16; x += 16)
        {
            // Safety: x + 16 <= the planes' length, so 3 x + 48 <= pixels.Length.
            Vector128<byte> a = Vector128.LoadUnsafe(ref from, (nuint)(3 * x));
            Vector128<byte> b = Vector128.LoadUnsafe(ref from, (nuint)((3 * x) + 16));
            Vector128<byte> c = Vector128.LoadUnsafe(ref from, (nuint)((3 * x) + 32));
            (Vector128.Shuffle(a, Vector128.Create(0, 3, 6, 9, 12, 15, Z, Z, Z, Z, Z, Z, Z, Z, Z, Z))
                | Vector128.Shuffle(b, Vector128.Create(Z, Z, Z, Z, Z, Z, 2, 5, 8, 11, 14, Z, Z, Z, Z, Z))
                | Vector128.Shuffle(c, Vector128.Create(Z, Z, Z, Z, Z, Z, Z, Z, Z, Z, Z, 1, 4, 7, 10, 13))).StoreUnsafe(ref to0, (nuint)x);
            (Vector128.Shuffle(a, Vector128.Create(1, 4, 7, 10, 13, Z, Z, Z, Z, Z, Z, Z, Z, Z, Z, Z))
                | Vector128.Shuffle(b, Vector128.Create(Z, Z, Z, Z, Z, 0, 3, 6, 9, 12, 15, Z, Z, Z, Z, Z))
                | Vector128.Shuffle(c, Vector128.Create(Z, Z, Z, Z, Z, Z, Z, Z, Z, Z, Z, 2, 5, 8, 11, 14))).StoreUnsafe(ref to1, (nuint)x);
            (Vector128.Shuffle(a, Vector128.Create(2, 5, 8, 11, 14, Z, Z, Z, Z, Z, Z, Z, Z, Z, Z, Z))
                | Vector128.Shuffle(b, Vector128.Create(Z, Z, Z, Z, Z, 1, 4, 7, 10, 13, Z, Z, Z, Z, Z, Z))
                | Vector128.Shuffle(c, Vector128.Create(Z, Z, Z, Z, Z, Z, Z, Z, Z, Z, 0, 3, 6, 9, 12, 15))).StoreUnsafe(ref to2, (nuint)x);
        }

        Scalar(pixels, first, second, third, x);
    }
}
