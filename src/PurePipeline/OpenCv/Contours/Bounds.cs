namespace PurePipeline.OpenCv.Contours;

/// <summary>The least upright rectangle around some pixels.</summary>
internal struct Bounds(int x, int y)
{
    private int _left = x;
    private int _top = y;
    private int _right = x;
    private int _bottom = y;

    /// <summary>Its corner and its sides, which 2^31 wraps around.</summary>
    public readonly (int X, int Y, int Width, int Height) Rectangle =>
        (_left, _top, unchecked(_right - _left + 1), unchecked(_bottom - _top + 1));

    public void Include(int x, int y)
    {
        (_left, _right) = (Math.Min(_left, x), Math.Max(_right, x));
        (_top, _bottom) = (Math.Min(_top, y), Math.Max(_bottom, y));
    }

    public readonly bool Holds(int x, int y) => x >= _left && x <= _right && y >= _top && y <= _bottom;
}
