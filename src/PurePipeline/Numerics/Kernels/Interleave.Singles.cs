using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PurePipeline.Pixels;

namespace PurePipeline.Numerics.Kernels;

/// <content>Elements of four bytes, four pixels at a time.</content>
internal static partial class Interleave
{
    /// <summary>Each pixel is stored with a fourth word, which the next one overwrites.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void ThreeSingles(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, ReadOnlySpan<byte> c, Span<byte> pixels)
    {
        ref uint from0 = ref First(a);
        ref uint from1 = ref First(b);
        ref uint from2 = ref First(c);
        Span<uint> target = MemoryMarshal.Cast<byte, uint>(pixels);
        ref uint to = ref MemoryMarshal.GetReference(target);
        int count = a.Length / sizeof(uint);
        int x = 0;
        for (; x <= count - 5; x += 4)
        {
            // Safety: x + 5 <= the planes' length; the last store ends at 13 <= 15 words behind pixel x.
            Four(
                Vector128.LoadUnsafe(ref from0, (nuint)x),
                Vector128.LoadUnsafe(ref from1, (nuint)x),
                Vector128.LoadUnsafe(ref from2, (nuint)x),
                Vector128<uint>.Zero,
                ref Unsafe.Add(ref to, 3 * x),
                3);
        }

        Scalar(MemoryMarshal.Cast<byte, uint>(a), 0, 3, target, x);
        Scalar(MemoryMarshal.Cast<byte, uint>(b), 1, 3, target, x);
        Scalar(MemoryMarshal.Cast<byte, uint>(c), 2, 3, target, x);
    }

    /// <summary>Four words a pixel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void FourSingles(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, ReadOnlySpan<byte> c, ReadOnlySpan<byte> d, Span<byte> pixels)
    {
        ref uint from0 = ref First(a);
        ref uint from1 = ref First(b);
        ref uint from2 = ref First(c);
        ref uint from3 = ref First(d);
        Span<uint> target = MemoryMarshal.Cast<byte, uint>(pixels);
        ref uint to = ref MemoryMarshal.GetReference(target);
        int count = a.Length / sizeof(uint);
        int x = 0;
        for (; x <= count - 4; x += 4)
        {
            // Safety: x + 4 <= the planes' length, so 4 x + 16 <= the target's.
            Four(
                Vector128.LoadUnsafe(ref from0, (nuint)x),
                Vector128.LoadUnsafe(ref from1, (nuint)x),
                Vector128.LoadUnsafe(ref from2, (nuint)x),
                Vector128.LoadUnsafe(ref from3, (nuint)x),
                ref Unsafe.Add(ref to, 4 * x),
                4);
        }

        Scalar(MemoryMarshal.Cast<byte, uint>(a), 0, 4, target, x);
        Scalar(MemoryMarshal.Cast<byte, uint>(b), 1, 4, target, x);
        Scalar(MemoryMarshal.Cast<byte, uint>(c), 2, 4, target, x);
        Scalar(MemoryMarshal.Cast<byte, uint>(d), 3, 4, target, x);
    }

    private static ref uint First(ReadOnlySpan<byte> plane) => ref MemoryMarshal.GetReference(MemoryMarshal.Cast<byte, uint>(plane));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Four(Vector128<uint> a, Vector128<uint> b, Vector128<uint> c, Vector128<uint> d, ref uint to, int channels)
    {
        (Vector128<uint> acLow, Vector128<uint> acHigh) = (Zip.Low(a, c), Zip.High(a, c));
        (Vector128<uint> bdLow, Vector128<uint> bdHigh) = (Zip.Low(b, d), Zip.High(b, d));
        Zip.Low(acLow, bdLow).StoreUnsafe(ref to);
        Zip.High(acLow, bdLow).StoreUnsafe(ref to, (nuint)channels);
        Zip.Low(acHigh, bdHigh).StoreUnsafe(ref to, (nuint)(2 * channels));
        Zip.High(acHigh, bdHigh).StoreUnsafe(ref to, (nuint)(3 * channels));
    }
}
