namespace PurePipeline.Resampling;

/// <summary>An interpolation of OpenCV's that weighs a few neighbouring pixels: where they lie, and their weights.</summary>
internal sealed class TapMethod
{
    /// <summary>INTER_LINEAR.</summary>
    public static readonly TapMethod Linear = new(2, AxisPosition.Centre, TapWeights.Linear);

    /// <summary>INTER_AREA where a side is enlarged.</summary>
    public static readonly TapMethod EnlargingArea = new(2, AxisPosition.Area, TapWeights.Linear);

    /// <summary>INTER_CUBIC.</summary>
    public static readonly TapMethod Cubic = new(4, AxisPosition.Centre, TapWeights.Cubic);

    /// <summary>INTER_LANCZOS4.</summary>
    public static readonly TapMethod Lanczos4 = new(8, AxisPosition.Centre, TapWeights.Lanczos4);

    private TapMethod(int taps, Func<int, double, AxisPosition> position, Action<float, Span<float>> weigh) =>
        (Taps, Position, Weigh) = (taps, position, weigh);

    /// <summary>How many source pixels make a result pixel, along each axis: 2, 4 or 8.</summary>
    public int Taps { get; }

    /// <summary>Where a result position lies, given the factor of the axis.</summary>
    public Func<int, double, AxisPosition> Position { get; }

    /// <summary>The weights of the taps for a fraction.</summary>
    public Action<float, Span<float>> Weigh { get; }
}
