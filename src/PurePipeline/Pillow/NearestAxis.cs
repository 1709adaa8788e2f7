namespace PurePipeline.Pillow;

/// <summary>
/// The source positions that <c>NEAREST</c> takes along one axis, one after the other: <c>ImagingScaleAffine</c> of Pillow's
/// <c>Geometry.c</c>, where they are a running sum of doubles. For 16-bit modes, <c>affine_transform</c>, where each is a product.
/// </summary>
/// <param name="Start">Where the box starts.</param>
/// <param name="Extent">What of the source it spans.</param>
/// <param name="Length">Positions of the result.</param>
/// <param name="SourceLength">Positions of the source.</param>
/// <param name="IsProduct">Whether a position is a product.</param>
internal record struct NearestAxis(float Start, float Extent, int Length, int SourceLength, bool IsProduct)
{
    private readonly double _step = (double)Extent / Length;
    private double _at = Start + ((double)Extent / Length * 0.5);
    private int _index;

    /// <summary>The next position, or -1 where rounding has moved it beyond the picture: zero then.</summary>
    public int Next()
    {
        double at = IsProduct ? (_step * (_index + 0.5)) + Start : _at;
        _at += _step;
        _index++;

        // A box lies in the picture, so no position is before it.
        return at < SourceLength ? (int)at : -1;
    }
}
