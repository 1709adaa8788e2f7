using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Integers = System.Runtime.Intrinsics.Vector256<int>;

namespace PurePipeline.OpenCv.Color;

internal sealed partial class CameraLuma
{
    private const int BlockSize = 512;

    /// <summary>Thirty-two pixels at a time, from planes; the products as in <see cref="CameraColours"/>. Returns how many are done.</summary>
    [SkipLocalsInit]
    private int Vectors(ReadOnlySpan<byte> pixels, Span<byte> luma, Span<byte> u, Span<byte> v)
    {
        if (!Avx2.IsSupported)
        {
            return 0;
        }

        Span<byte> planes = stackalloc byte[3 * BlockSize];
        var rows = new Planes<byte>(planes[..BlockSize], planes[BlockSize..(2 * BlockSize)], planes[(2 * BlockSize)..]);
        int done = 0;
        while (luma.Length - done >= 32)
        {
            int count = Math.Min(BlockSize, (luma.Length - done) / 32 * 32);
            SplitChannels.Run(pixels.Slice(done * channels, count * channels), channels, rows, vectors: true);
            Vector256Kernel(rows.Swapped(redFirst), luma.Slice(done, count));
            if (!u.IsEmpty)
            {
                ChromaKernel(rows.Swapped(redFirst), u.Slice(done / 2, count / 2), v.Slice(done / 2, count / 2));
            }

            done += count;
        }

        return done;
    }

    /// <summary>Sixteen chroma of thirty-two pixels at a time: the even bytes of planes are 16-bit numbers as they lie.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void ChromaKernel(Planes<byte> bgr, Span<byte> u, Span<byte> v)
    {
        for (int x = 0; x < u.Length; x += 16)
        {
            // Safety: u and v are as long, a multiple of 16 and at most half of BlockSize, which each plane has.
            Vector256<short> b = Even(bgr.First, x);
            Vector256<short> g = Even(bgr.Second, x);
            Vector256<short> r = Even(bgr.Third, x);
            Chroma(b, BlueU, g, GreenU, r, RedU).StoreUnsafe(ref MemoryMarshal.GetReference(u), (nuint)x);
            Chroma(b, BlueV, g, GreenV, r, RedV).StoreUnsafe(ref MemoryMarshal.GetReference(v), (nuint)x);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Even(ReadOnlySpan<byte> plane, int x) =>
        Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(plane), (nuint)(2 * x)).AsInt16() & Vector256.Create((short)0xFF);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Chroma(
        Vector256<short> blue, int ofBlue, Vector256<short> green, int ofGreen, Vector256<short> red, int ofRed)
    {
        var offset = Vector256.Create(Half + (128 << Shift));
        (Integers b0, Integers b1) = CameraColours.Multiply(blue, ofBlue);
        (Integers g0, Integers g1) = CameraColours.Multiply(green, ofGreen);
        (Integers r0, Integers r1) = CameraColours.Multiply(red, ofRed);
        Vector256<short> sixteen = Avx2.PackSignedSaturate((b0 + g0 + r0 + offset) >> Shift, (b1 + g1 + r1 + offset) >> Shift);
        return Sse2.PackUnsignedSaturate(sixteen.GetLower(), sixteen.GetUpper());
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Vector256Kernel(Planes<byte> bgr, Span<byte> luma)
    {
        ref byte blues = ref MemoryMarshal.GetReference(bgr.First);
        ref byte greens = ref MemoryMarshal.GetReference(bgr.Second);
        ref byte reds = ref MemoryMarshal.GetReference(bgr.Third);
        ref byte to = ref MemoryMarshal.GetReference(luma);
        for (int x = Avx512BW.IsSupported ? Vector512Kernel(bgr, luma) : 0; x < luma.Length; x += 32)
        {
            // Safety: luma.Length is a multiple of 32 and at most BlockSize, which each plane has.
            Vector256<byte> b = Vector256.LoadUnsafe(ref blues, (nuint)x);
            Vector256<byte> g = Vector256.LoadUnsafe(ref greens, (nuint)x);
            Vector256<byte> r = Vector256.LoadUnsafe(ref reds, (nuint)x);
            Vector256<byte> zero = Vector256<byte>.Zero;
            Vector256<short> low = Sum(Avx2.UnpackLow(b, zero).AsInt16(), Avx2.UnpackLow(g, zero).AsInt16(), Avx2.UnpackLow(r, zero).AsInt16());
            Vector256<short> high = Sum(Avx2.UnpackHigh(b, zero).AsInt16(), Avx2.UnpackHigh(g, zero).AsInt16(), Avx2.UnpackHigh(r, zero).AsInt16());
            Avx2.PackUnsignedSaturate(low, high).StoreUnsafe(ref to, (nuint)x);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Sum(Vector256<short> blue, Vector256<short> green, Vector256<short> red)
    {
        var offset = Vector256.Create(Half + (16 << Shift));
        (Integers b0, Integers b1) = CameraColours.Multiply(blue, BlueLuma);
        (Integers g0, Integers g1) = CameraColours.Multiply(green, GreenLuma);
        (Integers r0, Integers r1) = CameraColours.Multiply(red, RedLuma);
        return Avx2.PackSignedSaturate((b0 + g0 + r0 + offset) >> Shift, (b1 + g1 + r1 + offset) >> Shift);
    }
}
