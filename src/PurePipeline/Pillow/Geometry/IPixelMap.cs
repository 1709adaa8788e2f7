namespace PurePipeline.Pillow.Geometry;

/// <summary>Where in the source the centre of a pixel of the result lies. Pixel i reaches from i to i + 1.</summary>
internal interface IPixelMap
{
    (double X, double Y) Source(int x, int y);
}
