namespace PurePipeline.Torch.Interpolation;

/// <summary>
/// The weights of one axis for bytes: int16 with as many fractional bits as the largest weight of the axis leaves, at most 22.
/// </summary>
internal sealed class ByteWeights
{
    private ByteWeights(int[] starts, short[][] weights, int bits) => (Starts, Weights, Bits) = (starts, weights, bits);

    /// <summary>The first input element of each output element.</summary>
    public int[] Starts { get; }

    public short[][] Weights { get; }

    /// <summary>Fractional bits.</summary>
    public int Bits { get; }

    public static ByteWeights Of(AxisScale axis, InterpolateMode mode, bool antialias)
    {
        var filter = ByteFilter.Of(mode, antialias);
        int[] starts = new int[axis.Output];
        double[][] weights = new double[axis.Output][];
        double peak = 0;
        for (int i = 0; i < axis.Output; i++)
        {
            (starts[i], weights[i], double most) = antialias ? Covering(axis, filter, i) : Around(axis, filter, i);
            peak = Math.Max(peak, most);
        }

        int bits = 0;
        while (bits < 22 && (long)(0.5 + (peak * (1L << (bits + 1)))) < 1 << 15)
        {
            bits++;
        }

        double one = 1L << bits;
        return new ByteWeights(starts, [.. weights.Select(row => Array.ConvertAll(row, w => (short)(int)((w * one) + (w < 0 ? -0.5 : 0.5))))], bits);
    }

    // Antialiasing: all elements under the filter, stretched when reducing; normalised.
    private static (int Start, double[] Weights, double Peak) Covering(AxisScale axis, ByteFilter filter, int i)
    {
        double scale = axis.Double;
        double support = scale >= 1.0 ? filter.Taps * 0.5 * scale : filter.Taps * 0.5;
        int most = ((int)Math.Ceiling(support) * 2) + 1;
        double inverse = scale >= 1.0 ? 1.0 / scale : 1.0;
        double center = scale * (i + 0.5);
        int start = Math.Max((int)(center - support + 0.5), 0);
        double[] weights = new double[Math.Clamp(Math.Min((int)(center + support + 0.5), axis.Input) - start, 0, most)];
        double sum = 0;
        for (int j = 0; j < weights.Length; j++)
        {
            sum += weights[j] = filter.At((j + start - center + 0.5) * inverse);
        }

        double peak = 0;
        for (int j = 0; j < weights.Length; j++)
        {
            weights[j] = sum != 0.0 ? weights[j] / sum : weights[j];
            peak = Math.Max(peak, weights[j]);
        }

        return (start, weights, peak);
    }

    // No antialiasing: the elements around the place; what lies outside of the picture counts for the border.
    private static (int Start, double[] Weights, double Peak) Around(AxisScale axis, ByteFilter filter, int i)
    {
        int half = filter.Taps / 2;
        double place = (axis.Double * (i + 0.5)) - 0.5;
        place = filter.Taps == 2 && place < 0.0 ? 0.0 : place;
        int before = Math.Min((int)Math.Floor(place), axis.Input - 1);
        double fraction = Math.Clamp(place - before, 0.0, 1.0);
        int first = before - half + 1;
        int start = Math.Max(first, 0);
        double[] weights = new double[Math.Clamp(Math.Min(before + half + 1, axis.Input) - start, 0, filter.Taps)];
        double peak = 0;
        int at = 0;
        for (int j = 0; j < filter.Taps; j++)
        {
            at = first + j <= 0 ? 0 : first + j >= axis.Input - 1 ? weights.Length - 1 : at;
            weights[at] += filter.At(j + 1 - half - fraction);
            peak = Math.Max(peak, weights[at]);
            at++;
        }

        return (start, weights, peak);
    }
}
