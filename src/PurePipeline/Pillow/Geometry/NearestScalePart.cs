using System.Runtime.InteropServices;

namespace PurePipeline.Pillow.Geometry;

/// <summary>
/// The nearest pixel where columns and rows map on their own: <c>ImagingScaleAffine</c>. Positions are running sums of doubles, not products.
/// </summary>
internal sealed unsafe class NearestScalePart<TPixel> : TransformPart
    where TPixel : unmanaged
{
    private readonly int[] _columns;
    private readonly int[] _offsets;
    private readonly int[] _rows;

    public NearestScalePart(TransformBox box, AffineMap map)
        : base(box)
    {
        _columns = Positions(map.C + (map.A * 0.5), map.A, box.Width);
        _offsets = Array.ConvertAll(_columns, column => unchecked(column * sizeof(TPixel)));
        _rows = Positions(map.F + (map.E * 0.5), map.E, box.Height);
    }

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

        // Positions only rise or fall, so those inside follow each other.
        (int first, int end) = (0, target.Length);
        while (first < end && (uint)_columns[first] >= (uint)source.Width)
        {
            first++;
        }

        while (first < end && (uint)_columns[end - 1] >= (uint)source.Width)
        {
            end--;
        }

        // Safety: these offsets are of columns inside of the picture.
        fixed (byte* origin = source.Row<byte>(_rows[y]))
        {
            PixelCopies.Copy(origin, _offsets.AsSpan(first, end - first), target[first..]);
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
