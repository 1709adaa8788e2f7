using PurePipeline.Resampling;

namespace PurePipeline.Torch.Interpolation;

/// <summary>
/// One axis of torch's kernel for bytes. Its weights are int16 with as many fractional bits as the largest weight of the axis leaves, at most
/// 22: <c>clip8((sum(element * weight) + 2^(bits - 1)) >> bits)</c>, which is the sum of Pillow's passes, whose weights have 22 bits each.
/// </summary>
internal readonly record struct ByteAxis : IConvolutionAxis
{
    private const int MostBits = FixedPointWeights.FractionBits;

    private readonly AxisScale _scale;
    private readonly InterpolateMode _mode;
    private readonly bool _antialias;
    private readonly int _bits;

    public ByteAxis(AxisScale scale, InterpolateMode mode, bool antialias)
    {
        (_scale, _mode, _antialias) = (scale, mode, antialias);
        double peak = 0;
        double[] weights = new double[MaxTaps];
        for (int i = 0; i < TargetLength; i++)
        {
            foreach (double weight in weights.AsSpan(0, Exact(i, weights, out _)))
            {
                peak = Math.Max(peak, weight);
            }
        }

        while (_bits < MostBits && (long)(0.5 + (peak * (1L << (_bits + 1)))) < 1 << 15)
        {
            _bits++;
        }
    }

    public int SourceLength => _scale.Input;

    public int TargetLength => _scale.Output;

    public int MaxTaps => _antialias ? checked(((int)Math.Ceiling(Support) * 2) + 1) : Filter.Taps;

    private ByteFilter Filter => ByteFilter.Of(_mode, _antialias);

    private double Support => Filter.Taps * 0.5 * Math.Max(_scale.Double, 1.0);

    public int Window(int index, Span<double> weights, out int first)
    {
        int taps = Exact(index, weights, out first);
        double one = 1L << _bits;
        foreach (ref double weight in weights[..taps])
        {
            weight = (short)(int)((weight * one) + (weight < 0 ? -0.5 : 0.5)) / one;
        }

        return taps;
    }

    bool IEquatable<IConvolutionAxis>.Equals(IConvolutionAxis? other) => other is ByteAxis axis && Equals(axis);

    private int Exact(int i, Span<double> weights, out int first) => _antialias ? Covering(i, weights, out first) : Around(i, weights, out first);

    // Antialiasing: all elements under the filter, stretched when reducing; normalised.
    private int Covering(int i, Span<double> weights, out int first)
    {
        ByteFilter filter = Filter;
        double scale = _scale.Double;
        double inverse = scale >= 1.0 ? 1.0 / scale : 1.0;
        double center = scale * (i + 0.5);
        first = Math.Max((int)(center - Support + 0.5), 0);
        weights = weights[..Math.Clamp(Math.Min((int)(center + Support + 0.5), SourceLength) - first, 0, MaxTaps)];
        double sum = 0;
        for (int j = 0; j < weights.Length; j++)
        {
            sum += weights[j] = filter.At((j + first - center + 0.5) * inverse);
        }

        for (int j = 0; j < weights.Length && sum != 0.0; j++)
        {
            weights[j] /= sum;
        }

        return weights.Length;
    }

    // No antialiasing: the elements around the place; what lies outside of the picture counts for the border.
    private int Around(int i, Span<double> weights, out int first)
    {
        ByteFilter filter = Filter;
        int half = filter.Taps / 2;
        double place = (_scale.Double * (i + 0.5)) - 0.5;
        place = filter.Taps == 2 && place < 0.0 ? 0.0 : place;
        int before = Math.Min((int)Math.Floor(place), SourceLength - 1);
        double fraction = Math.Clamp(place - before, 0.0, 1.0);
        int start = before - half + 1;
        first = Math.Max(start, 0);
        weights = weights[..Math.Clamp(Math.Min(before + half + 1, SourceLength) - first, 0, filter.Taps)];
        weights.Clear();
        int at = 0;
        for (int j = 0; j < filter.Taps; j++)
        {
            at = start + j <= 0 ? 0 : start + j >= SourceLength - 1 ? weights.Length - 1 : at;
            weights[at] += filter.At(j + 1 - half - fraction);
            at++;
        }

        return weights.Length;
    }
}
