namespace PurePipeline.Pillow.Geometry;

/// <summary>A coordinate along a row in whole numbers with 16 bits behind the point: where it starts and what each pixel adds.</summary>
internal readonly record struct FixedSteps(int Start, int Step)
{
    /// <summary>Of so many pixels the first, and the one behind the last, whose coordinate is from 0 to below a length; it only rises or falls.</summary>
    public (int First, int End) Within(int length, int count)
    {
        (long start, long step, long limit) = (Start, Step, (long)length << 16);
        if (step == 0)
        {
            return start >= 0 && start < limit ? (0, count) : (0, 0);
        }

        // The pixels before 0, and those before the limit; in falling order the other way round.
        long rising = Math.Abs(step);
        (long from, long to) = step > 0 ? (-start, limit - start) : (start - limit + 1, start + 1);
        return (Limit(CeilingOf(from, rising)), Limit(CeilingOf(to, rising)));

        int Limit(long pixel) => (int)Math.Clamp(pixel, 0, count);
    }

    /// <summary>Whether the coordinates of so many pixels, and of the one behind them, are numbers of 32 bits.</summary>
    public bool Fits(int count)
    {
        long last = Start + ((long)Step * count);
        return last is >= int.MinValue and <= int.MaxValue;
    }

    private static long CeilingOf(long dividend, long divisor) => dividend <= 0 ? -(-dividend / divisor) : ((dividend - 1) / divisor) + 1;
}
