using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow.Geometry;

/// <summary>Any mapping with any filter: <c>ImagingGenericTransform</c>.</summary>
internal sealed partial class SampledPart<TMap, TSampler>(TransformBox box, TMap map, TSampler sampler, int bytesPerPixel) : TransformPart(box)
    where TMap : struct, IPixelMap
    where TSampler : struct, ISampler
{
    public override void Fill(in SourcePixels source, int y, Span<byte> pixels)
    {
        // Of 16-bit modes, which have no filter, a sampler makes a part of the pixel. A source without pixels has none to read.
        if (Vector128.IsHardwareAccelerated && sampler.PixelBytes == bytesPerPixel && source.Width > 0 && source.Height > 0)
        {
            FillVector256(source, y, pixels);
        }
        else
        {
            FillScalar(source, y, 0, pixels);
        }
    }
}
