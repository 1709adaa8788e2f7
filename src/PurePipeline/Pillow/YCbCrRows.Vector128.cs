using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow;

internal static partial class YCbCrRows
{
    private const int Turn = 4;

    private const int YRed = (int)((.299 * 64 * (1 << Places)) + .5);
    private const int YGreen = (int)((.587 * 64 * (1 << Places)) + .5);
    private const int YBlue = (int)((.114 * 64 * (1 << Places)) + .5);
    private const int CbRed = (int)((.16874 * 64 * (1 << Places)) + .5);
    private const int CbGreen = (int)((.33126 * 64 * (1 << Places)) + .5);
    private const int CrGreen = (int)((.41869 * 64 * (1 << Places)) + .5);
    private const int CrBlue = (int)((.08131 * 64 * (1 << Places)) + .5);
    private const int RedCr = (int)((1.402 * 64 * (1 << Places)) + .5);
    private const int GreenCb = (int)((.34414 * 64 * (1 << Places)) + .5);
    private const int GreenCr = (int)((.71414 * 64 * (1 << Places)) + .5);
    private const int BlueCb = (int)((1.772 * 64 * (1 << Places)) + .5);

    /// <summary>Four pixels a turn, a band of them in the lanes of a vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static unsafe void FromRgbVector128(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int turns = Turns(source, target);

        // Safety: the last of the turns reads and writes 16 bytes that end inside of the spans.
        fixed (byte* from = source, to = target)
        {
            for (int turn = 0; turn < turns; turn++)
            {
                (Vector128<int> r, Vector128<int> g, Vector128<int> b) = Separate(Vector128.Load(from + (3 * Turn * (nint)turn)));
                Vector128<int> y = Positive(YRed, r) + Positive(YGreen, g) + Positive(YBlue, b);
                Vector128<int> cb = (b << 5) - Magnitude(CbRed, r) - Magnitude(CbGreen, g);
                Vector128<int> cr = (r << 5) - Magnitude(CrGreen, g) - Magnitude(CrBlue, b);
                Vector128<int> middle = Vector128.Create(128);
                Join(y >> 6, (cb >> 6) + middle, (cr >> 6) + middle).Store(to + (3 * Turn * (nint)turn));
            }
        }

        FromRgbScalar(source[(turns * 3 * Turn)..], target[(turns * 3 * Turn)..]);

        // A product below 0 is cut up to zero: one more than rounded down, except for 0 itself.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static Vector128<int> Magnitude(int factor, Vector128<int> level) =>
            Positive(factor, level) - Vector128.Min(level, Vector128<int>.One);
    }

    /// <summary>Four pixels a turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static unsafe void ToRgbVector128(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int turns = Turns(source, target);
        Vector128<int> middle = Vector128.Create(128);

        // Safety: the last of the turns reads and writes 16 bytes that end inside of the spans.
        fixed (byte* from = source, to = target)
        {
            for (int turn = 0; turn < turns; turn++)
            {
                (Vector128<int> y, Vector128<int> cb, Vector128<int> cr) = Separate(Vector128.Load(from + (3 * Turn * (nint)turn)));
                (cb, cr) = (cb - middle, cr - middle);
                Vector128<int> green = Signed(GreenCb, -cb) + Signed(GreenCr, -cr);
                Join(Clip(y + (Signed(RedCr, cr) >> 6)), Clip(y + (green >> 6)), Clip(y + (Signed(BlueCb, cb) >> 6)))
                    .Store(to + (3 * Turn * (nint)turn));
            }
        }

        ToRgbScalar(source[(turns * 3 * Turn)..], target[(turns * 3 * Turn)..]);

        // One more than rounded down where the product is below 0.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static Vector128<int> Signed(int factor, Vector128<int> level) => Positive(factor, level) - (level >> 31);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static Vector128<int> Clip(Vector128<int> level) =>
            Vector128.Min(Vector128.Max(level, Vector128<int>.Zero), Vector128.Create(255));
    }

    // The largest product is 1.772 * 64 * 128 in 16 places, below 2^31.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Positive(int factor, Vector128<int> level) => ((level * factor) + Vector128.Create(Half)) >> Places;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector128<int> First, Vector128<int> Second, Vector128<int> Third) Separate(Vector128<byte> pixels)
    {
        Vector128<byte> first = Vector128.Create((byte)0, 0x80, 0x80, 0x80, 3, 0x80, 0x80, 0x80, 6, 0x80, 0x80, 0x80, 9, 0x80, 0x80, 0x80);
        Vector128<byte> one = Vector128.Create(1).AsByte();
        return (
            Vector128.ShuffleNative(pixels, first).AsInt32(),
            Vector128.ShuffleNative(pixels, first + one).AsInt32(),
            Vector128.ShuffleNative(pixels, first + one + one).AsInt32());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Join(Vector128<int> first, Vector128<int> second, Vector128<int> third) => Vector128.ShuffleNative(
        (first | (second << 8) | (third << 16)).AsByte(),
        Vector128.Create((byte)0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, 0x80, 0x80, 0x80, 0x80));

    private static int Turns(ReadOnlySpan<byte> source, Span<byte> target)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(target.Length, source.Length);
        return Math.Max(0, (source.Length - Vector128<byte>.Count + (3 * Turn)) / (3 * Turn));
    }
}
