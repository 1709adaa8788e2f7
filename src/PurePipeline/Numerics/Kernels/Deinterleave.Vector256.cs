using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Numerics.Kernels;

internal static partial class Deinterleave
{
    /// <summary>As <see cref="ThreeVector128"/>, 32 pixels at a time: each half of a register has 16 of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void ThreeAvx2(ReadOnlySpan<byte> pixels, Span<byte> first, Span<byte> second, Span<byte> third)
    {
        ref byte from = ref MemoryMarshal.GetReference(pixels);
        ref byte to0 = ref MemoryMarshal.GetReference(first);
        ref byte to1 = ref MemoryMarshal.GetReference(second);
        ref byte to2 = ref MemoryMarshal.GetReference(third);
        int x = 0;
        for (; x <= first.Length - 32; x += 32)
        {
            // Safety: x + 32 <= the planes' length, so 3 x + 96 <= pixels.Length.
            Three(ref from, (nuint)(3 * x), out Vector256<byte> a, out Vector256<byte> b, out Vector256<byte> c);
            a.StoreUnsafe(ref to0, (nuint)x);
            b.StoreUnsafe(ref to1, (nuint)x);
            c.StoreUnsafe(ref to2, (nuint)x);
        }

        Scalar(pixels, first, second, third, x);
    }

    /// <summary>The channels of thirty-two pixels, which are 96 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Three(ref byte from, nuint at, out Vector256<byte> first, out Vector256<byte> second, out Vector256<byte> third)
    {
        Vector256<byte> a = Vector256.Create(Vector128.LoadUnsafe(ref from, at), Vector128.LoadUnsafe(ref from, at + 48));
        Vector256<byte> b = Vector256.Create(Vector128.LoadUnsafe(ref from, at + 16), Vector128.LoadUnsafe(ref from, at + 64));
        Vector256<byte> c = Vector256.Create(Vector128.LoadUnsafe(ref from, at + 32), Vector128.LoadUnsafe(ref from, at + 80));
        first = Avx2.Shuffle(a, Both(Vector128.Create(0, 3, 6, 9, 12, 15, Z, Z, Z, Z, Z, Z, Z, Z, Z, Z)))
            | Avx2.Shuffle(b, Both(Vector128.Create(Z, Z, Z, Z, Z, Z, 2, 5, 8, 11, 14, Z, Z, Z, Z, Z)))
            | Avx2.Shuffle(c, Both(Vector128.Create(Z, Z, Z, Z, Z, Z, Z, Z, Z, Z, Z, 1, 4, 7, 10, 13)));
        second = Avx2.Shuffle(a, Both(Vector128.Create(1, 4, 7, 10, 13, Z, Z, Z, Z, Z, Z, Z, Z, Z, Z, Z)))
            | Avx2.Shuffle(b, Both(Vector128.Create(Z, Z, Z, Z, Z, 0, 3, 6, 9, 12, 15, Z, Z, Z, Z, Z)))
            | Avx2.Shuffle(c, Both(Vector128.Create(Z, Z, Z, Z, Z, Z, Z, Z, Z, Z, Z, 2, 5, 8, 11, 14)));
        third = Avx2.Shuffle(a, Both(Vector128.Create(2, 5, 8, 11, 14, Z, Z, Z, Z, Z, Z, Z, Z, Z, Z, Z)))
            | Avx2.Shuffle(b, Both(Vector128.Create(Z, Z, Z, Z, Z, 1, 4, 7, 10, 13, Z, Z, Z, Z, Z, Z)))
            | Avx2.Shuffle(c, Both(Vector128.Create(Z, Z, Z, Z, Z, Z, Z, Z, Z, Z, 0, 3, 6, 9, 12, 15)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Both(Vector128<byte> half) => Vector256.Create(half, half);
}
