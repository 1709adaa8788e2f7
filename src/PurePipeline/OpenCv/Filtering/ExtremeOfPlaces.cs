using System.Numerics;
using System.Runtime.InteropServices;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>The least or the greatest of neighbours at given places.</summary>
internal sealed class ExtremeOfPlaces<T>(FilterImage image, (int X, int Y)[] places, bool isLeast) : IColumnFilter<T>
    where T : unmanaged, INumber<T>
{
    public bool IsSequential => false;

    public void Filter(ReadOnlySpan<T> rows, ReadOnlySpan<int> starts, Span<byte> result)
    {
        Span<T> row = MemoryMarshal.Cast<byte, T>(result);
        for (int i = 0; i < places.Length; i++)
        {
            ReadOnlySpan<T> neighbours = rows.Slice(starts[places[i].Y] + (places[i].X * image.Channels), row.Length);
            if (i == 0)
            {
                neighbours.CopyTo(row);
            }
            else
            {
                ExtremeRow<T>.Extreme(isLeast, row, neighbours, row);
            }
        }
    }
}
