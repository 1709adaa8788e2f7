using System.Runtime.InteropServices;

namespace PurePipeline.Pillow.Geometry;

internal readonly partial struct BilinearSampler<TChannel, TWide, TType>
{
    /// <summary>The specification.</summary>
    public bool TrySample(in SourcePixels source, double x, double y, Span<byte> pixel)
    {
        if (!source.Contains(x, y))
        {
            return false;
        }

        (x, y) = (x - 0.5, y - 0.5);
        (int column, int row) = (Coordinates.Floor(x), Coordinates.Floor(y));
        (double dx, double dy) = (x - column, y - row);
        int left = source.ClampX(column) * bands;
        int right = source.ClampX(unchecked(column + 1)) * bands;
        ReadOnlySpan<TChannel> upper = source.Row<TChannel>(source.ClampY(row));
        ReadOnlySpan<TChannel> lower = source.Row<TChannel>(source.ClampY(unchecked(row + 1)));
        Span<TChannel> target = MemoryMarshal.Cast<byte, TChannel>(pixel);
        for (int band = 0; band < bands; band++)
        {
            double above = Between(upper[left + band], upper[right + band], dx);
            double below = Between(lower[left + band], lower[right + band], dx);
            target[band] = TType.Narrow(above + ((below - above) * dy));
        }

        return true;
    }

    private static double Between(TChannel a, TChannel b, double distance) =>
        double.CreateTruncating(TType.Widen(a)) + (double.CreateTruncating(TType.Widen(b) - TType.Widen(a)) * distance);
}
