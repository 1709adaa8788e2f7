using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow;

internal static partial class YCbCrRows
{
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

    /// <summary>Four pixels a turn, a band of them in the lanes of a vector; pixels of the source have three bytes or four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static unsafe void FromRgbVector128(ReadOnlySpan<byte> source, Span<byte> target, int pixel)
    {
        const int step = 3 * BandLanes.Turn;
        int turns = Math.Min(BandLanes.Turns(source.Length, pixel), BandLanes.Turns(target.Length, 3));

        // Safety: the last of the turns reads and writes 16 bytes that end inside of the spans.
        fixed (byte* from = source, to = target)
        {
            for (int turn = 0; turn < turns; turn++)
            {
                (Vector128<int> r, Vector128<int> g, Vector128<int> b) = BandLanes.Separate(Vector128.Load(from + (BandLanes.Turn * pixel * (nint)turn)), pixel);
                Vector128<int> y = Positive(YRed, r) + Positive(YGreen, g) + Positive(YBlue, b);
                Vector128<int> cb = (b << 5) - Magnitude(CbRed, r) - Magnitude(CbGreen, g);
                Vector128<int> cr = (r << 5) - Magnitude(CrGreen, g) - Magnitude(CrBlue, b);
                Vector128<int> middle = Vector128.Create(128);
                BandLanes.Join(y >> 6, (cb >> 6) + middle, (cr >> 6) + middle).Store(to + (step * (nint)turn));
            }
        }

        FromRgbScalar(source[(turns * BandLanes.Turn * pixel)..], target[(turns * step)..], pixel);

        // A product below 0 is cut up to zero: one more than rounded down, except for 0 itself.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static Vector128<int> Magnitude(int factor, Vector128<int> level) =>
            Positive(factor, level) - Vector128.Min(level, Vector128<int>.One);
    }

    /// <summary>Four pixels a turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static unsafe void ToRgbVector128(ReadOnlySpan<byte> source, Span<byte> target)
    {
        const int step = 3 * BandLanes.Turn;
        int turns = Math.Min(BandLanes.Turns(source.Length, 3), BandLanes.Turns(target.Length, 3));
        Vector128<int> middle = Vector128.Create(128);

        // Safety: the last of the turns reads and writes 16 bytes that end inside of the spans.
        fixed (byte* from = source, to = target)
        {
            for (int turn = 0; turn < turns; turn++)
            {
                (Vector128<int> y, Vector128<int> cb, Vector128<int> cr) = BandLanes.Separate(Vector128.Load(from + (step * (nint)turn)), 3);
                (cb, cr) = (cb - middle, cr - middle);
                Vector128<int> green = Signed(GreenCb, -cb) + Signed(GreenCr, -cr);
                BandLanes.Join(Clip(y + (Signed(RedCr, cr) >> 6)), Clip(y + (green >> 6)), Clip(y + (Signed(BlueCb, cb) >> 6)))
                    .Store(to + (step * (nint)turn));
            }
        }

        ToRgbScalar(source[(turns * step)..], target[(turns * step)..]);

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
}
