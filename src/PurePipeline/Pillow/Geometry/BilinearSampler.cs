using System.Numerics;
using System.Runtime.InteropServices;

namespace PurePipeline.Pillow.Geometry;

/// <summary>
/// Bilinear interpolation between the centres of the four nearest pixels, in doubles; the picture's edge goes on outwards.
/// <c>bilinear_filter</c> of Pillow's <c>Geometry.c</c>.
/// </summary>
/// <param name="bands">Channels of a pixel.</param>
internal readonly struct BilinearSampler<TChannel, TWide, TType>(int bands) : ISampler
    where TChannel : unmanaged
    where TWide : unmanaged, INumber<TWide>
    where TType : struct, IChannel<TChannel, TWide>
{
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
