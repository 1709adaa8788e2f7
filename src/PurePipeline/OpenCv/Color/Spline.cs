namespace PurePipeline.OpenCv.Color;

/// <summary>
/// A cubic spline through the values of a function at 0, 1, ... n, as OpenCV makes it in single precision (imgproc/src/color_lab.cpp,
/// <c>splineBuild</c>, <c>splineInterpolate</c>).
/// </summary>
internal sealed partial class Spline
{
    /// <summary>For each interval the coefficients of 1, x, x^2 and x^3.</summary>
    private readonly float[] _coefficients;

    /// <param name="values">The function at n + 1 places.</param>
    public Spline(ReadOnlySpan<float> values)
    {
        int n = values.Length - 1;
        _coefficients = new float[4 * n];
        Span<float> table = _coefficients;
        for (int i = 1; i < n; i++)
        {
            float bend = (values[i + 1] - (values[i] * 2) + values[i - 1]) * 3;
            float l = 1 / (4 - table[4 * (i - 1)]);
            table[4 * i] = l;
            table[(4 * i) + 1] = (bend - table[(4 * (i - 1)) + 1]) * l;
        }

        float next = 0;
        for (int i = n - 1; i >= 0; i--)
        {
            float c = table[(4 * i) + 1] - (table[4 * i] * next);
            float b = values[i + 1] - values[i] - ((next + (c * 2)) / 3);
            table[(4 * i) + 3] = (next - c) / 3;
            (table[4 * i], table[(4 * i) + 1], table[(4 * i) + 2]) = (values[i], b, c);
            next = c;
        }
    }

    /// <summary>The value at <paramref name="x"/>; beyond the ends the first and the last interval go on.</summary>
    public float At(float x)
    {
        int i = Math.Clamp(NativeSingle.Truncate(x), 0, (_coefficients.Length / 4) - 1);
        x -= i;
        ReadOnlySpan<float> c = _coefficients.AsSpan(4 * i, 4);
        return (((((c[3] * x) + c[2]) * x) + c[1]) * x) + c[0];
    }
}
