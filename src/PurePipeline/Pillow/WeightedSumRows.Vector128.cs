using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PurePipeline.Resampling;

namespace PurePipeline.Pillow;

internal sealed partial class WeightedSumRows
{
    private const int Turn = 16;

    /// <summary>Four pixels a turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal unsafe void ToFloatVector128(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int step = BandLanes.Turn * pixel;
        int turns = Math.Min(BandLanes.Turns(source.Length, pixel), target.Length / Vector128<byte>.Count);

        // Safety: the last of the turns reads and writes 16 bytes that end inside of the spans.
        fixed (byte* from = source, to = target)
        {
            for (nint i = 0; i < turns; i++)
            {
                Quotient(from + (step * i)).Store((float*)to + (BandLanes.Turn * i));
            }
        }

        ToFloatScalar(source[(step * turns)..], target[(Vector128<byte>.Count * turns)..]);
    }

    /// <summary>
    /// 16 pixels a turn, by single precision: a quotient of numbers below 2^24 is a whole number only if it divides, since the one before is
    /// a thousandth less.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal unsafe void ToGrayVector128(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int step = BandLanes.Turn * pixel;
        int turns = WholeTurns(source, target.Length);

        // Safety: a turn reads up to four bytes behind its pixels, and writes 16.
        fixed (byte* from = source, to = target)
        {
            for (nint i = 0; i < turns; i++)
            {
                byte* pixels = from + (4 * step * i);
                WordVectors.Clip(
                    Vector128.ConvertToInt32Native(Quotient(pixels)),
                    Vector128.ConvertToInt32Native(Quotient(pixels + step)),
                    Vector128.ConvertToInt32Native(Quotient(pixels + (2 * step))),
                    Vector128.ConvertToInt32Native(Quotient(pixels + (3 * step)))).Store(to + (Turn * i));
            }
        }

        ToGrayScalar(source[(4 * step * turns)..], target[(Turn * turns)..]);
    }

    /// <summary>16 pixels a turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal unsafe void ToBilevelVector128(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int step = BandLanes.Turn * pixel;
        int turns = WholeTurns(source, target.Length);

        // Safety: as in ToGrayVector128.
        fixed (byte* from = source, to = target)
        {
            for (nint i = 0; i < turns; i++)
            {
                byte* pixels = from + (4 * step * i);
                Vector128<short> lower = Vector128.Narrow(IsWhite(pixels), IsWhite(pixels + step));
                Vector128<short> upper = Vector128.Narrow(IsWhite(pixels + (2 * step)), IsWhite(pixels + (3 * step)));
                Vector128.Narrow(lower, upper).AsByte().Store(to + (Turn * i));
            }
        }

        ToBilevelScalar(source[(4 * step * turns)..], target[(Turn * turns)..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private unsafe Vector128<float> Quotient(byte* pixels) => Vector128.ConvertToSingle(Sum(pixels)) / Vector128.Create(1000f);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private unsafe Vector128<int> IsWhite(byte* pixels) => Vector128.GreaterThanOrEqual(Sum(pixels), Vector128.Create(128000));

    // Red and green, then blue, as words that are multiplied and added.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private unsafe Vector128<int> Sum(byte* pixels)
    {
        (Vector128<int> red, Vector128<int> green, Vector128<int> blue) = BandLanes.Separate(Vector128.Load(pixels), pixel);
        return WordVectors.MultiplyAddAdjacent((red | (green << 16)).AsInt16(), Vector128.Create(Red | (Green << 16)).AsInt16())
            + WordVectors.MultiplyAddAdjacent(blue.AsInt16(), Vector128.Create(Blue).AsInt16());
    }

    // The turns of 16 pixels that have four bytes behind them.
    private int WholeTurns(ReadOnlySpan<byte> source, int pixels) => Math.Min(Math.Max(0, source.Length - 4) / (Turn * pixel), pixels / Turn);
}
