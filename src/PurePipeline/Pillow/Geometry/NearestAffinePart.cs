using System.Runtime.InteropServices;

namespace PurePipeline.Pillow.Geometry;

/// <summary>
/// The nearest pixel of an affine mapping that is beyond the range of <see cref="NearestFixedPart{TPixel}"/>: running sums of doubles, as in
/// <c>ImagingTransformAffine</c>.
/// </summary>
internal sealed class NearestAffinePart<TPixel>(TransformBox box, AffineMap map) : TransformPart(box)
    where TPixel : unmanaged
{
    private readonly double[] _startX = Starts(map.C + (map.B * 0.5) + (map.A * 0.5), map.B, box.Height);
    private readonly double[] _startY = Starts(map.F + (map.E * 0.5) + (map.D * 0.5), map.E, box.Height);

    public override void Fill(in SourcePixels source, int y, Span<byte> pixels)
    {
        Span<TPixel> target = MemoryMarshal.Cast<byte, TPixel>(pixels);
        if (Box.Clears)
        {
            target.Clear();
        }

        (double x, double row) = (_startX[y], _startY[y]);
        for (int i = 0; i < target.Length; i++, x += map.A, row += map.D)
        {
            (int sourceX, int sourceY) = (Coordinates.Pixel(x), Coordinates.Pixel(row));
            if ((uint)sourceX < (uint)source.Width && (uint)sourceY < (uint)source.Height)
            {
                target[i] = source.Row<TPixel>(sourceY)[sourceX];
            }
        }
    }

    private static double[] Starts(double at, double step, int count)
    {
        double[] starts = new double[count];
        for (int i = 0; i < count; i++, at += step)
        {
            starts[i] = at;
        }

        return starts;
    }
}
