namespace PurePipeline.Torch.Interpolation;

/// <summary>The two elements of an axis that torch's linear kernels for floats mix into one, and their shares.</summary>
internal readonly record struct LinearTap(int First, int Second, float WeightOfFirst, float WeightOfSecond)
{
    /// <summary>Element i of the result; the place is a float32.</summary>
    public static LinearTap OfSingle(AxisScale axis, int i, bool alignCorners, FloatRounding rounding)
    {
        if (axis.Keeps)
        {
            return new LinearTap(i, i, 1, 0);
        }

        float place = alignCorners ? axis.SingleAligned * i : Math.Max(rounding.MultiplyAdd(axis.Single, i + 0.5f, -0.5f), 0);
        int first = Math.Min((int)place, axis.Input - 1);
        float fraction = Math.Clamp(place - first, 0, 1);
        return new LinearTap(first, Next(axis, first), (float)(1.0 - fraction), fraction);
    }

    /// <summary>Element i of the result; the place is a double, of a scale in float32. So it was before 2.1.</summary>
    public static LinearTap OfDouble(AxisScale axis, int i, bool alignCorners)
    {
        if (axis.Keeps)
        {
            return new LinearTap(i, i, 1, 0);
        }

        double place = axis.DoublePlace(i, alignCorners);
        place = alignCorners ? place : Math.Max(place, 0);
        int first = (int)place;
        float fraction = (float)(place - first);
        return new LinearTap(first, Next(axis, first), 1 - fraction, fraction);
    }

    private static int Next(AxisScale axis, int first) => first < axis.Input - 1 ? first + 1 : first;
}
