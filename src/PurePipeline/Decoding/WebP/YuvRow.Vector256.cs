using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using PurePipeline.Decoding.Jpeg;

namespace PurePipeline.Decoding.WebP;

// Text as in YuvRow.Vector128.cs, twice as wide; only the stores move 128-bit lanes.
internal static unsafe partial class YuvRow
{
    private const int Pixels256 = 32;

    // Safety: as for Convert.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void ConvertVector256(byte* y, short* u, short* v, byte* alpha, byte* pixels, int width, int writable, PixelLayout layout)
    {
        int x = 0;
        for (; x < width && x + Pixels256 <= writable; x += Pixels256)
        {
            Vector256<ushort> luma = Vector256.Load(y + x).AsUInt16();
            Vector256<short> nearU = Vector256.Load(u + (x / 2));
            Vector256<short> nearV = Vector256.Load(v + (x / 2));
            Colors(
                luma << 8, Upsampled(nearU, Vector256.Load(u + (x / 2) - 1)), Upsampled(nearV, Vector256.Load(v + (x / 2) - 1)),
                out Vector256<short> evenRed, out Vector256<short> evenGreen, out Vector256<short> evenBlue);
            Colors(
                luma & Vector256.Create((ushort)0xFF00), Upsampled(nearU, Vector256.Load(u + (x / 2) + 1)), Upsampled(nearV, Vector256.Load(v + (x / 2) + 1)),
                out Vector256<short> oddRed, out Vector256<short> oddGreen, out Vector256<short> oddBlue);
            Vector256<byte> red = Avx2.PackUnsignedSaturate(evenRed, oddRed);
            Vector256<byte> green = Avx2.PackUnsignedSaturate(evenGreen, oddGreen);
            Vector256<byte> blue = Avx2.PackUnsignedSaturate(evenBlue, oddBlue);
            (Vector256<byte> first, Vector256<byte> third) = layout.BlueFirst ? (blue, red) : (red, blue);
            if (layout.HasAlpha)
            {
                Store(first, green, third, ColorRow.EvenThenOdd(Vector256.Load(alpha + x)), pixels + (4 * x));
            }
            else
            {
                ColorRow.Store(first, green, third, pixels + (3 * x));
            }
        }

        if (x < width)
        {
            byte* tail = stackalloc byte[4 * Pixels256];
            ConvertVector256(y + x, u + (x / 2), v + (x / 2), alpha + x, tail, Pixels256, Pixels256, layout);
            int bytes = layout.Bytes;
            new ReadOnlySpan<byte>(tail, bytes * (width - x)).CopyTo(new Span<byte>(pixels + (bytes * x), bytes * (width - x)));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Colors(
        Vector256<ushort> y, Vector256<ushort> u, Vector256<ushort> v, out Vector256<short> red, out Vector256<short> green, out Vector256<short> blue)
    {
        Vector256<ushort> luma = Avx2.MultiplyHigh(y, Vector256.Create((ushort)Luma));
        red = (luma.AsInt16() + Avx2.MultiplyHigh(v, Vector256.Create((ushort)RedOfV)).AsInt16() - Vector256.Create((short)RedBias)) >> 6;
        green = (luma.AsInt16() + Vector256.Create((short)GreenBias)
            - (Avx2.MultiplyHigh(u, Vector256.Create((ushort)GreenOfU)) + Avx2.MultiplyHigh(v, Vector256.Create((ushort)GreenOfV))).AsInt16()) >> 6;
        blue = (Avx2.SubtractSaturate(luma + Avx2.MultiplyHigh(u, Vector256.Create((ushort)BlueOfU)), Vector256.Create((ushort)BlueBias)) >> 6).AsInt16();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Upsampled(Vector256<short> near, Vector256<short> far) =>
        ((near + near + near + far + Vector256.Create((short)8)).AsUInt16() << 4) & Vector256.Create((ushort)0xFF00);

    // Safety: writes 128 bytes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<byte> first, Vector256<byte> second, Vector256<byte> third, Vector256<byte> fourth, byte* pixels)
    {
        Vector256<short> evenLeft = Avx2.UnpackLow(first, second).AsInt16();
        Vector256<short> oddLeft = Avx2.UnpackHigh(first, second).AsInt16();
        Vector256<short> evenRight = Avx2.UnpackLow(third, fourth).AsInt16();
        Vector256<short> oddRight = Avx2.UnpackHigh(third, fourth).AsInt16();
        Vector256<int> even = Avx2.UnpackLow(evenLeft, evenRight).AsInt32();
        Vector256<int> odd = Avx2.UnpackLow(oddLeft, oddRight).AsInt32();
        Vector256<byte> p0 = Avx2.UnpackLow(even, odd).AsByte();
        Vector256<byte> p1 = Avx2.UnpackHigh(even, odd).AsByte();
        even = Avx2.UnpackHigh(evenLeft, evenRight).AsInt32();
        odd = Avx2.UnpackHigh(oddLeft, oddRight).AsInt32();
        Vector256<byte> p2 = Avx2.UnpackLow(even, odd).AsByte();
        Vector256<byte> p3 = Avx2.UnpackHigh(even, odd).AsByte();
        Avx2.Permute2x128(p0, p1, 0x20).Store(pixels);
        Avx2.Permute2x128(p2, p3, 0x20).Store(pixels + 32);
        Avx2.Permute2x128(p0, p1, 0x31).Store(pixels + 64);
        Avx2.Permute2x128(p2, p3, 0x31).Store(pixels + 96);
    }
}
