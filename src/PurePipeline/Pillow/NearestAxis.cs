namespace PurePipeline.Pillow;

/// <summary>
/// The source positions that <c>NEAREST</c> takes along one axis, one after the other: <c>ImagingScaleAffine</c> of Pillow's
/// <c>Geometry.c</c>, where they are a running sum of doubles. For 16-bit modes, <c>affine_transform</c>, where each is a product.
/// </summary>
internal struct NearestAxis(float start, float extent, int count, int length, bool isProduct)
{
    private readonly double _step = (double)extent / count;
    private double _at = start + ((double)extent / count * 0.5);
    private int _index;

    /// <summary>The next position, or -1 where rounding has moved it beyond the picture: zero then.</summary>
    public int Next()
    {
        double at = isProduct ? (_step * (_index + 0.5)) + start : _at;
        _at += _step;
        _index++;

        // A box lies in the picture, so no position is before it.
        return at < length ? (int)at : -1;
    }
}
