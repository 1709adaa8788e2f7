using System.Runtime.CompilerServices;

namespace PurePipeline.Resampling;

internal sealed unsafe partial class AreaCells
{
    /// <summary>The specification, from cell <paramref name="start"/> on.</summary>
    internal void AddScalar(ReadOnlySpan<byte> row, Span<int> sums, int start = 0)
    {
        for (int x = start; x < width; x++)
        {
            int end = (int)Math.Min((x + 1L) * cellWidth, sourceWidth);
            for (int s = x * cellWidth; s < end; s++)
            {
                for (int c = 0; c < channels; c++)
                {
                    sums[(x * _sumsPerCell) + c] += row[(s * channels) + c];
                }
            }
        }
    }

    /// <summary>The specification, from cell <paramref name="start"/> on.</summary>
    internal void DivideScalar(ReadOnlySpan<int> sums, int rows, Span<byte> row, int start = 0)
    {
        float inverse = Inverse;
        for (int x = start; x < width; x++)
        {
            // Cut cells divide by what is there; only factors that do not divide the size lead here.
            int columns = (int)Math.Clamp(sourceWidth - ((long)x * cellWidth), 0, cellWidth);
            bool isWhole = columns == cellWidth && rows == cellHeight;
            for (int c = 0; c < channels; c++)
            {
                int sum = sums[(x * _sumsPerCell) + c];
                row[(x * channels) + c] =
                    isWhole && _roundsHalfUp ? (byte)((sum + 2) >> 2)
                    : isWhole ? Saturate(sum * inverse)
                    : columns > 0 && rows > 0 ? Saturate((float)sum / (columns * rows))
                    : (byte)0;
            }
        }
    }

    private static byte Saturate(float value) => (byte)Math.Clamp(MathF.Round(value), 0, 255);

    /// <summary>One channel, eight pixels at a time in one integer register; returns how many cells it has done.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private int AddGray(ReadOnlySpan<byte> row, Span<int> sums)
    {
        const ulong EvenBytes = 0x00FF_00FF_00FF_00FF;
        int groups = (cellWidth + 7) / 8;
        ulong lastBytes = ulong.MaxValue >> (64 - (8 * (cellWidth - (8 * (groups - 1)))));
        int x = 0;
        fixed (byte* source = row)
        {
            // Safety: a cell's last group of 8 bytes ends inside the row.
            for (; x < _wholeCells && (x * cellWidth) + (8 * groups) <= sourceWidth; x++)
            {
                byte* group = source + (x * cellWidth);
                int sum = 0;
                for (int i = 1; i <= groups; i++, group += 8)
                {
                    ulong bytes = Unsafe.ReadUnaligned<ulong>(group) & (i == groups ? lastBytes : ulong.MaxValue);
                    ulong pairs = (bytes & EvenBytes) + ((bytes >> 8) & EvenBytes);
                    sum += (int)((pairs * 0x0001_0001_0001_0001) >> 48);
                }

                sums[x] += sum;
            }
        }

        return x;
    }
}
