using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Numerics.Kernels;

internal static partial class Interleave
{
    /// <summary>As <see cref="ThreeVector128"/>, 32 pixels at a time: each half makes its own 48 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void ThreeAvx2(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, ReadOnlySpan<byte> c, Span<byte> pixels)
    {
        ref byte to = ref MemoryMarshal.GetReference(pixels);
        int x = 0;
        for (; x <= a.Length - 32; x += 32)
        {
            // Safety: x + 32 <= the planes' length, so 3 x + 96 <= pixels.Length.
            Vector256<byte> first = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(a), (nuint)x);
            Vector256<byte> second = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(b), (nuint)x);
            Vector256<byte> third = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(c), (nuint)x);
            Three(first, second, third, ref to, (nuint)(3 * x));
        }

        Scalar(a, 0, 3, pixels, x);
        Scalar(b, 1, 3, pixels, x);
        Scalar(c, 2, 3, pixels, x);
    }

    /// <summary>As <see cref="FourVector128"/>, 32 pixels at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void FourAvx2(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, ReadOnlySpan<byte> c, ReadOnlySpan<byte> d, Span<byte> pixels)
    {
        ref byte to = ref MemoryMarshal.GetReference(pixels);
        int x = 0;
        for (; x <= a.Length - 32; x += 32)
        {
            // Safety: x + 32 <= the planes' length, so 4 x + 128 <= pixels.Length.
            Vector256<byte> first = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(a), (nuint)x);
            Vector256<byte> second = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(b), (nuint)x);
            Vector256<byte> third = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(c), (nuint)x);
            Vector256<byte> fourth = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(d), (nuint)x);
            Four(first, second, third, fourth, ref to, (nuint)(4 * x));
        }

        Scalar(a, 0, 4, pixels, x);
        Scalar(b, 1, 4, pixels, x);
        Scalar(c, 2, 4, pixels, x);
        Scalar(d, 3, 4, pixels, x);
    }

    /// <summary>Thirty-two pixels to 96 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Three(Vector256<byte> first, Vector256<byte> second, Vector256<byte> third, ref byte to, nuint at)
    {
        Vector256<byte> start = Avx2.Shuffle(first, Both(Vector128.Create(0, Z, Z, 1, Z, Z, 2, Z, Z, 3, Z, Z, 4, Z, Z, 5)))
            | Avx2.Shuffle(second, Both(Vector128.Create(Z, 0, Z, Z, 1, Z, Z, 2, Z, Z, 3, Z, Z, 4, Z, Z)))
            | Avx2.Shuffle(third, Both(Vector128.Create(Z, Z, 0, Z, Z, 1, Z, Z, 2, Z, Z, 3, Z, Z, 4, Z)));
        Vector256<byte> middle = Avx2.Shuffle(first, Both(Vector128.Create(Z, Z, 6, Z, Z, 7, Z, Z, 8, Z, Z, 9, Z, Z, 10, Z)))
            | Avx2.Shuffle(second, Both(Vector128.Create(5, Z, Z, 6, Z, Z, 7, Z, Z, 8, Z, Z, 9, Z, Z, 10)))
            | Avx2.Shuffle(third, Both(Vector128.Create(Z, 5, Z, Z, 6, Z, Z, 7, Z, Z, 8, Z, Z, 9, Z, Z)));
        Vector256<byte> end = Avx2.Shuffle(first, Both(Vector128.Create(Z, 11, Z, Z, 12, Z, Z, 13, Z, Z, 14, Z, Z, 15, Z, Z)))
            | Avx2.Shuffle(second, Both(Vector128.Create(Z, Z, 11, Z, Z, 12, Z, Z, 13, Z, Z, 14, Z, Z, 15, Z)))
            | Avx2.Shuffle(third, Both(Vector128.Create(10, Z, Z, 11, Z, Z, 12, Z, Z, 13, Z, Z, 14, Z, Z, 15)));
        Avx2.Permute2x128(start, middle, 0x20).StoreUnsafe(ref to, at);
        Avx2.Permute2x128(end, start, 0x30).StoreUnsafe(ref to, at + 32);
        Avx2.Permute2x128(middle, end, 0x31).StoreUnsafe(ref to, at + 64);
    }

    /// <summary>Thirty-two pixels to 128 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Four(Vector256<byte> first, Vector256<byte> second, Vector256<byte> third, Vector256<byte> fourth, ref byte to, nuint at)
    {
        Vector256<ushort> evenLow = Avx2.UnpackLow(first, second).AsUInt16();
        Vector256<ushort> evenHigh = Avx2.UnpackHigh(first, second).AsUInt16();
        Vector256<ushort> oddLow = Avx2.UnpackLow(third, fourth).AsUInt16();
        Vector256<ushort> oddHigh = Avx2.UnpackHigh(third, fourth).AsUInt16();
        Vector256<byte> p0 = Avx2.UnpackLow(evenLow, oddLow).AsByte();
        Vector256<byte> p1 = Avx2.UnpackHigh(evenLow, oddLow).AsByte();
        Vector256<byte> p2 = Avx2.UnpackLow(evenHigh, oddHigh).AsByte();
        Vector256<byte> p3 = Avx2.UnpackHigh(evenHigh, oddHigh).AsByte();
        Avx2.Permute2x128(p0, p1, 0x20).StoreUnsafe(ref to, at);
        Avx2.Permute2x128(p2, p3, 0x20).StoreUnsafe(ref to, at + 32);
        Avx2.Permute2x128(p0, p1, 0x31).StoreUnsafe(ref to, at + 64);
        Avx2.Permute2x128(p2, p3, 0x31).StoreUnsafe(ref to, at + 96);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Both(Vector128<byte> half) => Vector256.Create(half, half);
}
