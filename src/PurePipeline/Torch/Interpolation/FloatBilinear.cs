namespace PurePipeline.Torch.Interpolation;

/// <summary>
/// torch's bilinear kernels for float32 without antialiasing. There are two, which round differently: where the result is small
/// (height + width at most 128), more than three channels lie last, or one thread scales three channels, all four products are summed up (<c>joint</c>), else rows first, then
/// the two rows. Before 2.1 places are doubles, and the layout alone decides: channels that lie last are summed up, in double.
/// </summary>
internal static class FloatBilinear
{
    private const int LargestJoint = 128;

    public static float[] Run(ReadOnlySpan<float> planes, AxisScale rows, AxisScale columns, bool alignCorners, FloatRounding rounding, bool sumsJointly)
    {
        bool joint = sumsJointly || rows.Output + columns.Output <= LargestJoint;
        return Run(
            planes, rows, columns, (axis, i) => LinearTap.OfSingle(axis, i, alignCorners, rounding), rounding, joint ? Joint : Nested);
    }

    /// <summary>The kernels before 2.1.</summary>
    public static float[] RunOfDoubles(
        ReadOnlySpan<float> planes, AxisScale rows, AxisScale columns, bool alignCorners, FloatRounding rounding, bool channelsLast) =>
        Run(planes, rows, columns, (axis, i) => LinearTap.OfDouble(axis, i, alignCorners), rounding, channelsLast ? JointInDouble : Nested);

    private static float[] Run(
        ReadOnlySpan<float> planes, AxisScale rows, AxisScale columns, Func<AxisScale, int, LinearTap> tap, FloatRounding rounding, Sum sum)
    {
        LinearTap[] down = [.. Enumerable.Range(0, rows.Output).Select(i => tap(rows, i))];
        LinearTap[] along = [.. Enumerable.Range(0, columns.Output).Select(i => tap(columns, i))];
        int area = rows.Input * columns.Input;
        int count = planes.Length / area;
        float[] result = new float[checked(count * down.Length * along.Length)];
        int at = 0;
        for (int plane = 0; plane < count; plane++)
        {
            foreach (LinearTap y in down)
            {
                ReadOnlySpan<float> upper = planes.Slice((plane * area) + (y.First * columns.Input), columns.Input);
                ReadOnlySpan<float> lower = planes.Slice((plane * area) + (y.Second * columns.Input), columns.Input);
                foreach (LinearTap x in along)
                {
                    result[at++] = sum(upper, lower, y, x, rounding);
                }
            }
        }

        return result;
    }

    private static float Nested(ReadOnlySpan<float> upper, ReadOnlySpan<float> lower, LinearTap y, LinearTap x, FloatRounding rounding)
    {
        float above = rounding.MultiplyAdd(upper[x.First], x.WeightOfFirst, upper[x.Second] * x.WeightOfSecond);
        float below = rounding.MultiplyAdd(lower[x.First], x.WeightOfFirst, lower[x.Second] * x.WeightOfSecond);
        return rounding.MultiplyAdd(above, y.WeightOfFirst, below * y.WeightOfSecond);
    }

    private static float Joint(ReadOnlySpan<float> upper, ReadOnlySpan<float> lower, LinearTap y, LinearTap x, FloatRounding rounding)
    {
        float sum = rounding.MultiplyAdd(
            upper[x.First], y.WeightOfFirst * x.WeightOfFirst, upper[x.Second] * (y.WeightOfFirst * x.WeightOfSecond));
        sum = rounding.MultiplyAdd(lower[x.First], y.WeightOfSecond * x.WeightOfFirst, sum);
        return rounding.MultiplyAdd(lower[x.Second], y.WeightOfSecond * x.WeightOfSecond, sum);
    }

    private static float JointInDouble(ReadOnlySpan<float> upper, ReadOnlySpan<float> lower, LinearTap y, LinearTap x, FloatRounding rounding) => (float)(
        ((double)upper[x.First] * (y.WeightOfFirst * x.WeightOfFirst)) +
        ((double)upper[x.Second] * (y.WeightOfFirst * x.WeightOfSecond)) +
        ((double)lower[x.First] * (y.WeightOfSecond * x.WeightOfFirst)) +
        ((double)lower[x.Second] * (y.WeightOfSecond * x.WeightOfSecond)));

    private delegate float Sum(ReadOnlySpan<float> upper, ReadOnlySpan<float> lower, LinearTap y, LinearTap x, FloatRounding rounding);
}
