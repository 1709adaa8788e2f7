using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PurePipeline.Pillow.Geometry;

internal readonly partial struct BicubicSampler<TChannel, TWide, TType>
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
        Columns columns = default;
        Rows rows = default;
        for (int i = 0; i < 4; i++)
        {
            columns[i] = source.ClampX(unchecked(column - 1 + i)) * bands;
            rows[i] = source.ClampY(unchecked(row - 1 + i));
        }

        ReadOnlySpan<TChannel> row0 = source.Row<TChannel>(rows[0]);
        ReadOnlySpan<TChannel> row1 = source.Row<TChannel>(rows[1]);
        ReadOnlySpan<TChannel> row2 = source.Row<TChannel>(rows[2]);
        ReadOnlySpan<TChannel> row3 = source.Row<TChannel>(rows[3]);
        Span<TChannel> target = MemoryMarshal.Cast<byte, TChannel>(pixel);
        for (int band = 0; band < bands; band++)
        {
            target[band] = TType.Narrow(Curve(
                Across(row0, columns, band, dx), Across(row1, columns, band, dx), Across(row2, columns, band, dx), Across(row3, columns, band, dx), dy));
        }

        return true;
    }

    private static double Across(ReadOnlySpan<TChannel> row, in Columns columns, int band, double distance) => Curve(
        TType.Widen(row[columns[0] + band]),
        TType.Widen(row[columns[1] + band]),
        TType.Widen(row[columns[2] + band]),
        TType.Widen(row[columns[3] + band]),
        distance);

    // The differences are taken in the values' own type, the polynomial in doubles.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Curve<T>(T v1, T v2, T v3, T v4, double distance)
        where T : INumber<T>
    {
        double p1 = double.CreateTruncating(v2);
        double p2 = double.CreateTruncating(-v1 + v3);
        double p3 = double.CreateTruncating((v1 - v2) + (v1 - v2) + v3 - v4);
        double p4 = double.CreateTruncating(-v1 + v2 - v3 + v4);
        return p1 + (distance * (p2 + (distance * (p3 + (distance * p4)))));
    }

    [InlineArray(4)]
    private struct Columns
    {
        private int _first;
    }

    [InlineArray(4)]
    private struct Rows
    {
        private int _first;
    }
}
