namespace PurePipeline.Resampling;

/// <summary>Which source position each position of a resized axis takes under OpenCV's nearest-neighbour interpolations.</summary>
internal sealed class NearestAxis
{
    private readonly Func<int, long> _source;
    private readonly int _last;

    private NearestAxis(int sourceLength, int length, Func<int, long> source) => (_last, Length, _source) = (sourceLength - 1, length, source);

    /// <summary>Positions.</summary>
    public int Length { get; }

    /// <summary>INTER_NEAREST: <c>min(floor(d * (1 / factor)), n - 1)</c>, in double.</summary>
    public static NearestAxis Floor(int sourceLength, int length, double factor)
    {
        double step = 1 / factor;
        return new NearestAxis(sourceLength, length, d => (long)Math.Floor(d * step));
    }

    /// <summary>
    /// INTER_NEAREST_EXACT: steps of 1/65536, <c>(step * d + step / 2 - n % 2) >> 16</c>; OpenCV 4.6 takes every length for an odd one.
    /// </summary>
    public static NearestAxis Exact(int sourceLength, int length, bool allLengthsOdd)
    {
        int step = (int)((((long)sourceLength << 16) + (length / 2)) / length);
        int offset = (step / 2) - (allLengthsOdd ? 1 : sourceLength % 2);
        return new NearestAxis(sourceLength, length, d => (((long)step * d) + offset) >> 16);
    }

    /// <summary>The source position of position <paramref name="d"/>.</summary>
    public int Source(int d) => (int)Math.Clamp(_source(d), 0, _last);
}
