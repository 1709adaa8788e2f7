using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow;

internal static partial class YCbCrRows
{
    private const int Turn = 4;

    private static readonly int s_yRed = Factor(.299);
    private static readonly int s_yGreen = Factor(.587);
    private static readonly int s_yBlue = Factor(.114);
    private static readonly int s_cbRed = Factor(.16874);
    private static readonly int s_cbGreen = Factor(.33126);
    private static readonly int s_crGreen = Factor(.41869);
    private static readonly int s_crBlue = Factor(.08131);
    private static readonly int s_redCr = Factor(1.402);
    private static readonly int s_greenCb = Factor(.34414);
    private static readonly int s_greenCr = Factor(.71414);
    private static readonly int s_blueCb = Factor(1.772);

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
                Vector128<int> y = Positive(s_yRed, r) + Positive(s_yGreen, g) + Positive(s_yBlue, b);
                Vector128<int> cb = (b << 5) - Magnitude(s_cbRed, r) - Magnitude(s_cbGreen, g);
                Vector128<int> cr = (r << 5) - Magnitude(s_crGreen, g) - Magnitude(s_crBlue, b);
                Vector128<int> middle = Vector128.Create(128);
                Join(y >> 6, (cb >> 6) + middle, (cr >> 6) + middle).Store(to + (3 * Turn * (nint)turn));
            }
        }

        FromRgbScalar(source[(turns * 3 * Turn)..], target[(turns * 3 * Turn)..]);

        // A product below 0 is cut up to zero: one more than rounded down, except for 0 itself.
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
                Vector128<int> green = Signed(s_greenCb, -cb) + Signed(s_greenCr, -cr);
                Join(Clip(y + (Signed(s_redCr, cr) >> 6)), Clip(y + (green >> 6)), Clip(y + (Signed(s_blueCb, cb) >> 6)))
                    .Store(to + (3 * Turn * (nint)turn));
            }
        }

        ToRgbScalar(source[(turns * 3 * Turn)..], target[(turns * 3 * Turn)..]);

        // One more than rounded down where the product is below 0.
        static Vector128<int> Signed(int factor, Vector128<int> level) => Positive(factor, level) - (level >> 31);

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
