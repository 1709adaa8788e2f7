using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Decoding.Jpeg;

// Text as in ColorRow.Vector128.cs, twice as wide; only the stores move 128-bit lanes.
internal static unsafe partial class ColorRow
{
    // Safety: reads up to 31 bytes behind each row; writes at most 3 * writable bytes.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FromFullVector256(byte* y, byte* cb, byte* cr, byte* pixels, int width, int writable, bool blueFirst)
    {
        Vector256<ushort> low = Vector256.Create((ushort)0xFF);
        Vector256<short> center = Vector256.Create((short)128);
        int x = 0;
        for (; x < width && x + 32 <= writable; x += 32)
        {
            Vector256<ushort> blue = Vector256.Load(cb + x).AsUInt16();
            Vector256<ushort> red = Vector256.Load(cr + x).AsUInt16();
            Convert(
                Vector256.Load(y + x),
                (blue & low).AsInt16() - center, (red & low).AsInt16() - center,
                (blue >> 8).AsInt16() - center, (red >> 8).AsInt16() - center,
                pixels + (3 * x), blueFirst);
        }

        if (x < width)
        {
            byte* tail = stackalloc byte[3 * 32];
            FromFullVector256(y + x, cb + x, cr + x, tail, 32, 32, blueFirst);
            new ReadOnlySpan<byte>(tail, 3 * (width - x)).CopyTo(new Span<byte>(pixels + (3 * x), 3 * (width - x)));
        }
    }

    // Safety: reads up to 31 bytes behind y and up to 16 sums behind cb and cr, within their margin; writes at most 3 * writable bytes.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FromHalfVector256(
        byte* y, short* cb, short* cr, byte* pixels, int width, int writable, TriangleRounding rounding, bool blueFirst)
    {
        // The 128 to be subtracted goes in before the shift.
        Vector256<short> even = Vector256.Create((short)(rounding.Even - (128 << 4)));
        Vector256<short> odd = Vector256.Create((short)(rounding.Odd - (128 << 4)));
        int x = 0;
        for (; x < width && x + 32 <= writable; x += 32)
        {
            short* blue = cb + (x / 2);
            short* red = cr + (x / 2);
            Vector256<short> blue3 = Triple(Vector256.Load(blue));
            Vector256<short> red3 = Triple(Vector256.Load(red));
            Convert(
                Vector256.Load(y + x),
                (blue3 + Vector256.Load(blue - 1) + even) >> 4, (red3 + Vector256.Load(red - 1) + even) >> 4,
                (blue3 + Vector256.Load(blue + 1) + odd) >> 4, (red3 + Vector256.Load(red + 1) + odd) >> 4,
                pixels + (3 * x), blueFirst);
        }

        if (x < width)
        {
            byte* tail = stackalloc byte[3 * 32];
            FromHalfVector256(y + x, cb + (x / 2), cr + (x / 2), tail, 32, 32, rounding, blueFirst);
            new ReadOnlySpan<byte>(tail, 3 * (width - x)).CopyTo(new Span<byte>(pixels + (3 * x), 3 * (width - x)));
        }
    }

    // Safety: reads up to 31 bytes behind each row; writes at most 3 * writable bytes.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void InterleaveVector256(byte* first, byte* second, byte* third, byte* pixels, int width, int writable)
    {
        int x = 0;
        for (; x < width && x + 32 <= writable; x += 32)
        {
            Store(
                EvenThenOdd(Vector256.Load(first + x)),
                EvenThenOdd(Vector256.Load(second + x)),
                EvenThenOdd(Vector256.Load(third + x)),
                pixels + (3 * x));
        }

        if (x < width)
        {
            byte* tail = stackalloc byte[3 * 32];
            InterleaveVector256(first + x, second + x, third + x, tail, 32, 32);
            new ReadOnlySpan<byte>(tail, 3 * (width - x)).CopyTo(new Span<byte>(pixels + (3 * x), 3 * (width - x)));
        }
    }

    /// <summary>32 pixels; chroma around 0, that of the even and of the odd pixels.</summary>
    // Safety: writes 96 bytes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Convert(
        Vector256<byte> y, Vector256<short> evenCb, Vector256<short> evenCr, Vector256<short> oddCb, Vector256<short> oddCr,
        byte* pixels, bool blueFirst)
    {
        Vector256<short> evenY = (y.AsUInt16() & Vector256.Create((ushort)0xFF)).AsInt16();
        Vector256<short> oddY = (y.AsUInt16() >> 8).AsInt16();
        Offsets(evenCb, evenCr, out Vector256<short> evenRed, out Vector256<short> evenGreen, out Vector256<short> evenBlue);
        Offsets(oddCb, oddCr, out Vector256<short> oddRed, out Vector256<short> oddGreen, out Vector256<short> oddBlue);
        Vector256<byte> red = Avx2.PackUnsignedSaturate(evenY + evenRed, oddY + oddRed);
        Vector256<byte> green = Avx2.PackUnsignedSaturate(evenY + evenGreen, oddY + oddGreen);
        Vector256<byte> blue = Avx2.PackUnsignedSaturate(evenY + evenBlue, oddY + oddBlue);
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
        Vector256<short> cb, Vector256<short> cr, out Vector256<short> red, out Vector256<short> green, out Vector256<short> blue)
    {
        cb += cb;
        cr += cr;
        red = Avx2.MultiplyHighRoundScale(cr, Vector256.Create((short)22971));
        blue = Avx2.MultiplyHighRoundScale(cb, Vector256.Create((short)29033));
        Vector256<short> factors = Vector256.Create((-11277 & 0xFFFF) | (-23401 << 16)).AsInt16();
        Vector256<int> half = Vector256.Create(32768);
        Vector256<int> lower = (Avx2.MultiplyAddAdjacent(Avx2.UnpackLow(cb, cr), factors) + half) >> 16;
        Vector256<int> upper = (Avx2.MultiplyAddAdjacent(Avx2.UnpackHigh(cb, cr), factors) + half) >> 16;
        green = Avx2.PackSignedSaturate(lower, upper);
    }

    /// <summary>Brings 32 pixels' bytes together; each lane has the even pixels first, then the odd ones.</summary>
    // Safety: writes 96 bytes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Store(Vector256<byte> first, Vector256<byte> second, Vector256<byte> third, byte* pixels)
    {
        Vector256<byte> left =
            Avx2.Shuffle(first, Both(0, No, No, 8, No, No, 1, No, No, 9, No, No, 2, No, No, 10)) |
            Avx2.Shuffle(second, Both(No, 0, No, No, 8, No, No, 1, No, No, 9, No, No, 2, No, No)) |
            Avx2.Shuffle(third, Both(No, No, 0, No, No, 8, No, No, 1, No, No, 9, No, No, 2, No));
        Vector256<byte> middle =
            Avx2.Shuffle(first, Both(No, No, 3, No, No, 11, No, No, 4, No, No, 12, No, No, 5, No)) |
            Avx2.Shuffle(second, Both(10, No, No, 3, No, No, 11, No, No, 4, No, No, 12, No, No, 5)) |
            Avx2.Shuffle(third, Both(No, 10, No, No, 3, No, No, 11, No, No, 4, No, No, 12, No, No));
        Vector256<byte> right =
            Avx2.Shuffle(first, Both(No, 13, No, No, 6, No, No, 14, No, No, 7, No, No, 15, No, No)) |
            Avx2.Shuffle(second, Both(No, No, 13, No, No, 6, No, No, 14, No, No, 7, No, No, 15, No)) |
            Avx2.Shuffle(third, Both(5, No, No, 13, No, No, 6, No, No, 14, No, No, 7, No, No, 15));
        Avx2.Permute2x128(left, middle, 0x20).Store(pixels);
        Avx2.Permute2x128(right, left, 0x30).Store(pixels + 32);
        Avx2.Permute2x128(middle, right, 0x31).Store(pixels + 64);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<byte> EvenThenOdd(Vector256<byte> samples) =>
        Avx2.Shuffle(samples, Both(0, 2, 4, 6, 8, 10, 12, 14, 1, 3, 5, 7, 9, 11, 13, 15));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Triple(Vector256<short> sums) => sums + sums + sums;

    /// <summary>The same indices in both lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Both(
        byte b0, byte b1, byte b2, byte b3, byte b4, byte b5, byte b6, byte b7,
        byte b8, byte b9, byte b10, byte b11, byte b12, byte b13, byte b14, byte b15) =>
        Vector256.Create(
            b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, b10, b11, b12, b13, b14, b15,
            b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, b10, b11, b12, b13, b14, b15);
}
