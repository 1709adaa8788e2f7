namespace PurePipeline.Resampling;

/// <summary>The taps of every position of one axis: which source positions, with which weights.</summary>
internal sealed class TapAxis
{
    private const int One = 1 << 11;

    // Tables of photos being scaled; larger ones are rather computed again than kept.
    private const int LargestKept = 1 << 14;
    private static readonly RecentlyUsed<(TapMethod, int, double), TapAxis> s_rows = new(8);

    private readonly int[] _sources;
    private readonly float[] _weights;

    private TapAxis(TapMethod method, int length, double factor)
    {
        (Taps, Length) = (method.Taps, length);
        _sources = new int[length];
        _weights = new float[checked(length * Taps)];
        for (int d = 0; d < length; d++)
        {
            AxisPosition position = method.Position(d, factor);
            _sources[d] = position.Source - (Taps / 2) + 1;
            method.Weigh(position.Fraction, _weights.AsSpan(d * Taps, Taps));
        }
    }

    private TapAxis(int taps, int[] sources, float[] weights) => (Taps, Length, _sources, _weights) = (taps, sources.Length, sources, weights);

    /// <summary>Taps of a position: 2, 4 or 8.</summary>
    public int Taps { get; }

    /// <summary>Positions.</summary>
    public int Length { get; }

    /// <summary>The source position of each position's first tap; taps may lie outside the source.</summary>
    public ReadOnlySpan<int> Sources => _sources;

    /// <summary>The weights, <see cref="Taps"/> of each position.</summary>
    public ReadOnlySpan<float> Weights => _weights;

    /// <summary>The weights of one position.</summary>
    public ReadOnlySpan<float> WeightsAt(int d) => _weights.AsSpan(d * Taps, Taps);

    /// <summary>The taps of a strip's columns, with source columns counted from its first one on.</summary>
    public TapAxis Part(ColumnStrip strip) => strip.Start == 0 && strip.End == Length && strip.SourceStart == 0
        ? this
        : new TapAxis(Taps, [.. _sources[strip.Start..strip.End].Select(source => source - strip.SourceStart)], _weights[(strip.Start * Taps)..(strip.End * Taps)]);

    /// <summary>The weight in 1/2048, half to even, as OpenCV takes it for bytes.</summary>
    public static short Fixed(float weight) => (short)Math.Clamp(MathF.Round(weight * One), short.MinValue, short.MaxValue);

    /// <summary>The rows of a picture: <paramref name="length"/> of them, the source's times <paramref name="factor"/>.</summary>
    public static TapAxis Rows(TapMethod method, int length, double factor) => length > LargestKept
        ? new TapAxis(method, length, factor)
        : s_rows.GetOrAdd((method, length, factor), static key => new TapAxis(key.Item1, key.Item2, key.Item3));

    /// <summary>
    /// Its columns. Those of two taps that lie outside the source take the edge pixel alone; OpenCV does this to columns only: of rows it
    /// clamps the two indices and still applies both weights.
    /// </summary>
    public static TapAxis Columns(TapMethod method, int sourceLength, int length, double factor)
    {
        var axis = new TapAxis(method, length, factor);
        if (method.Taps == 2)
        {
            axis.ClampToSource(sourceLength);
        }

        return axis;
    }

    private void ClampToSource(int sourceLength)
    {
        for (int d = 0; d < Length; d++)
        {
            int source = _sources[d];
            if (source < 0 || source >= sourceLength - 1)
            {
                _sources[d] = Math.Clamp(source, 0, sourceLength - 1);
                (_weights[2 * d], _weights[(2 * d) + 1]) = (1, 0);
            }
        }
    }
}
