using System.Numerics;

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
        ReadOnlySpan<float> planes, AxisScale rows, AxisScale columns, InterpolateMode mode, FloatRounding rounding, bool halved, bool severalLast)
    {
        float[]? narrow = columns.Keeps ? null : new FloatAntialias(columns, mode, rounding, halved).AlongRows(planes, columns.Input);
        if (rows.Keeps)
        {
            return narrow ?? planes.ToArray();
        }

        bool repeats = columns.Output == 1 && !halved && !severalLast;
        return new FloatAntialias(rows, mode, rounding, halved).AcrossRows(narrow is null ? planes : narrow, rows.Input, columns.Output, repeats);
    }

    private static float Triangle(float x) => x < 1 ? (float)(1.0 - x) : 0;

    // As many rows at once as a vector has lanes: turned, so that the rows' elements lie side by side, and back.
    private float[] AlongRows(ReadOnlySpan<float> source, int length)
    {
        (int count, int outputs, int lanes) = (source.Length / length, _starts.Length, Vector<float>.Count);
        float[] result = new float[checked(count * outputs)];
        float[] strip = new float[checked(length * lanes)];
        float[] sums = new float[checked(outputs * lanes)];
        int row = 0;
        for (; row + lanes <= count; row += lanes)
        {
            Turn(source.Slice(row * length, lanes * length), strip, length);
            for (int i = 0; i < outputs; i++)
            {
                Sum(strip.AsSpan(_starts[i] * lanes), lanes, _weights[i]).CopyTo(sums, i * lanes);
            }

            Turn(sums, result.AsSpan(row * outputs, lanes * outputs), lanes);
        }

        for (; row < count; row++)
        {
            for (int i = 0; i < outputs; i++)
            {
                result[(row * outputs) + i] = SumOfOne(source[((row * length) + _starts[i])..], 1, _weights[i]);
            }
        }

        return result;
    }

    private float[] AcrossRows(ReadOnlySpan<float> source, int height, int width, bool repeats)
    {
        int planes = source.Length / (height * width);
        float[] result = new float[checked(planes * _starts.Length * width)];
        for (int plane = 0; plane < planes; plane++)
        {
            for (int i = 0; i < _starts.Length; i++)
            {
                Span<float> to = result.AsSpan(((plane * _starts.Length) + i) * width, width);
                (int start, float[] weights) = repeats ? (_starts[0], _weights[0]) : (_starts[i], _weights[i]);
                ReadOnlySpan<float> from = source[(((plane * height) + start) * width)..];
                int x = 0;
                for (; x + Vector<float>.Count <= width; x += Vector<float>.Count)
                {
                    Sum(from[x..], width, weights).CopyTo(to[x..]);
                }

                for (; x < width; x++)
                {
                    to[x] = SumOfOne(from[x..], width, weights);
                }
            }
        }

        return result;
    }

    // The taps of a window lie a stride apart.
    private Vector<float> Sum(ReadOnlySpan<float> elements, int stride, float[] weights)
    {
        int separate = _rounding.Separate(weights.Length);
        Vector<float> sum = new Vector<float>(elements) * weights[0];
        for (int j = 1; j < weights.Length; j++)
        {
            Vector<float> tap = new(elements[(j * stride)..]);
            sum = j < separate ? sum + (tap * weights[j]) : Vector.FusedMultiplyAdd(tap, new Vector<float>(weights[j]), sum);
        }

        return sum;
    }

    private float SumOfOne(ReadOnlySpan<float> elements, int stride, float[] weights)
    {
        int separate = _rounding.Separate(weights.Length);
        float sum = elements[0] * weights[0];
        for (int j = 1; j < weights.Length; j++)
        {
            float product = elements[j * stride] * weights[j];
            sum = j < separate ? sum + product : MathF.FusedMultiplyAdd(elements[j * stride], weights[j], sum);
        }

        return sum;
    }

    // Rows of so many elements become columns.
    private static void Turn(ReadOnlySpan<float> source, Span<float> target, int length)
    {
        int rows = source.Length / length;
        for (int x = 0; x < length; x++)
        {
            Span<float> column = target.Slice(x * rows, rows);
            for (int row = 0; row < column.Length; row++)
            {
                column[row] = source[(row * length) + x];
            }
        }
    }
}
