namespace PurePipeline.Torch.Interpolation;

/// <summary>
/// torch's bicubic kernel for float32 without antialiasing (a = -0.75): rows first, then the four rows. Before 2.1 (<c>ofDoubles</c>) places
/// are doubles.
/// </summary>
internal static class FloatBicubic
{
    private const int Taps = 4;

    public static float[] Run(float[] planes, AxisScale rows, AxisScale columns, bool alignCorners, FloatRounding rounding, bool ofDoubles)
    {
        (int[] Places, float[] Weights)[] down = Axis(rows, alignCorners, rounding, ofDoubles);
        (int[] Places, float[] Weights)[] along = Axis(columns, alignCorners, rounding, ofDoubles);
        int area = rows.Input * columns.Input;
        int count = planes.Length / area;
        float[] result = new float[checked(count * down.Length * along.Length)];
        Span<float> sums = stackalloc float[Taps];
        Span<float> values = stackalloc float[Taps];
        int at = 0;
        for (int plane = 0; plane < count; plane++)
        {
            foreach ((int[] ys, float[] vertical) in down)
            {
                foreach ((int[] xs, float[] horizontal) in along)
                {
                    for (int k = 0; k < Taps; k++)
                    {
                        int row = (plane * area) + (ys[k] * columns.Input);
                        for (int j = 0; j < Taps; j++)
                        {
                            values[j] = planes[row + xs[j]];
                        }

                        sums[k] = Dot(values, horizontal, rounding);
                    }

                    result[at++] = Dot(sums, vertical, rounding);
                }
            }
        }

        return result;
    }

    private static float Dot(ReadOnlySpan<float> values, ReadOnlySpan<float> weights, FloatRounding rounding)
    {
        float sum = rounding.MultiplyAdd(values[0], weights[0], values[1] * weights[1]);
        sum = rounding.MultiplyAdd(values[2], weights[2], sum);
        return rounding.MultiplyAdd(values[3], weights[3], sum);
    }

    private static (int[] Places, float[] Weights)[] Axis(AxisScale axis, bool alignCorners, FloatRounding rounding, bool ofDoubles)
    {
        FloatCubic cubic = new(-0.75f, rounding, inFours: true);
        var taps = new (int[] Places, float[] Weights)[axis.Output];
        for (int i = 0; i < taps.Length; i++)
        {
            (int before, float fraction) = ofDoubles ? DoublePlace(axis, i, alignCorners) : SinglePlace(axis, i, alignCorners, rounding);
            float rest = (float)(1.0 - fraction);
            taps[i] = (
                [.. Enumerable.Range(before - 1, Taps).Select(k => Math.Clamp(k, 0, axis.Input - 1))],
                [cubic.Outer((float)(fraction + 1.0)), cubic.Inner(fraction), cubic.Inner(rest), cubic.Outer((float)(rest + 1.0))]);
        }

        return taps;
    }

    private static (int Before, float Fraction) SinglePlace(AxisScale axis, int i, bool alignCorners, FloatRounding rounding)
    {
        float place = alignCorners ? axis.SingleAligned * i : rounding.MultiplyAdd(axis.Single, i + 0.5f, -0.5f);
        int before = Math.Min((int)MathF.Floor(place), axis.Input - 1);
        return (before, Math.Clamp(place - before, 0, 1));
    }

    private static (int Before, float Fraction) DoublePlace(AxisScale axis, int i, bool alignCorners)
    {
        double place = axis.DoublePlace(i, alignCorners);
        int before = (int)MathF.Floor((float)place);
        return (before, (float)(place - before));
    }
}
