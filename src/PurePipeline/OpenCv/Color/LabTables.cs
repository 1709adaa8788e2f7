namespace PurePipeline.OpenCv.Color;

/// <summary>The lightness function of CIE Lab and Luv, as formula and as OpenCV's tables (imgproc/src/color_lab.cpp, <c>createLabTabs</c>).</summary>
internal static class LabTables
{
    /// <summary>One in the tables of whole numbers.</summary>
    public const int Base = 1 << 14;

    /// <summary>Steps of the spline per unit of its argument, which goes to 1.5.</summary>
    public const float CubeRootScale = 2048f / 3f;

    private const int CubeRootIntervals = 1024;

    public static readonly Spline CubeRoot =
        new([.. Enumerable.Range(0, CubeRootIntervals + 1).Select(i => Lightness((1 / CubeRootScale) * i))]);

    /// <summary>The function of a linear value times 2040, times 2^15.</summary>
    public static readonly ushort[] CubeRootOfLinear = GammaTables.Table(
        256 * 3 / 2 * 8,
        i => GammaTables.Round(32768f * Lightness((1f / 2040f) * i)));

    /// <summary>Of a byte of L: Y and its function, times <see cref="Base"/>.</summary>
    public static readonly (int Y, int Function)[] OfLightness = [.. Enumerable.Range(0, 256).Select(YOf)];

    /// <summary>The smallest index of <see cref="LinearOfFunction"/>.</summary>
    public const int LeastFunction = -8145;

    /// <summary>Inverts the function, times <see cref="Base"/>, from <see cref="LeastFunction"/> on.</summary>
    public static readonly int[] LinearOfFunction = [.. Enumerable.Range(LeastFunction, Base * 9 / 4).Select(Linear)];

    /// <summary>u' and v' of white, times 13.</summary>
    public static readonly float WhiteU;
    public static readonly float WhiteV;

    static LabTables()
    {
        float d = 1 / (float)(XyzMatrix.White[0] + (XyzMatrix.White[1] * 15) + (XyzMatrix.White[2] * 3));
        WhiteU = d * (13 * 4) * (float)XyzMatrix.White[0];
        WhiteV = d * (13 * 9) * (float)XyzMatrix.White[1];
    }

    /// <summary>The cube root, and near 0 a line: <c>x (29/3)^3 / (29 * 4) + 16/116</c>.</summary>
    public static float Lightness(float x) =>
        x < 216f / 24389f ? MathF.FusedMultiplyAdd(x, 841f / 108f, 16f / 116f) : ExactRoots.CubeRootCut(x);

    /// <summary>The line of L below the threshold, <c>(29/3)^3</c>.</summary>
    public static bool IsAboveThreshold(float x) => x > 216f / 24389f;

    private static (int Y, int Function) YOf(int l)
    {
        // L = 8 and less, 20 as a byte, is the line.
        if (l <= 20)
        {
            int y = GammaTables.Round((l * Base * 20 * 9) / (float)(17 * 29 * 29 * 29));
            return (y, GammaTables.Round(Base * ((16f / 116f) + ((l * 5) / (float)(3 * 17 * 29)))));
        }

        float function = ((l * 100 * Base) / (float)(255 * 116)) + ((16 * Base) / 116f);
        float cube = function * function * function / ((float)Base * Base);
        return (GammaTables.Round(cube), GammaTables.Round(function));
    }

    private static int Linear(int f) => f <= 3390
        ? (f * 108 / 841) - (Base * 16 / 116 * 108 / 841)
        : f * f / Base * f / Base;
}
