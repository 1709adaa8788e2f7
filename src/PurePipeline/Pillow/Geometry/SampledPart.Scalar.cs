namespace PurePipeline.Pillow.Geometry;

internal sealed partial class SampledPart<TMap, TSampler>
{
    /// <summary>The specification, from column <paramref name="x"/> on.</summary>
    internal void FillScalar(in SourcePixels source, int y, int x, Span<byte> pixels)
    {
        for (; !pixels.IsEmpty; x++, pixels = pixels[bytesPerPixel..])
        {
            Span<byte> pixel = pixels[..bytesPerPixel];
            (double sourceX, double sourceY) = map.Apply(x + 0.5, y + 0.5);
            if (!sampler.TrySample(source, sourceX, sourceY, pixel) && Box.Clears)
            {
                pixel.Clear();
            }
        }
    }
}
