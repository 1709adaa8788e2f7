using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PurePipeline.Decoding.Jpeg;

namespace PurePipeline.Decoding.WebP;

// Even and odd pixels apart, as they have other neighbours. Samples are in the upper bytes of words, where a product's upper half is
// the specification's product >> 8.
internal static unsafe partial class YuvRow
{
    private const int Pixels128 = 16;

    // Safety: as for Convert.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void ConvertVector128(byte* y, short* u, short* v, byte* alpha, byte* pixels, int width, int writable, PixelLayout layout)
    {
        int x = 0;
        for (; x < width && x + Pixels128 <= writable; x += Pixels128)
        {
            Vector128<ushort> luma = Vector128.Load(y + x).AsUInt16();
            Colors(luma << 8, Even(u + (x / 2)), Even(v + (x / 2)), out Vector128<short> evenRed, out Vector128<short> evenGreen, out Vector128<short> evenBlue);
            Colors(
                luma & Vector128.Create((ushort)0xFF00), Odd(u + (x / 2)), Odd(v + (x / 2)),
                out Vector128<short> oddRed, out Vector128<short> oddGreen, out Vector128<short> oddBlue);
            Vector128<byte> red = Lanes128.PackUnsignedSaturate(evenRed, oddRed);
            Vector128<byte> green = Lanes128.PackUnsignedSaturate(evenGreen, oddGreen);
            Vector128<byte> blue = Lanes128.PackUnsignedSaturate(evenBlue, oddBlue);
            (Vector128<byte> first, Vector128<byte> third) = layout.BlueFirst ? (blue, red) : (red, blue);
            if (layout.HasAlpha)
            {
                Store(first, green, third, ColorRow.EvenThenOdd(Vector128.Load(alpha + x)), pixels + (4 * x));
            }
            else
            {
                ColorRow.Store(first, green, third, pixels + (3 * x));
            }
        }

        if (x < width)
        {
            byte* tail = stackalloc byte[4 * Pixels128];
            ConvertVector128(y + x, u + (x / 2), v + (x / 2), alpha + x, tail, Pixels128, Pixels128, layout);
            int bytes = layout.Bytes;
            new ReadOnlySpan<byte>(tail, bytes * (width - x)).CopyTo(new Span<byte>(pixels + (bytes * x), bytes * (width - x)));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Colors(
        Vector128<ushort> y, Vector128<ushort> u, Vector128<ushort> v, out Vector128<short> red, out Vector128<short> green, out Vector128<short> blue)
    {
        Vector128<ushort> luma = Lanes128.MultiplyHigh(y, Vector128.Create((ushort)Luma));
        red = (luma.AsInt16() + Lanes128.MultiplyHigh(v, Vector128.Create((ushort)RedOfV)).AsInt16() - Vector128.Create((short)RedBias)) >> 6;
        green = (luma.AsInt16() + Vector128.Create((short)GreenBias)
            - (Lanes128.MultiplyHigh(u, Vector128.Create((ushort)GreenOfU)) + Lanes128.MultiplyHigh(v, Vector128.Create((ushort)GreenOfV))).AsInt16()) >> 6;

        // Up to 51922, which has no sign.
        blue = (Vector128.SubtractSaturate(luma + Lanes128.MultiplyHigh(u, Vector128.Create((ushort)BlueOfU)), Vector128.Create((ushort)BlueBias)) >> 6).AsInt16();
    }

    // Safety: eight sums and the one before them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Even(short* sums) => Upsampled(Vector128.Load(sums), Vector128.Load(sums - 1));

    // Safety: eight sums and the one behind them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Odd(short* sums) => Upsampled(Vector128.Load(sums), Vector128.Load(sums + 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Upsampled(Vector128<short> near, Vector128<short> far) =>
        ((near + near + near + far + Vector128.Create((short)8)).AsUInt16() << 4) & Vector128.Create((ushort)0xFF00);

    // Each vector has the even pixels first, then the odd ones.
    // Safety: writes 64 bytes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector128<byte> first, Vector128<byte> second, Vector128<byte> third, Vector128<byte> fourth, byte* pixels)
    {
        Vector128<short> evenLeft = Lanes128.InterleaveLow(first, second).AsInt16();
        Vector128<short> oddLeft = Lanes128.InterleaveHigh(first, second).AsInt16();
        Vector128<short> evenRight = Lanes128.InterleaveLow(third, fourth).AsInt16();
        Vector128<short> oddRight = Lanes128.InterleaveHigh(third, fourth).AsInt16();
        Vector128<int> even = Lanes128.InterleaveLow(evenLeft, evenRight).AsInt32();
        Vector128<int> odd = Lanes128.InterleaveLow(oddLeft, oddRight).AsInt32();
        Lanes128.InterleaveLow(even, odd).AsByte().Store(pixels);
        Lanes128.InterleaveHigh(even, odd).AsByte().Store(pixels + 16);
        even = Lanes128.InterleaveHigh(evenLeft, evenRight).AsInt32();
        odd = Lanes128.InterleaveHigh(oddLeft, oddRight).AsInt32();
        Lanes128.InterleaveLow(even, odd).AsByte().Store(pixels + 32);
        Lanes128.InterleaveHigh(even, odd).AsByte().Store(pixels + 48);
    }
}
