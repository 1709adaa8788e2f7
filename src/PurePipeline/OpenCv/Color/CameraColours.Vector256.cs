using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Integers = System.Runtime.Intrinsics.Vector256<int>;
using Shorts = System.Runtime.Intrinsics.Vector256<short>;

namespace PurePipeline.OpenCv.Color;

internal static partial class CameraColours
{
    /// <summary>
    /// Thirty-two pixels at a time, the even and the odd ones apart, so that a register of chroma serves both. A factor of 21 bits is two of
    /// 16: c x is (c / 128) (128 x) + (c % 128) x, one multiply-add.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int Vector256Kernel(ReadOnlySpan<byte> luma, ReadOnlySpan<byte> u, ReadOnlySpan<byte> v, Planes<byte> bgr)
    {
        ref byte lumas = ref MemoryMarshal.GetReference(luma);
        ref byte us = ref MemoryMarshal.GetReference(u);
        ref byte vs = ref MemoryMarshal.GetReference(v);
        var half = Vector256.Create(1 << (Shift - 1));
        var centre = Vector256.Create((short)128);
        int x = Avx512BW.IsSupported ? Vector512Kernel(luma, u, v, bgr) : 0;
        for (; x <= luma.Length - 32; x += 32)
        {
            // Safety: x + 32 <= luma.Length <= BlockSize, which each plane of the target has; u and v are half as long as luma.
            Shorts du = Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref us, (nuint)(x / 2))) - centre;
            Shorts dv = Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref vs, (nuint)(x / 2))) - centre;
            (Integers blue0, Integers blue1) = Multiply(du, BlueOfU);
            (Integers greenU0, Integers greenU1) = Multiply(du, GreenOfU);
            (Integers greenV0, Integers greenV1) = Multiply(dv, GreenOfV);
            (Integers red0, Integers red1) = Multiply(dv, RedOfV);
            (Integers, Integers) blue = (blue0 + half, blue1 + half);
            (Integers, Integers) green = (greenU0 + greenV0 + half, greenU1 + greenV1 + half);
            (Integers, Integers) red = (red0 + half, red1 + half);
            Shorts y = Avx2.SubtractSaturate(Vector256.LoadUnsafe(ref lumas, (nuint)x), Vector256.Create((byte)16)).AsInt16();
            (Integers, Integers) even = Multiply(y & Vector256.Create((short)0xFF), Luma);
            (Integers, Integers) odd = Multiply(y >>> 8, Luma);
            Mix(even, odd, blue).StoreUnsafe(ref MemoryMarshal.GetReference(bgr.First), (nuint)x);
            Mix(even, odd, green).StoreUnsafe(ref MemoryMarshal.GetReference(bgr.Second), (nuint)x);
            Mix(even, odd, red).StoreUnsafe(ref MemoryMarshal.GetReference(bgr.Third), (nuint)x);
        }

        return x;
    }

    /// <summary>Sixteen products, the low and the high half of each half of a register.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (Integers Low, Integers High) Multiply(Shorts x, int factor)
    {
        Shorts factors = Vector256.Create(((factor >> 7) & 0xFFFF) | ((factor & 127) << 16)).AsInt16();
        Shorts times128 = x << 7;
        return (
            Avx2.MultiplyAddAdjacent(Avx2.UnpackLow(times128, x), factors),
            Avx2.MultiplyAddAdjacent(Avx2.UnpackHigh(times128, x), factors));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Mix((Integers Low, Integers High) even, (Integers Low, Integers High) odd, (Integers Low, Integers High) chroma)
    {
        Shorts evens = Avx2.PackSignedSaturate((even.Low + chroma.Low) >> Shift, (even.High + chroma.High) >> Shift);
        Shorts odds = Avx2.PackSignedSaturate((odd.Low + chroma.Low) >> Shift, (odd.High + chroma.High) >> Shift);
        Vector128<byte> inTurn = Vector128.Create(0, 8, 1, 9, 2, 10, 3, 11, 4, 12, 5, 13, 6, 14, 7, (byte)15);
        return Avx2.Shuffle(Avx2.PackUnsignedSaturate(evens, odds), Vector256.Create(inTurn, inTurn));
    }
}
