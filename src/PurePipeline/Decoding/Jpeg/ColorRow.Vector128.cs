using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Decoding.Jpeg;

// Even and odd pixels go through the arithmetic in vectors of their own: bytes split by a mask and a shift, the triangle filter makes
// them apart anyway,
// and the shuffles that bring the bytes of a pixel together undo the order at no cost.
internal static unsafe partial class ColorRow
{
    /// <summary>A shuffle index that gives zero.</summary>
    private const byte No = 0x80;

    // Safety: reads up to 15 bytes behind each row; writes at most 3 * writable bytes.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FromFullVector128(byte* y, byte* cb, byte* cr, byte* pixels, int width, int writable, bool blueFirst)
    {
        Vector128<ushort> low = Vector128.Create((ushort)0xFF);
        Vector128<short> center = Vector128.Create((short)128);
        int x = 0;
        for (; x < width && x + 16 <= writable; x += 16)
        {
            Vector128<ushort> blue = Vector128.Load(cb + x).AsUInt16();
            Vector128<ushort> red = Vector128.Load(cr + x).AsUInt16();
            Convert(
                Vector128.Load(y + x),
                (blue & low).AsInt16() - center, (red & low).AsInt16() - center,
                (blue >> 8).AsInt16() - center, (red >> 8).AsInt16() - center,
                pixels + (3 * x), blueFirst);
        }

        if (x < width)
        {
            byte* tail = stackalloc byte[3 * 16];
            FromFullVector128(y + x, cb + x, cr + x, tail, 16, 16, blueFirst);
            new ReadOnlySpan<byte>(tail, 3 * (width - x)).CopyTo(new Span<byte>(pixels + (3 * x), 3 * (width - x)));
        }
    }

    // Safety: reads up to 15 bytes behind y and up to 8 sums behind cb and cr, within their margin; writes at most 3 * writable bytes.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FromHalfVector128(
        byte* y, short* cb, short* cr, byte* pixels, int width, int writable, TriangleRounding rounding, bool blueFirst)
    {
        // The 128 to be subtracted goes in before the shift.
        Vector128<short> even = Vector128.Create((short)(rounding.Even - (128 << 4)));
        Vector128<short> odd = Vector128.Create((short)(rounding.Odd - (128 << 4)));
        int x = 0;
        for (; x < width && x + 16 <= writable; x += 16)
        {
            short* blue = cb + (x / 2);
            short* red = cr + (x / 2);
            Vector128<short> blue3 = Triple(Vector128.Load(blue));
            Vector128<short> red3 = Triple(Vector128.Load(red));
            Convert(
                Vector128.Load(y + x),
                (blue3 + Vector128.Load(blue - 1) + even) >> 4, (red3 + Vector128.Load(red - 1) + even) >> 4,
                (blue3 + Vector128.Load(blue + 1) + odd) >> 4, (red3 + Vector128.Load(red + 1) + odd) >> 4,
                pixels + (3 * x), blueFirst);
        }

        if (x < width)
        {
            byte* tail = stackalloc byte[3 * 16];
            FromHalfVector128(y + x, cb + (x / 2), cr + (x / 2), tail, 16, 16, rounding, blueFirst);
            new ReadOnlySpan<byte>(tail, 3 * (width - x)).CopyTo(new Span<byte>(pixels + (3 * x), 3 * (width - x)));
        }
    }

    // Safety: reads up to 15 bytes behind each row; writes at most 3 * writable bytes.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void InterleaveVector128(byte* first, byte* second, byte* third, byte* pixels, int width, int writable)
    {
        int x = 0;
        for (; x < width && x + 16 <= writable; x += 16)
        {
            Store(
                EvenThenOdd(Vector128.Load(first + x)),
                EvenThenOdd(Vector128.Load(second + x)),
                EvenThenOdd(Vector128.Load(third + x)),
                pixels + (3 * x));
        }

        if (x < width)
        {
            byte* tail = stackalloc byte[3 * 16];
            InterleaveVector128(first + x, second + x, third + x, tail, 16, 16);
            new ReadOnlySpan<byte>(tail, 3 * (width - x)).CopyTo(new Span<byte>(pixels + (3 * x), 3 * (width - x)));
        }
    }

    /// <summary>16 pixels; chroma around 0, that of the even and of the odd pixels.</summary>
    // Safety: writes 48 bytes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Convert(
        Vector128<byte> y, Vector128<short> evenCb, Vector128<short> evenCr, Vector128<short> oddCb, Vector128<short> oddCr,
        byte* pixels, bool blueFirst)
    {
        Vector128<short> evenY = (y.AsUInt16() & Vector128.Create((ushort)0xFF)).AsInt16();
        Vector128<short> oddY = (y.AsUInt16() >> 8).AsInt16();
        Offsets(evenCb, evenCr, out Vector128<short> evenRed, out Vector128<short> evenGreen, out Vector128<short> evenBlue);
        Offsets(oddCb, oddCr, out Vector128<short> oddRed, out Vector128<short> oddGreen, out Vector128<short> oddBlue);
        Vector128<byte> red = Lanes128.PackUnsignedSaturate(evenY + evenRed, oddY + oddRed);
        Vector128<byte> green = Lanes128.PackUnsignedSaturate(evenY + evenGreen, oddY + oddGreen);
        Vector128<byte> blue = Lanes128.PackUnsignedSaturate(evenY + evenBlue, oddY + oddBlue);
        if (blueFirst)
        {
            Store(blue, green, red, pixels);
        }
        else
        {
            Store(red, green, blue, pixels);
        }
    }

    /// <summary>
    /// What is added to Y. With chroma doubled all factors fit 16 bits: green's are halves of the library's, exactly;
    /// red's and blue's are near its quarters, such that (c * 2v + 2^14) >> 15 is its value for each v of -128..127.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Offsets(
        Vector128<short> cb, Vector128<short> cr, out Vector128<short> red, out Vector128<short> green, out Vector128<short> blue)
    {
        cb += cb;
        cr += cr;
        red = Lanes128.MultiplyRoundHigh(cr, Vector128.Create((short)22971));
        blue = Lanes128.MultiplyRoundHigh(cb, Vector128.Create((short)29033));
        Vector128<short> factors = Vector128.Create((-11277 & 0xFFFF) | (-23401 << 16)).AsInt16();
        Vector128<int> half = Vector128.Create(32768);
        Vector128<int> lower = (Lanes128.MultiplyAddAdjacent(Lanes128.InterleaveLow(cb, cr), factors) + half) >> 16;
        Vector128<int> upper = (Lanes128.MultiplyAddAdjacent(Lanes128.InterleaveHigh(cb, cr), factors) + half) >> 16;
        green = Vector128.NarrowWithSaturation(lower, upper);
    }

    /// <summary>Brings the 16 pixels' bytes together; each vector has the even pixels first, then the odd ones.</summary>
    // Safety: writes 48 bytes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Store(Vector128<byte> first, Vector128<byte> second, Vector128<byte> third, byte* pixels)
    {
        Vector128<byte> left =
            Vector128.Shuffle(first, Vector128.Create((byte)0, No, No, 8, No, No, 1, No, No, 9, No, No, 2, No, No, 10)) |
            Vector128.Shuffle(second, Vector128.Create(No, 0, No, No, 8, No, No, 1, No, No, 9, No, No, 2, No, No)) |
            Vector128.Shuffle(third, Vector128.Create(No, No, 0, No, No, 8, No, No, 1, No, No, 9, No, No, 2, No));
        Vector128<byte> middle =
            Vector128.Shuffle(first, Vector128.Create(No, No, 3, No, No, 11, No, No, 4, No, No, 12, No, No, 5, No)) |
            Vector128.Shuffle(second, Vector128.Create((byte)10, No, No, 3, No, No, 11, No, No, 4, No, No, 12, No, No, 5)) |
            Vector128.Shuffle(third, Vector128.Create(No, 10, No, No, 3, No, No, 11, No, No, 4, No, No, 12, No, No));
        Vector128<byte> right =
            Vector128.Shuffle(first, Vector128.Create(No, 13, No, No, 6, No, No, 14, No, No, 7, No, No, 15, No, No)) |
            Vector128.Shuffle(second, Vector128.Create(No, No, 13, No, No, 6, No, No, 14, No, No, 7, No, No, 15, No)) |
            Vector128.Shuffle(third, Vector128.Create((byte)5, No, No, 13, No, No, 6, No, No, 14, No, No, 7, No, No, 15));
        left.Store(pixels);
        middle.Store(pixels + 16);
        right.Store(pixels + 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<byte> EvenThenOdd(Vector128<byte> samples) =>
        Vector128.Shuffle(samples, Vector128.Create((byte)0, 2, 4, 6, 8, 10, 12, 14, 1, 3, 5, 7, 9, 11, 13, 15));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> Triple(Vector128<short> sums) => sums + sums + sums;
}
