using System.Buffers;

namespace PurePipeline.Resampling;

/// <summary>The taps of every position of one axis: which source positions, with which weights.</summary>
internal sealed class TapAxis : IDisposable
{
    private const int One = 1 << 11;

    private int[]? _sources;
    private float[]? _weights;

    /// <summary>Prepares <paramref name="length"/> positions, the source's times <paramref name="factor"/>.</summary>
    public TapAxis(TapMethod method, int length, double factor)
    {
        (Taps, Length) = (method.Taps, length);
        _sources = ArrayPool<int>.Shared.Rent(length);
        _weights = ArrayPool<float>.Shared.Rent(checked(length * Taps));
        for (int d = 0; d < length; d++)
        {
            AxisPosition position = method.Position(d, factor);
            _sources[d] = position.Source - (Taps / 2) + 1;
            method.Weigh(position.Fraction, _weights.AsSpan(d * Taps, Taps));
        }
    }

    /// <summary>Taps of a position: 2, 4 or 8.</summary>
    public int Taps { get; }

    /// <summary>Positions.</summary>
    public int Length { get; }

    /// <summary>The source position of each position's first tap; taps may lie outside the source.</summary>
    public ReadOnlySpan<int> Sources => _sources.AsSpan(0, Length);

    /// <summary>The weights, <see cref="Taps"/> of each position.</summary>
    public ReadOnlySpan<float> Weights => _weights.AsSpan(0, Length * Taps);

    /// <summary>The weights of one position.</summary>
    public ReadOnlySpan<float> WeightsAt(int d) => _weights.AsSpan(d * Taps, Taps);

    /// <summary>The weight in 1/2048, half to even, as OpenCV takes it for bytes.</summary>
    public static short Fixed(float weight) => (short)Math.Clamp(MathF.Round(weight * One), short.MinValue, short.MaxValue);

    /// <summary>
    /// Columns of two taps that lie outside the source take the edge pixel alone. OpenCV does this to columns only: of rows it clamps the
    /// two indices and still applies both weights.
    /// </summary>
    public void ClampToSource(int sourceLength)
    {
        for (int d = 0; d < Length; d++)
        {
            int source = _sources![d];
            if (source < 0 || source >= sourceLength - 1)
            {
                _sources[d] = Math.Clamp(source, 0, sourceLength - 1);
                (_weights![2 * d], _weights[(2 * d) + 1]) = (1, 0);
            }
        }
    }

    public void Dispose()
    {
        if (_sources is { } sources && _weights is { } weights)
        {
            (_sources, _weights) = (null, null);
            ArrayPool<int>.Shared.Return(sources);
            ArrayPool<float>.Shared.Return(weights);
        }
    }
}
