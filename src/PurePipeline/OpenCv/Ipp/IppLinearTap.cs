using System.Numerics;

namespace PurePipeline.OpenCv.Ipp;

/// <summary>The two source pixels that IPP's linear interpolation blends, and the second one's share.</summary>
internal readonly record struct IppLinearTap<TSum>(int First, int Second, TSum Fraction)
    where TSum : unmanaged, IBinaryFloatingPointIeee754<TSum>
{
    /// <summary>
    /// Along an axis of exactly <paramref name="length"/> / <paramref name="sourceLength"/>: <c>p = (d + 0.5) * ratio - 0.5</c>, which is fused
    /// where sums are doubles, and is not where they are floats. Beyond the source its edge pixel counts alone.
    /// </summary>
    public static IppLinearTap<TSum>[] BySize(int sourceLength, int length)
    {
        double ratio = (double)sourceLength / length;
        return [.. Enumerable.Range(0, length).Select(d => At(
            typeof(TSum) == typeof(double) ? Math.FusedMultiplyAdd(d + 0.5, ratio, -0.5) : ((d + 0.5) * ratio) - 0.5,
            sourceLength,
            new IppLinearTap<TSum>(sourceLength - 1, sourceLength - 1, TSum.Zero)))];
    }

    /// <summary>
    /// Along an axis scaled by <paramref name="factor"/>, where IPP warps: at the end the last pixel is the one before it and the whole
    /// difference, which in floats is not always the last pixel's value.
    /// </summary>
    public static IppLinearTap<TSum>[] ByFactor(int sourceLength, int length, double factor)
    {
        double step = 1 / factor;
        return [.. Enumerable.Range(0, length).Select(d => At(
            ((d + 0.5) * step) - 0.5, sourceLength, new IppLinearTap<TSum>(sourceLength - 2, sourceLength - 1, TSum.One)))];
    }

    private static IppLinearTap<TSum> At(double position, int sourceLength, IppLinearTap<TSum> end)
    {
        int s = (int)Math.Floor(position);
        return s < 0 ? new IppLinearTap<TSum>(0, 0, TSum.Zero)
            : s >= sourceLength - 1 ? end
            : new IppLinearTap<TSum>(s, s + 1, TSum.CreateTruncating(position - s));
    }
}
