namespace PurePipeline.Pillow.Geometry;

/// <summary>Any mapping with any filter, pixel by pixel: <c>ImagingGenericTransform</c>.</summary>
internal sealed class SampledPart<TMap, TSampler>(TransformBox box, TMap map, TSampler sampler, int bytesPerPixel) : TransformPart(box)
    where TMap : struct, IPixelMap
    where TSampler : struct, ISampler
{
    public override void Fill(in SourcePixels source, int y, Span<byte> pixels)
    {
        for (int x = 0; x < Box.Width; x++)
        {
            Span<byte> pixel = pixels.Slice(x * bytesPerPixel, bytesPerPixel);
            (double sourceX, double sourceY) = map.Source(x, y);
            if (!sampler.TrySample(source, sourceX, sourceY, pixel) && Box.Clears)
            {
                pixel.Clear();
            }
        }
    }
}
