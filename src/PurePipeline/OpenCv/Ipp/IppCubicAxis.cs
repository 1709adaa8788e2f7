namespace PurePipeline.OpenCv.Ipp;

/// <summary>
/// Where IPP's cubic interpolation reads along one axis: the pixels <c>s - 1</c> to <c>s + 2</c> around <c>p = (d + 0.5) * ratio - 0.5</c>,
/// <c>s = floor(p)</c>, with <c>x = float(1 + float(p - s)) - 1</c> and the weights of Keys' kernel, A = -0.75, computed in doubles and rounded
/// to floats.
/// </summary>
internal sealed class IppCubicAxis
{
    /// <summary>The taps of a result pixel.</summary>
    public const int Taps = 4;

    private const double A = -0.75;

    private readonly int[] _sources;
    private readonly float[] _weights;
    private readonly int _lastSource;

    public IppCubicAxis(int sourceLength, int length)
    {
        _sources = new int[length];
        _weights = new float[checked(length * Taps)];
        _lastSource = sourceLength - 1;
        double ratio = (double)sourceLength / length;
        for (int d = 0; d < length; d++)
        {
            double p = ((d + 0.5) * ratio) - 0.5;
            int s = (int)Math.Floor(p);
            _sources[d] = s;
            SetWeights((1 + (float)(p - s)) - 1, _weights.AsSpan(d * Taps, Taps));
        }

        InnerStart = Array.FindIndex(_sources, s => s >= 1) is var first and >= 0 ? first : length;
        InnerEnd = Math.Max(InnerStart, Array.FindLastIndex(_sources, s => s + 2 <= _lastSource) + 1);
    }

    /// <summary>The result pixels.</summary>
    public int Length => _sources.Length;

    /// <summary>The first result pixel whose taps all lie within the source.</summary>
    public int InnerStart { get; }

    /// <summary>The first one behind them.</summary>
    public int InnerEnd { get; }

    /// <summary>The source pixel of the first tap, which lies within the source only if the result pixel is an inner one.</summary>
    public int FirstSource(int d) => _sources[d] - 1;

    /// <summary>The source pixel of a tap, the edge's beyond it.</summary>
    public int Source(int d, int tap) => Math.Clamp(_sources[d] - 1 + tap, 0, _lastSource);

    /// <summary>The four weights of a result pixel.</summary>
    public ReadOnlySpan<float> Weights(int d) => _weights.AsSpan(d * Taps, Taps);

    /// <summary>Whether the taps of a result pixel reach beyond the source.</summary>
    public bool IsBorder(int d) => d < InnerStart || d >= InnerEnd;

    /// <summary>Whether a result pixel whose taps reach beyond the source may use this source pixel.</summary>
    public bool ServesBorder(int source) => source <= 2 || source >= _lastSource - 2;

    private static void SetWeights(double x, Span<float> weights)
    {
        weights[0] = (float)Far(1 + x);
        weights[1] = (float)Near(x);
        weights[2] = (float)Near(1 - x);
        weights[3] = (float)Far(2 - x);
    }

    // Keys' kernel at a distance below 1, and at one between 1 and 2: from left to right, as IPP rounds.
    private static double Near(double u) => ((A + 2) * u * u * u) - ((A + 3) * u * u) + 1;

    private static double Far(double u) => (A * u * u * u) - (5 * A * u * u) + (8 * A * u) - (4 * A);
}
