namespace PurePipeline.OpenCv;

/// <summary>Where a border takes its pixels from (core/src/copy.cpp, <c>cv::borderInterpolate</c>).</summary>
internal static class BorderIndex
{
    /// <summary>The position inside 0 .. <paramref name="length"/> - 1 that stands for <paramref name="position"/>; -1 for a constant.</summary>
    /// <exception cref="ArgumentException">The border is of no type that has positions.</exception>
    public static int Of(int position, int length, BorderType type)
    {
        if ((uint)position < (uint)length)
        {
            return position;
        }

        return type switch
        {
            BorderType.Constant => -1,
            BorderType.Replicate => position < 0 ? 0 : length - 1,
            BorderType.Wrap => (int)Modulo(position, length),
            BorderType.Reflect => Mirrored(Modulo(position, 2L * length), (2L * length) - 1),
            BorderType.Reflect101 when length == 1 => 0,
            BorderType.Reflect101 => Mirrored(Modulo(position, (2L * length) - 2), (2L * length) - 2),
            _ => throw new ArgumentException($"Border type {(int)type} is none that can be used here.", nameof(type)),
        };

        int Mirrored(long phase, long sum) => (int)(phase < length ? phase : sum - phase);
    }

    private static long Modulo(long value, long period)
    {
        long rest = value % period;
        return rest < 0 ? rest + period : rest;
    }
}
