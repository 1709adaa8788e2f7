using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PurePipeline.Pillow.Geometry;

/// <summary>The pixel that a position lies in.</summary>
internal readonly struct NearestSampler<TPixel> : ISampler
    where TPixel : unmanaged
{
    public int PixelBytes => Unsafe.SizeOf<TPixel>();

    public bool TrySample(in SourcePixels source, double x, double y, Span<byte> pixel)
    {
        (int column, int row) = (Coordinates.Pixel(x), Coordinates.Pixel(y));
        if ((uint)column >= (uint)source.Width || (uint)row >= (uint)source.Height)
        {
            return false;
        }

        MemoryMarshal.Write(pixel, source.Row<TPixel>(row)[column]);
        return true;
    }

    public void Sample(in SourcePixels source, ref SampleRun run, int count) => run.TakePixels<TPixel>(source, count);
}
