namespace PurePipeline.OpenCv.Warping.Continuous;

/// <summary><c>a x + b y + c</c> along a row, in the ways that OpenCV 5 rounds it.</summary>
internal readonly record struct PlaneRow(float A, float B, float C)
{
    public PlaneRow(double a, double b, double c)
        : this((float)a, (float)b, (float)c)
    {
    }

    /// <summary>What a row adds to all columns: two roundings.</summary>
    public float Base(int y) => (y * B) + C;

    /// <summary>
    /// Nearest and linear: <c>fma(a, x, b y + c)</c> in whole blocks, <c>fma(x, a, b y) + c</c> in the columns behind them
    /// (imgproc/src/warp_kernels.simd.hpp, compiled with FMA).
    /// </summary>
    public void Fill(int y, int blockColumns, Span<float> row)
    {
        float start = Base(y);
        float step = y * B;
        for (int x = 0; x < row.Length; x++)
        {
            row[x] = x < blockColumns ? MathF.FusedMultiplyAdd(A, x, start) : MathF.FusedMultiplyAdd(x, A, step) + C;
        }
    }

    /// <summary>Cubic: <c>a x + (b y + c)</c>, each rounded.</summary>
    public void FillRounded(int y, Span<float> row)
    {
        float start = Base(y);
        for (int x = 0; x < row.Length; x++)
        {
            row[x] = (A * x) + start;
        }
    }
}
