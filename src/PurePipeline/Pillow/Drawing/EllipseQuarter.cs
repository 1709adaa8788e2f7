namespace PurePipeline.Pillow.Drawing;

/// <summary>
/// A quarter of an ellipse on a grid of steps of two, from its rightmost point to its top: <c>quarter_next</c> of Pillow's <c>Draw.c</c>.
/// </summary>
internal struct EllipseQuarter
{
    private readonly int _endX;
    private readonly int _endY;
    private readonly long _a2;
    private readonly long _b2;
    private int _x;
    private int _y;
    private bool _isFinished;

    /// <param name="a">Half of its width.</param>
    /// <param name="b">Half of its height.</param>
    public EllipseQuarter(int a, int b)
    {
        (_a2, _b2) = ((long)a * a, (long)b * b);
        (_x, _y, _endX, _endY) = (a, b % 2, a % 2, b);
        _isFinished = a < 0 || b < 0;
    }

    /// <summary>The next point; false if there is none.</summary>
    public bool TryNext(out int x, out int y)
    {
        (x, y) = (_x, _y);
        if (_isFinished)
        {
            return false;
        }

        if (_x == _endX && _y == _endY)
        {
            _isFinished = true;
            return true;
        }

        // The one of three neighbours that is closest to the curve.
        (int X, int Y) next = (_x, _y + 2);
        if (_x > 1)
        {
            long least = Deviation(next.X, next.Y);
            long diagonal = Deviation(_x - 2, _y + 2);
            if (least > diagonal)
            {
                (next, least) = ((_x - 2, _y + 2), diagonal);
            }

            if (least > Deviation(_x - 2, _y))
            {
                next = (_x - 2, _y);
            }
        }

        (_x, _y) = next;
        return true;
    }

    // In 64 bits, as in C, where a product may wrap around.
    private readonly long Deviation(long x, long y)
    {
        long deviation = unchecked((_a2 * y * y) + (_b2 * x * x) - (_a2 * _b2));
        return deviation < 0 ? unchecked(-deviation) : deviation;
    }
}
