namespace PurePipeline.OpenCv.Color;

/// <summary>sRGB's transfer function and its inverse, as formulas and as OpenCV's tables (imgproc/src/color_lab.cpp).</summary>
internal static class GammaTables
{
    /// <summary>The intervals of the splines, and of the table of whole numbers.</summary>
    public const int Intervals = 1024;
    public const int InverseShift = 12;

    /// <summary>Linear light, times 8, of an sRGB byte.</summary>
    public static readonly ushort[] LinearOfByte = Table(256, i => Round(2040f * ToLinear(i / 255f)));

    /// <summary>A linear byte times 8.</summary>
    public static readonly ushort[] EightTimes = Table(256, i => 8 * i);

    /// <summary>The sRGB byte of linear light times 4096.</summary>
    public static readonly ushort[] ByteOfLinear = Table(1 << InverseShift, i => Round(255f * FromLinear((1f / (1 << InverseShift)) * i)));

    public static readonly Spline Linear = new([.. Enumerable.Range(0, Intervals + 1).Select(i => ToLinear((1f / Intervals) * i))]);

    public static readonly Spline Inverse = new([.. Enumerable.Range(0, Intervals + 1).Select(i => FromLinear((1f / Intervals) * i))]);

    /// <summary>sRGB from 0 to 1 to linear light.</summary>
    public static float ToLinear(float x) => (float)(x <= 809d / 20000
        ? x / (323d / 25)
        : ExactRoots.Power24((x + (11d / 200)) / (1 + (11d / 200))));

    /// <summary>Linear light from 0 to 1 to sRGB.</summary>
    public static float FromLinear(float x) => (float)(x <= 7827d / 2500000
        ? x * (323d / 25)
        : (ExactRoots.Power5Of12(x) * (1 + (11d / 200))) - (11d / 200));

    public static int Round(float x) => NativeSingle.Round(x);

    public static ushort[] Table(int length, Func<int, int> entry) => [.. Enumerable.Range(0, length).Select(i => (ushort)entry(i))];
}
