using System.Numerics;
using System.Runtime.InteropServices;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>The least or the greatest of rows.</summary>
internal sealed class ExtremeColumn<T>(bool isLeast) : IColumnFilter<T>
    where T : unmanaged, INumber<T>
{
    public bool IsSequential => false;

    public void Filter(ReadOnlySpan<T> rows, ReadOnlySpan<int> starts, Span<byte> result)
    {
        Span<T> row = MemoryMarshal.Cast<byte, T>(result);
        rows.Slice(starts[0], row.Length).CopyTo(row);
        for (int j = 1; j < starts.Length; j++)
        {
            ExtremeRow<T>.Extreme(isLeast, row, rows.Slice(starts[j], row.Length), row);
        }
    }
}
