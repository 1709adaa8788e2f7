namespace PurePipeline.Resampling;

/// <summary>
/// One axis of a convolution: <paramref name="SourceLength"/> samples, of which <paramref name="Start"/>..<paramref name="End"/> become
/// <paramref name="TargetLength"/>. Gives, for each target sample, the source samples it is made of and their weights, as
/// <c>precompute_coeffs</c> of Pillow's <c>Resample.c</c> does.
/// </summary>
internal readonly record struct ConvolutionAxis(ConvolutionFilter Filter, int SourceLength, float Start, float End, int TargetLength) : IConvolutionAxis
{
    /// <summary>Whether the pass would copy each sample to its own place.</summary>
    public bool IsIdentity => TargetLength == SourceLength && Start == 0 && End == TargetLength;

    /// <inheritdoc/>
    public int MaxTaps => checked(((int)Math.Ceiling(ScaledSupport) * 2) + 1);

    // The extent is one single precision subtraction in Pillow; the scale is a double.
    private double Scale => (double)(End - Start) / TargetLength;

    private double FilterScale => Math.Max(Scale, 1);

    private double ScaledSupport => Filter.Support() * FilterScale;

    /// <inheritdoc/>
    /// <remarks>The weights sum to one.</remarks>
    public int Window(int index, Span<double> weights, out int first)
    {
        double inverse = 1 / FilterScale;
        double center = Start + ((index + 0.5) * Scale);
        first = Math.Max(0, (int)(center - ScaledSupport + 0.5));
        int taps = Math.Min(SourceLength, (int)(center + ScaledSupport + 0.5)) - first;
        double sum = 0;
        for (int i = 0; i < taps; i++)
        {
            weights[i] = Filter.At((i + first - center + 0.5) * inverse);
            sum += weights[i];
        }

        for (int i = 0; i < taps && sum != 0; i++)
        {
            weights[i] /= sum;
        }

        return taps;
    }

    bool IEquatable<IConvolutionAxis>.Equals(IConvolutionAxis? other) => other is ConvolutionAxis axis && Equals(axis);
}
