namespace PurePipeline.OpenCv.Color;

/// <summary>
/// A pixel of linear float colours to Lab, and of Lab to float colours, once as OpenCV's vectors compute it and once as its plain code does
/// (imgproc/src/color_lab.cpp, <c>RGB2Lab_f</c>, <c>Lab2RGBfloat</c>). No product is fused.
/// </summary>
internal sealed class LabPixel
{
    /// <summary>OpenCV's vectors do eight pixels at a time.</summary>
    public const int Group = 8;

    private const float Threshold = 0.008856f;

    private readonly float[] _toXyz;
    private readonly float[] _fromXyz;
    private readonly bool _linear;

    /// <param name="redFirst">Whether colours are RGB.</param>
    /// <param name="linear">Whether they are linear light.</param>
    public LabPixel(bool redFirst, bool linear)
    {
        _linear = linear;
        _toXyz = Matrices.ToXyz(redFirst, relative: true);
        _fromXyz = Matrices.FromXyz(redFirst, relative: true);
    }

    /// <summary>Limits to 0 and 1; NaN becomes 1.</summary>
    public static float Limit(float x) => x < 0f ? 0f : x <= 1f ? x : 1f;

    /// <summary>Limits to 0 and 1; NaN becomes 0.</summary>
    public static float LimitNanToZero(float x) => NativeSingle.Min(NativeSingle.Max(x, 0f), 1f);

    public static (float First, float Second, float Third) ToLight(float c0, float c1, float c2) => (
        GammaTables.Linear.At(c0 * GammaTables.Intervals),
        GammaTables.Linear.At(c1 * GammaTables.Intervals),
        GammaTables.Linear.At(c2 * GammaTables.Intervals));

    public static (float First, float Second, float Third) FromLight(float c0, float c1, float c2) => (
        GammaTables.Inverse.At(c0 * GammaTables.Intervals),
        GammaTables.Inverse.At(c1 * GammaTables.Intervals),
        GammaTables.Inverse.At(c2 * GammaTables.Intervals));

    /// <summary>Linear light to Lab.</summary>
    public (float L, float A, float B) FromLight(float c0, float c1, float c2, bool inGroup)
    {
        (float x, float y, float z) = Matrices.Apply(_toXyz, Limit(c0), Limit(c1), Limit(c2), inGroup);
        (float fx, float fy, float fz) = inGroup ? (Table(x), Table(y), Table(z)) : (Root(x), Root(y), Root(z));
        float l = y > Threshold ? (116f * fy) - 16f : 903.3f * y;
        return (l, 500f * (fx - fy), 200f * (fy - fz));
    }

    public (float First, float Second, float Third) ToColour(float l, float a, float b, bool inGroup)
    {
        (float x, float y, float z) = inGroup ? XyzInGroup(l, a, b) : Xyz(l, a, b);
        (float c0, float c1, float c2) = Matrices.Apply(_fromXyz, x, y, z, inGroup);
        (c0, c1, c2) = (Limit(c0), Limit(c1), Limit(c2));
        return _linear ? (c0, c1, c2) : FromLight(c0, c1, c2);
    }

    private static float Table(float x) => LabTables.CubeRoot.At(x * LabTables.CubeRootScale);

    private static float Root(float x) => x > Threshold ? ExactRoots.CubeRoot(x) : (7.787f * x) + (16f / 116f);

    private static (float X, float Y, float Z) XyzInGroup(float l, float a, float b)
    {
        bool isLow = l <= 8f;
        float low = l * (1f / 903.3f);
        float high = (l + 16f) * (1f / 116f);
        float y = isLow ? low : high * high * high;
        float f = isLow ? (7.787f * low) + (16f / 116f) : high;
        return (Cube((a * (1f / 500f)) + f), y, Cube((b * (-1f / 200f)) + f));

        static float Cube(float f) => f <= 6f / 29f ? (f - (16f / 116f)) * (1f / 7.787f) : f * f * f;
    }

    private static (float X, float Y, float Z) Xyz(float l, float a, float b)
    {
        float y, f;
        if (l <= 8f)
        {
            y = l / 903.3f;
            f = (7.787f * y) + (16f / 116f);
        }
        else
        {
            f = (l + 16f) / 116f;
            y = f * f * f;
        }

        return (Cube((a / 500f) + f), y, Cube(f - (b / 200f)));

        static float Cube(float f) => f <= 6f / 29f ? (f - (16f / 116f)) / 7.787f : f * f * f;
    }
}
