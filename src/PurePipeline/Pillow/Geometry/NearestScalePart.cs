using System.Runtime.InteropServices;

namespace PurePipeline.Pillow.Geometry;

/// <summary>
/// The nearest pixel where columns and rows map on their own: <c>ImagingScaleAffine</c>. Positions are running sums of doubles, not products.
/// </summary>
internal sealed class NearestScalePart<TPixel>(TransformBox box, AffineMap map) : TransformPart(box)
    where TPixel : unmanaged
{
    private readonly int[] _columns = Positions(map.C + (map.A * 0.5), map.A, box.Width);
    private readonly int[] _rows = Positions(map.F + (map.E * 0.5), map.E, box.Height);

    public override void Fill(in SourcePixels source, int y, Span<byte> pixels)
    {
        Span<TPixel> target = MemoryMarshal.Cast<byte, TPixel>(pixels);
        if (Box.Clears)
        {
            target.Clear();
        }

        if ((uint)_rows[y] >= (uint)source.Height)
        {
            return;
        }

        ReadOnlySpan<TPixel> row = source.Row<TPixel>(_rows[y]);
        int[] columns = _columns;
        for (int x = 0; x < columns.Length; x++)
        {
            int column = columns[x];
            if ((uint)column < (uint)row.Length)
            {
                target[x] = row[column];
            }
        }
    }

    private static int[] Positions(double at, double step, int count)
    {
        int[] positions = new int[count];
        for (int i = 0; i < count; i++, at += step)
        {
            positions[i] = Coordinates.Pixel(at);
        }

        return positions;
    }
}
