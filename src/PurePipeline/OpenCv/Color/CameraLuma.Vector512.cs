using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Integers = System.Runtime.Intrinsics.Vector512<int>;

namespace PurePipeline.OpenCv.Color;

internal sealed partial class CameraLuma
{
    /// <summary>Sixty-four pixels at a time; returns how many are done.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int Vector512Kernel(Planes<byte> bgr, Span<byte> luma)
    {
        ref byte blues = ref MemoryMarshal.GetReference(bgr.First);
        ref byte greens = ref MemoryMarshal.GetReference(bgr.Second);
        ref byte reds = ref MemoryMarshal.GetReference(bgr.Third);
        ref byte to = ref MemoryMarshal.GetReference(luma);
        int x = 0;
        for (; x <= luma.Length - 64; x += 64)
        {
            // Safety: x + 64 <= luma.Length, at most BlockSize, which each plane has.
            Vector512<byte> b = Vector512.LoadUnsafe(ref blues, (nuint)x);
            Vector512<byte> g = Vector512.LoadUnsafe(ref greens, (nuint)x);
            Vector512<byte> r = Vector512.LoadUnsafe(ref reds, (nuint)x);
            Vector512<byte> zero = Vector512<byte>.Zero;
            Vector512<short> low = Sum(Avx512BW.UnpackLow(b, zero).AsInt16(), Avx512BW.UnpackLow(g, zero).AsInt16(), Avx512BW.UnpackLow(r, zero).AsInt16());
            Vector512<short> high = Sum(Avx512BW.UnpackHigh(b, zero).AsInt16(), Avx512BW.UnpackHigh(g, zero).AsInt16(), Avx512BW.UnpackHigh(r, zero).AsInt16());
            Avx512BW.PackUnsignedSaturate(low, high).StoreUnsafe(ref to, (nuint)x);
        }

        return x;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<short> Sum(Vector512<short> blue, Vector512<short> green, Vector512<short> red)
    {
        var offset = Vector512.Create(Half + (16 << Shift));
        (Integers b0, Integers b1) = CameraColours.Multiply(blue, BlueLuma);
        (Integers g0, Integers g1) = CameraColours.Multiply(green, GreenLuma);
        (Integers r0, Integers r1) = CameraColours.Multiply(red, RedLuma);
        return Avx512BW.PackSignedSaturate((b0 + g0 + r0 + offset) >> Shift, (b1 + g1 + r1 + offset) >> Shift);
    }
}
