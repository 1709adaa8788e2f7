using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

internal sealed unsafe partial class AreaCells
{
    // So many bytes fit a word's sum.
    private const int LongestRun = ushort.MaxValue / byte.MaxValue;

    /// <summary>A vector is one pixel of 3 or 4 channels; returns how many cells it has done.</summary>
    // Safety: a cell's last pixel starts at least 4 bytes before the row's end, and each cell has four sums.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal int AddVector128(ReadOnlySpan<byte> row, Span<int> sums)
    {
        int cells = cellWidth > LongestRun ? 0 : _wholeCells;
        while (cells > 0 && (((cells * cellWidth) - 1) * channels) + 4 > row.Length)
        {
            cells--;
        }

        fixed (byte* source = row)
        fixed (int* target = sums)
        {
            byte* pixel = source;
            int* sum = target;
            for (int x = 0; x < cells; x++, sum += 4)
            {
                Vector128<ushort> cell = Vector128<ushort>.Zero;
                for (byte* end = pixel + (cellWidth * channels); pixel < end; pixel += channels)
                {
                    cell += Vector128.WidenLower(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<uint>(pixel)).AsByte());
                }

                (Vector128.Load(sum) + Vector128.WidenLower(cell).AsInt32()).Store(sum);
            }
        }

        return cells;
    }

    /// <summary>Cells that are not cut, half to even; returns how many it has done.</summary>
    // Safety: a turn's 16 sums are those of whole cells, and it writes 16 bytes that are inside the row.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal int DivideVector128(ReadOnlySpan<int> sums, Span<byte> row)
    {
        int cells = 16 / _sumsPerCell;
        Vector128<byte> dense = channels == 3
            ? Vector128.Create((byte)0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, 15, 15, 15, 15)
            : Vector128.Create((byte)0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        Vector128<float> inverse = Vector128.Create(Inverse);
        int x = 0;
        fixed (int* source = sums)
        fixed (byte* target = row)
        {
            for (; x + cells <= _wholeCells && (x * channels) + 16 <= row.Length; x += cells)
            {
                int* sum = source + (x * _sumsPerCell);
                Vector128<ushort> low = Vector128.Narrow(Quotients(sum, inverse), Quotients(sum + 4, inverse));
                Vector128<ushort> high = Vector128.Narrow(Quotients(sum + 8, inverse), Quotients(sum + 12, inverse));
                Vector128.ShuffleNative(Vector128.NarrowWithSaturation(low, high), dense).Store(target + (x * channels));
            }
        }

        return x;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Quotients(int* sums, Vector128<float> inverse) =>
        Vector128.ConvertToInt32(Vector128.Round(Vector128.ConvertToSingle(Vector128.Load(sums)) * inverse)).AsUInt32();
}
