using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Integers = System.Runtime.Intrinsics.Vector512<int>;
using Shorts = System.Runtime.Intrinsics.Vector512<short>;

namespace PurePipeline.OpenCv.Color;

internal static partial class CameraColours
{
    /// <summary>
    /// Sixty-four pixels at a time, the even and the odd ones apart, so that a register of chroma serves both. A factor of 21 bits is two of
    /// 16: c x is (c / 128) (128 x) + (c % 128) x, one multiply-add.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int Vector512Kernel(ReadOnlySpan<byte> luma, ReadOnlySpan<byte> u, ReadOnlySpan<byte> v, Planes<byte> bgr)
    {
        ref byte lumas = ref MemoryMarshal.GetReference(luma);
        ref byte us = ref MemoryMarshal.GetReference(u);
        ref byte vs = ref MemoryMarshal.GetReference(v);
        var half = Vector512.Create(1 << (Shift - 1));
        var centre = Vector512.Create((short)128);
        int x = 0;
        for (; x <= luma.Length - 64; x += 64)
        {
            // Safety: x + 64 <= luma.Length <= BlockSize, which each plane of the target has; u and v are half as long as luma.
            Shorts du = Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(ref us, (nuint)(x / 2))) - centre;
            Shorts dv = Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(ref vs, (nuint)(x / 2))) - centre;
            (Integers blue0, Integers blue1) = Multiply(du, BlueOfU);
            (Integers greenU0, Integers greenU1) = Multiply(du, GreenOfU);
            (Integers greenV0, Integers greenV1) = Multiply(dv, GreenOfV);
            (Integers red0, Integers red1) = Multiply(dv, RedOfV);
            (Integers, Integers) blue = (blue0 + half, blue1 + half);
            (Integers, Integers) green = (greenU0 + greenV0 + half, greenU1 + greenV1 + half);
            (Integers, Integers) red = (red0 + half, red1 + half);
            Shorts y = Avx512BW.SubtractSaturate(Vector512.LoadUnsafe(ref lumas, (nuint)x), Vector512.Create((byte)16)).AsInt16();
            (Integers, Integers) even = Multiply(y & Vector512.Create((short)0xFF), Luma);
            (Integers, Integers) odd = Multiply(y >>> 8, Luma);
            Mix(even, odd, blue).StoreUnsafe(ref MemoryMarshal.GetReference(bgr.First), (nuint)x);
            Mix(even, odd, green).StoreUnsafe(ref MemoryMarshal.GetReference(bgr.Second), (nuint)x);
            Mix(even, odd, red).StoreUnsafe(ref MemoryMarshal.GetReference(bgr.Third), (nuint)x);
        }

        return x;
    }

    /// <summary>Thirty-two products, the low and the high half of each half of a register.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (Integers Low, Integers High) Multiply(Shorts x, int factor)
    {
        Shorts factors = Vector512.Create(((factor >> 7) & 0xFFFF) | ((factor & 127) << 16)).AsInt16();
        Shorts times128 = x << 7;
        return (
            Avx512BW.MultiplyAddAdjacent(Avx512BW.UnpackLow(times128, x), factors),
            Avx512BW.MultiplyAddAdjacent(Avx512BW.UnpackHigh(times128, x), factors));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Mix((Integers Low, Integers High) even, (Integers Low, Integers High) odd, (Integers Low, Integers High) chroma)
    {
        Shorts evens = Avx512BW.PackSignedSaturate((even.Low + chroma.Low) >> Shift, (even.High + chroma.High) >> Shift);
        Shorts odds = Avx512BW.PackSignedSaturate((odd.Low + chroma.Low) >> Shift, (odd.High + chroma.High) >> Shift);
        Vector128<byte> inTurn = Vector128.Create(0, 8, 1, 9, 2, 10, 3, 11, 4, 12, 5, 13, 6, 14, 7, (byte)15);
        Vector256<byte> inTurns = Vector256.Create(inTurn, inTurn);
        return Avx512BW.Shuffle(Avx512BW.PackUnsignedSaturate(evens, odds), Vector512.Create(inTurns, inTurns));
    }
}
