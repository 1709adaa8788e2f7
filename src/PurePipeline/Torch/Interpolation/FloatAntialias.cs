namespace PurePipeline.Torch.Interpolation;

/// <summary>
/// torch's antialiased bilinear and bicubic kernels for float32: columns first, then rows. Literals such as 0.5 are doubles in the C++
/// source, hence the casts. Before 2.1 the cubic was written in another way (<see cref="HalvedCubic"/>). Since then a result of one column
/// has its first row in all rows (<c>repeats</c>), unless several channels of several pictures lie last: steps of 0 mislead torch's loop.
/// </summary>
internal sealed class FloatAntialias
{
    private readonly int[] _starts;
    private readonly float[][] _weights;
    private readonly FloatRounding _rounding;

    private FloatAntialias(AxisScale axis, InterpolateMode mode, FloatRounding rounding, bool halved)
    {
        (_starts, _weights, _rounding) = (new int[axis.Output], new float[axis.Output][], rounding);
        int taps = mode == InterpolateMode.Bilinear ? 2 : 4;
        Func<float, float> filter = taps == 2 ? Triangle : halved ? new HalvedCubic(rounding).At : new FloatCubic(-0.5f, rounding, inFours: false).At;
        float scale = axis.Single;
        float support = scale >= 1 ? (float)(taps * 0.5 * scale) : (float)(taps * 0.5);
        int most = ((int)Math.Ceiling((double)support) * 2) + 1;
        float inverse = scale >= 1 ? (float)(1.0 / scale) : 1;
        for (int i = 0; i < axis.Output; i++)
        {
            float center = (float)(scale * (i + 0.5));
            int start = Math.Max((int)((double)(center - support) + 0.5), 0);
            float[] weights = new float[Math.Clamp(Math.Min((int)((double)(center + support) + 0.5), axis.Input) - start, 0, most)];
            float sum = 0;
            for (int j = 0; j < weights.Length; j++)
            {
                float x = Math.Abs((float)(((double)(j + start - center) + 0.5) * inverse));
                weights[j] = filter(x);
                sum += weights[j];
            }

            (_starts[i], _weights[i]) = (start, sum != 0 ? Array.ConvertAll(weights, w => w / sum) : weights);
        }
    }

    public static float[] Run(
        float[] planes, AxisScale rows, AxisScale columns, InterpolateMode mode, FloatRounding rounding, bool halved, bool severalLast)
    {
        if (!columns.Keeps)
        {
            planes = new FloatAntialias(columns, mode, rounding, halved).AlongRows(planes, columns.Input);
        }

        bool repeats = columns.Output == 1 && !halved && !severalLast;
        return rows.Keeps ? planes : new FloatAntialias(rows, mode, rounding, halved).AcrossRows(planes, rows.Input, columns.Output, repeats);
    }

    private static float Triangle(float x) => x < 1 ? (float)(1.0 - x) : 0;

    private float[] AlongRows(float[] source, int length)
    {
        int count = source.Length / length;
        float[] result = new float[checked(count * _starts.Length)];
        for (int row = 0; row < count; row++)
        {
            ReadOnlySpan<float> from = source.AsSpan(row * length, length);
            Span<float> to = result.AsSpan(row * _starts.Length, _starts.Length);
            for (int i = 0; i < to.Length; i++)
            {
                float[] weights = _weights[i];
                ReadOnlySpan<float> window = from.Slice(_starts[i], weights.Length);
                int separate = _rounding.Separate(weights.Length);
                float sum = window[0] * weights[0];
                for (int j = 1; j < weights.Length; j++)
                {
                    float product = window[j] * weights[j];
                    sum = j < separate ? sum + product : MathF.FusedMultiplyAdd(window[j], weights[j], sum);
                }

                to[i] = sum;
            }
        }

        return result;
    }

    private float[] AcrossRows(float[] source, int height, int width, bool repeats)
    {
        int planes = source.Length / (height * width);
        float[] result = new float[checked(planes * _starts.Length * width)];
        for (int plane = 0; plane < planes; plane++)
        {
            for (int i = 0; i < _starts.Length; i++)
            {
                Span<float> to = result.AsSpan(((plane * _starts.Length) + i) * width, width);
                (int start, float[] weights) = repeats ? (_starts[0], _weights[0]) : (_starts[i], _weights[i]);
                int separate = _rounding.Separate(weights.Length);
                for (int j = 0; j < weights.Length; j++)
                {
                    float weight = weights[j];
                    ReadOnlySpan<float> from = source.AsSpan(((plane * height) + start + j) * width, width);
                    for (int x = 0; x < to.Length; x++)
                    {
                        float product = from[x] * weight;
                        to[x] = j == 0 ? product : j < separate ? to[x] + product : MathF.FusedMultiplyAdd(from[x], weight, to[x]);
                    }
                }
            }
        }

        return result;
    }
}
