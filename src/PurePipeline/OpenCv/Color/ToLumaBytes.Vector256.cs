using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Color;

internal sealed partial class ToLumaBytes
{
    /// <summary>
    /// Thirty-two pixels at a time as 16-bit numbers. A rounded high product of twice the difference and its weight is
    /// <c>(2 d w + 2^14) >> 15</c>, which is <c>descale(d w)</c>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private int Vector256Kernel(Planes<byte> from, Planes<byte> to, int count)
    {
        Planes<byte> bgr = from.Swapped(redFirst);
        ref byte blues = ref MemoryMarshal.GetReference(bgr.First);
        ref byte greens = ref MemoryMarshal.GetReference(bgr.Second);
        ref byte reds = ref MemoryMarshal.GetReference(bgr.Third);
        ref byte lumas = ref MemoryMarshal.GetReference(to.First);
        ref byte redDifferences = ref MemoryMarshal.GetReference(yuv ? to.Third : to.Second);
        ref byte blueDifferences = ref MemoryMarshal.GetReference(yuv ? to.Second : to.Third);
        var redWeight = Vector256.Create((short)_weights.Red);
        var blueWeight = Vector256.Create((short)_weights.Blue);
        var centre = Vector256.Create((short)Centre);
        int x = 0;
        for (; x < count; x += 32)
        {
            // Safety: x < count <= BlockSize, a multiple of 32, and each plane has BlockSize bytes.
            Vector256<byte> b = Vector256.LoadUnsafe(ref blues, (nuint)x);
            Vector256<byte> g = Vector256.LoadUnsafe(ref greens, (nuint)x);
            Vector256<byte> r = Vector256.LoadUnsafe(ref reds, (nuint)x);
            Vector256<short> b0 = Avx2.UnpackLow(b, Vector256<byte>.Zero).AsInt16();
            Vector256<short> b1 = Avx2.UnpackHigh(b, Vector256<byte>.Zero).AsInt16();
            Vector256<short> r0 = Avx2.UnpackLow(r, Vector256<byte>.Zero).AsInt16();
            Vector256<short> r1 = Avx2.UnpackHigh(r, Vector256<byte>.Zero).AsInt16();
            Vector256<short> y0 = Luma(b0, Avx2.UnpackLow(g, Vector256<byte>.Zero).AsInt16(), r0);
            Vector256<short> y1 = Luma(b1, Avx2.UnpackHigh(g, Vector256<byte>.Zero).AsInt16(), r1);
            Avx2.PackUnsignedSaturate(y0, y1).StoreUnsafe(ref lumas, (nuint)x);
            Avx2.PackUnsignedSaturate(
                Avx2.MultiplyHighRoundScale((r0 - y0) << 1, redWeight) + centre,
                Avx2.MultiplyHighRoundScale((r1 - y1) << 1, redWeight) + centre).StoreUnsafe(ref redDifferences, (nuint)x);
            Avx2.PackUnsignedSaturate(
                Avx2.MultiplyHighRoundScale((b0 - y0) << 1, blueWeight) + centre,
                Avx2.MultiplyHighRoundScale((b1 - y1) << 1, blueWeight) + centre).StoreUnsafe(ref blueDifferences, (nuint)x);
        }

        return x;
    }

    /// <summary>Blue and green by one multiply-add, red and the rounding by another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Luma(Vector256<short> blue, Vector256<short> green, Vector256<short> red)
    {
        Vector256<short> blueGreen = Vector256.Create(LumaWeights.BlueLuma | (LumaWeights.GreenLuma << 16)).AsInt16();
        Vector256<short> redOne = Vector256.Create(LumaWeights.RedLuma | (1 << 16)).AsInt16();
        var half = Vector256.Create((short)(1 << (LumaWeights.Shift - 1)));
        Vector256<int> low = Avx2.MultiplyAddAdjacent(Avx2.UnpackLow(blue, green), blueGreen)
            + Avx2.MultiplyAddAdjacent(Avx2.UnpackLow(red, half), redOne);
        Vector256<int> high = Avx2.MultiplyAddAdjacent(Avx2.UnpackHigh(blue, green), blueGreen)
            + Avx2.MultiplyAddAdjacent(Avx2.UnpackHigh(red, half), redOne);
        return Avx2.PackSignedSaturate(low >> LumaWeights.Shift, high >> LumaWeights.Shift);
    }
}
