namespace PurePipeline.Torch.Interpolation;

/// <summary>
/// torch's bilinear kernels for float32 without antialiasing. There are two, which round differently: where the result is small
/// (height + width at most 128) all four products are summed up (<c>joint</c>), else rows first, then the two rows.
/// </summary>
internal static class FloatBilinear
{
    private const int LargestJoint = 128;

    public static float[] Run(float[] planes, AxisScale rows, AxisScale columns, bool alignCorners, FloatRounding rounding)
    {
        bool joint = rows.Output + columns.Output <= LargestJoint;
        Tap[] down = Taps(rows, alignCorners, rounding);
        Tap[] along = Taps(columns, alignCorners, rounding);
        int area = rows.Input * columns.Input;
        int count = planes.Length / area;
        float[] result = new float[checked(count * down.Length * along.Length)];
        int at = 0;
        for (int plane = 0; plane < count; plane++)
        {
            foreach (Tap y in down)
            {
                ReadOnlySpan<float> upper = planes.AsSpan((plane * area) + (y.First * columns.Input), columns.Input);
                ReadOnlySpan<float> lower = planes.AsSpan((plane * area) + (y.Second * columns.Input), columns.Input);
                foreach (Tap x in along)
                {
                    result[at++] = joint ? Joint(upper, lower, y, x, rounding) : Nested(upper, lower, y, x, rounding);
                }
            }
        }

        return result;
    }

    private static float Nested(ReadOnlySpan<float> upper, ReadOnlySpan<float> lower, Tap y, Tap x, FloatRounding rounding)
    {
        float above = rounding.MultiplyAdd(upper[x.First], x.WeightOfFirst, upper[x.Second] * x.WeightOfSecond);
        float below = rounding.MultiplyAdd(lower[x.First], x.WeightOfFirst, lower[x.Second] * x.WeightOfSecond);
        return rounding.MultiplyAdd(above, y.WeightOfFirst, below * y.WeightOfSecond);
    }

    private static float Joint(ReadOnlySpan<float> upper, ReadOnlySpan<float> lower, Tap y, Tap x, FloatRounding rounding)
    {
        float sum = rounding.MultiplyAdd(
            upper[x.First], y.WeightOfFirst * x.WeightOfFirst, upper[x.Second] * (y.WeightOfFirst * x.WeightOfSecond));
        sum = rounding.MultiplyAdd(lower[x.First], y.WeightOfSecond * x.WeightOfFirst, sum);
        return rounding.MultiplyAdd(lower[x.Second], y.WeightOfSecond * x.WeightOfSecond, sum);
    }

    private static Tap[] Taps(AxisScale axis, bool alignCorners, FloatRounding rounding)
    {
        Tap[] taps = new Tap[axis.Output];
        for (int i = 0; i < taps.Length; i++)
        {
            if (axis.Keeps)
            {
                taps[i] = new Tap(i, i, 1, 0);
                continue;
            }

            float place = alignCorners
                ? axis.SingleAligned * i
                : Math.Max(rounding.MultiplyAdd(axis.Single, i + 0.5f, -0.5f), 0);
            int first = Math.Min((int)place, axis.Input - 1);
            float fraction = Math.Clamp(place - first, 0, 1);
            taps[i] = new Tap(first, first < axis.Input - 1 ? first + 1 : first, (float)(1.0 - fraction), fraction);
        }

        return taps;
    }

    private readonly record struct Tap(int First, int Second, float WeightOfFirst, float WeightOfSecond);
}
