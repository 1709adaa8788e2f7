namespace PurePipeline.Resampling;

/// <summary>Which source position each position of a resized axis takes under OpenCV's nearest-neighbour interpolations.</summary>
internal sealed record NearestAxis
{
    private const int FractionBits = 16;

    private readonly double _step;
    private readonly long _fixedStep;
    private readonly long _fixedStart;

    private NearestAxis(int sourceLength, int length, double step, long fixedStep = 0, long fixedStart = 0) =>
        (SourceLength, Length, _step, _fixedStep, _fixedStart) = (sourceLength, length, step, fixedStep, fixedStart);

    /// <summary>Positions of the source.</summary>
    public int SourceLength { get; }

    /// <summary>Positions.</summary>
    public int Length { get; }

    /// <summary>INTER_NEAREST: <c>min(floor(d * (1 / factor)), n - 1)</c>, in double.</summary>
    public static NearestAxis Floor(int sourceLength, int length, double factor) => new(sourceLength, length, 1 / factor);

    /// <summary>
    /// INTER_NEAREST_EXACT: steps of 1/65536, <c>(step * d + step / 2 - n % 2) >> 16</c>; OpenCV 4.6 takes every length for an odd one.
    /// </summary>
    public static NearestAxis Exact(int sourceLength, int length, bool allLengthsOdd)
    {
        int step = (int)((((long)sourceLength << FractionBits) + (length / 2)) / length);
        return new NearestAxis(sourceLength, length, 0, step, (step / 2) - (allLengthsOdd ? 1 : sourceLength % 2));
    }

    /// <summary>The source position of position <paramref name="d"/>.</summary>
    public int Source(int d) =>
        (int)Math.Clamp(_fixedStep == 0 ? (long)Math.Floor(d * _step) : ((_fixedStep * d) + _fixedStart) >> FractionBits, 0, SourceLength - 1);
}
