using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PurePipeline.Pixels;

namespace PurePipeline.Numerics.Kernels;

internal static partial class Interleave
{
    /// <summary>An index that no lane has: the result is 0 there.</summary>
    private const byte Z = 255;

    /// <summary>Two registers of pixels at a time, of elements of any size.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void TwoVector128<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> pixels)
        where T : unmanaged
    {
        ref T to = ref MemoryMarshal.GetReference(pixels);
        int x = 0;
        for (; x <= a.Length - Vector128<T>.Count; x += Vector128<T>.Count)
        {
            // Safety: x + Count <= the planes' length, so 2 x + 2 Count <= pixels.Length.
            Vector128<T> first = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(a), (nuint)x);
            Vector128<T> second = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(b), (nuint)x);
            Zip.Low(first, second).StoreUnsafe(ref to, (nuint)(2 * x));
            Zip.High(first, second).StoreUnsafe(ref to, (nuint)((2 * x) + Vector128<T>.Count));
        }

        Scalar(a, 0, 2, pixels, x);
        Scalar(b, 1, 2, pixels, x);
    }

    /// <summary>Sixteen pixels at a time: byte i of the three results is byte i / 3 of plane i mod 3.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void ThreeVector128(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, ReadOnlySpan<byte> c, Span<byte> pixels)
    {
        ref byte to = ref MemoryMarshal.GetReference(pixels);
        int x = 0;
        for (; x <= a.Length - 16; x += 16)
        {
            // Safety: x + 16 <= the planes' length, so 3 x + 48 <= pixels.Length.
            Vector128<byte> first = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(a), (nuint)x);
            Vector128<byte> second = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(b), (nuint)x);
            Vector128<byte> third = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(c), (nuint)x);
            (Vector128.Shuffle(first, Vector128.Create(0, Z, Z, 1, Z, Z, 2, Z, Z, 3, Z, Z, 4, Z, Z, 5))
                | Vector128.Shuffle(second, Vector128.Create(Z, 0, Z, Z, 1, Z, Z, 2, Z, Z, 3, Z, Z, 4, Z, Z))
                | Vector128.Shuffle(third, Vector128.Create(Z, Z, 0, Z, Z, 1, Z, Z, 2, Z, Z, 3, Z, Z, 4, Z))).StoreUnsafe(ref to, (nuint)(3 * x));
            (Vector128.Shuffle(first, Vector128.Create(Z, Z, 6, Z, Z, 7, Z, Z, 8, Z, Z, 9, Z, Z, 10, Z))
                | Vector128.Shuffle(second, Vector128.Create(5, Z, Z, 6, Z, Z, 7, Z, Z, 8, Z, Z, 9, Z, Z, 10))
                | Vector128.Shuffle(third, Vector128.Create(Z, 5, Z, Z, 6, Z, Z, 7, Z, Z, 8, Z, Z, 9, Z, Z))).StoreUnsafe(ref to, (nuint)((3 * x) + 16));
            (Vector128.Shuffle(first, Vector128.Create(Z, 11, Z, Z, 12, Z, Z, 13, Z, Z, 14, Z, Z, 15, Z, Z))
                | Vector128.Shuffle(second, Vector128.Create(Z, Z, 11, Z, Z, 12, Z, Z, 13, Z, Z, 14, Z, Z, 15, Z))
                | Vector128.Shuffle(third, Vector128.Create(10, Z, Z, 11, Z, Z, 12, Z, Z, 13, Z, Z, 14, Z, Z, 15))).StoreUnsafe(ref to, (nuint)((3 * x) + 32));
        }

        Scalar(a, 0, 3, pixels, x);
        Scalar(b, 1, 3, pixels, x);
        Scalar(c, 2, 3, pixels, x);
    }

    /// <summary>Eight pixels at a time: bytes to words, words to pixels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void FourVector128(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, ReadOnlySpan<byte> c, ReadOnlySpan<byte> d, Span<byte> pixels)
    {
        ref byte to = ref MemoryMarshal.GetReference(pixels);
        int x = 0;
        for (; x <= a.Length - 8; x += 8)
        {
            // Safety: x + 8 <= the planes' length, so 4 x + 32 <= pixels.Length.
            Vector128<ushort> even = Pairs(ref MemoryMarshal.GetReference(a), ref MemoryMarshal.GetReference(b), x);
            Vector128<ushort> odd = Pairs(ref MemoryMarshal.GetReference(c), ref MemoryMarshal.GetReference(d), x);
            (Vector128.WidenLower(even) | (Vector128.WidenLower(odd) << 16)).AsByte().StoreUnsafe(ref to, (nuint)(4 * x));
            (Vector128.WidenUpper(even) | (Vector128.WidenUpper(odd) << 16)).AsByte().StoreUnsafe(ref to, (nuint)((4 * x) + 16));
        }

        Scalar(a, 0, 4, pixels, x);
        Scalar(b, 1, 4, pixels, x);
        Scalar(c, 2, 4, pixels, x);
        Scalar(d, 3, 4, pixels, x);
    }

    private static Vector128<ushort> Pairs(ref byte low, ref byte high, int x) =>
        Vector128.WidenLower(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref low, x))).AsByte())
        | (Vector128.WidenLower(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref high, x))).AsByte()) << 8);
}
