using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Color;

internal sealed partial class FromLumaBytes
{
    /// <summary>
    /// Thirty-two pixels at a time as 16-bit numbers, single products by a rounded high product as in <see cref="ToLumaBytes"/>. YUV's
    /// weight of blue does not fit 16 bits; less 2^15 it does, and 2^15 d is 2 d after descaling.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private int Vector256Kernel(Planes<byte> from, Planes<byte> to, int count)
    {
        Planes<byte> bgr = to.Swapped(redFirst);
        ref byte lumas = ref MemoryMarshal.GetReference(from.First);
        ref byte redDifferences = ref MemoryMarshal.GetReference(yuv ? from.Third : from.Second);
        ref byte blueDifferences = ref MemoryMarshal.GetReference(yuv ? from.Second : from.Third);
        ref byte blues = ref MemoryMarshal.GetReference(bgr.First);
        ref byte greens = ref MemoryMarshal.GetReference(bgr.Second);
        ref byte reds = ref MemoryMarshal.GetReference(bgr.Third);
        bool isLarge = _weights.ToBlue > short.MaxValue;
        var toBlue = Vector256.Create((short)(isLarge ? _weights.ToBlue - (1 << 15) : _weights.ToBlue));
        Vector256<short> twice = isLarge ? Vector256<short>.AllBitsSet : Vector256<short>.Zero;
        var toRed = Vector256.Create((short)_weights.ToRed);
        Vector256<short> toGreen = Vector256.Create((_weights.BlueToGreen & 0xFFFF) | (_weights.RedToGreen << 16)).AsInt16();
        var centre = Vector256.Create((short)Centre);
        int x = 0;
        for (; x < count; x += 32)
        {
            // Safety: x < count <= BlockSize, a multiple of 32, and each plane has BlockSize bytes.
            Vector256<byte> y = Vector256.LoadUnsafe(ref lumas, (nuint)x);
            Vector256<byte> dr = Vector256.LoadUnsafe(ref redDifferences, (nuint)x);
            Vector256<byte> db = Vector256.LoadUnsafe(ref blueDifferences, (nuint)x);
            Vector256<short> y0 = Avx2.UnpackLow(y, Vector256<byte>.Zero).AsInt16();
            Vector256<short> y1 = Avx2.UnpackHigh(y, Vector256<byte>.Zero).AsInt16();
            Vector256<short> r0 = Avx2.UnpackLow(dr, Vector256<byte>.Zero).AsInt16() - centre;
            Vector256<short> r1 = Avx2.UnpackHigh(dr, Vector256<byte>.Zero).AsInt16() - centre;
            Vector256<short> b0 = Avx2.UnpackLow(db, Vector256<byte>.Zero).AsInt16() - centre;
            Vector256<short> b1 = Avx2.UnpackHigh(db, Vector256<byte>.Zero).AsInt16() - centre;
            Vector256<short> b0Twice = b0 << 1;
            Vector256<short> b1Twice = b1 << 1;
            Avx2.PackUnsignedSaturate(
                y0 + Avx2.MultiplyHighRoundScale(b0Twice, toBlue) + (b0Twice & twice),
                y1 + Avx2.MultiplyHighRoundScale(b1Twice, toBlue) + (b1Twice & twice)).StoreUnsafe(ref blues, (nuint)x);
            Avx2.PackUnsignedSaturate(y0 + Green(b0, r0, toGreen), y1 + Green(b1, r1, toGreen)).StoreUnsafe(ref greens, (nuint)x);
            Avx2.PackUnsignedSaturate(
                y0 + Avx2.MultiplyHighRoundScale(r0 << 1, toRed),
                y1 + Avx2.MultiplyHighRoundScale(r1 << 1, toRed)).StoreUnsafe(ref reds, (nuint)x);
        }

        return x;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Green(Vector256<short> blue, Vector256<short> red, Vector256<short> weights)
    {
        var half = Vector256.Create(1 << (LumaWeights.Shift - 1));
        Vector256<int> low = Avx2.MultiplyAddAdjacent(Avx2.UnpackLow(blue, red), weights) + half;
        Vector256<int> high = Avx2.MultiplyAddAdjacent(Avx2.UnpackHigh(blue, red), weights) + half;
        return Avx2.PackSignedSaturate(low >> LumaWeights.Shift, high >> LumaWeights.Shift);
    }
}
