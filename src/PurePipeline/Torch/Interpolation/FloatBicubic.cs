using System.Numerics;

namespace PurePipeline.Torch.Interpolation;

/// <summary>
/// torch's bicubic kernel for float32 without antialiasing (a = -0.75): rows first, then the four rows. Before 2.1 (<c>ofDoubles</c>) places
/// are doubles.
/// </summary>
internal static class FloatBicubic
{
    private const int Taps = 4;

    public static float[] Run(ReadOnlySpan<float> planes, AxisScale rows, AxisScale columns, bool alignCorners, FloatRounding rounding, bool ofDoubles)
    {
        (int[] Places, float[] Weights)[] down = Axis(rows, alignCorners, rounding, ofDoubles);
        (int[] Places, float[] Weights)[] along = Axis(columns, alignCorners, rounding, ofDoubles);
        int area = rows.Input * columns.Input;
        int count = planes.Length / area;
        float[] result = new float[checked(count * down.Length * along.Length)];

        // The four rows of a window follow each other, so that each has a place of its own, where the next window finds it.
        float[][] sums = [.. Enumerable.Range(0, Taps).Select(_ => new float[along.Length])];
        Span<int> held = stackalloc int[Taps];
        for (int plane = 0; plane < count; plane++)
        {
            held.Fill(-1);
            for (int y = 0; y < down.Length; y++)
            {
                (int[] ys, float[] weights) = down[y];
                foreach (int row in ys)
                {
                    if (held[row % Taps] != row)
                    {
                        AlongRow(planes.Slice((plane * area) + (row * columns.Input), columns.Input), along, sums[row % Taps], rounding);
                        held[row % Taps] = row;
                    }
                }

                Span<float> to = result.AsSpan(((plane * down.Length) + y) * along.Length, along.Length);
                AcrossRows(sums[ys[0] % Taps], sums[ys[1] % Taps], sums[ys[2] % Taps], sums[ys[3] % Taps], weights, to, rounding);
            }
        }

        return result;
    }

    private static void AlongRow(ReadOnlySpan<float> row, (int[] Places, float[] Weights)[] along, Span<float> sums, FloatRounding rounding)
    {
        for (int i = 0; i < sums.Length; i++)
        {
            (int[] xs, float[] weights) = along[i];
            sums[i] = Dot(row[xs[0]], row[xs[1]], row[xs[2]], row[xs[3]], weights, rounding);
        }
    }

    private static void AcrossRows(
        ReadOnlySpan<float> a, ReadOnlySpan<float> b, ReadOnlySpan<float> c, ReadOnlySpan<float> d, float[] weights, Span<float> to, FloatRounding rounding)
    {
        int x = 0;
        for (; x + Vector<float>.Count <= to.Length; x += Vector<float>.Count)
        {
            Vector<float> sum = rounding.MultiplyAdd(new(a[x..]), new(weights[0]), new Vector<float>(b[x..]) * weights[1]);
            sum = rounding.MultiplyAdd(new(c[x..]), new(weights[2]), sum);
            rounding.MultiplyAdd(new(d[x..]), new(weights[3]), sum).CopyTo(to[x..]);
        }

        for (; x < to.Length; x++)
        {
            to[x] = Dot(a[x], b[x], c[x], d[x], weights, rounding);
        }
    }

    private static float Dot(float a, float b, float c, float d, float[] weights, FloatRounding rounding)
    {
        float sum = rounding.MultiplyAdd(a, weights[0], b * weights[1]);
        sum = rounding.MultiplyAdd(c, weights[2], sum);
        return rounding.MultiplyAdd(d, weights[3], sum);
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
