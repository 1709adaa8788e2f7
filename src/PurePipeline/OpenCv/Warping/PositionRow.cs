using System.Buffers;

namespace PurePipeline.OpenCv.Warping;

/// <summary>
/// Where each pixel of a result's row comes from, as OpenCV keeps it: whole columns and rows within 16 bits, and 32nds of a pixel as
/// <c>32 * v + u</c>.
/// </summary>
internal sealed class PositionRow(int width) : IDisposable
{
    /// <summary>Fractions per pixel, <c>INTER_TAB_SIZE</c>.</summary>
    public const int Steps = 1 << StepBits;

    /// <summary><c>INTER_BITS</c>.</summary>
    public const int StepBits = 5;

    private int[]? _positions = ArrayPool<int>.Shared.Rent(checked(3 * width));

    public int Width => width;

    /// <summary>The columns; of the pixel that is left of the position.</summary>
    public Span<int> X => _positions.AsSpan(0, width);

    /// <summary>The rows; of the pixel that is above the position.</summary>
    public Span<int> Y => _positions.AsSpan(width, width);

    /// <summary>How far to the right (the lower five bits) and below (the next five) the position is; not set for nearest.</summary>
    public Span<int> Fractions => _positions.AsSpan(2 * width, width);

    /// <summary>Sets one position from 32nds of a pixel.</summary>
    public void Set(int i, int x, int y)
    {
        X[i] = Saturate(x >> StepBits);
        Y[i] = Saturate(y >> StepBits);
        Fractions[i] = ((y & (Steps - 1)) << StepBits) | (x & (Steps - 1));
    }

    /// <summary>Sets one position of whole pixels.</summary>
    public void SetNearest(int i, int x, int y) => (X[i], Y[i]) = (Saturate(x), Saturate(y));

    public void Dispose()
    {
        if (_positions is { } positions)
        {
            _positions = null;
            ArrayPool<int>.Shared.Return(positions);
        }
    }

    private static int Saturate(int value) => Math.Clamp(value, short.MinValue, short.MaxValue);
}
