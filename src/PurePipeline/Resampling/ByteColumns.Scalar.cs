using System.Runtime.CompilerServices;

namespace PurePipeline.Resampling;

internal static partial class ByteColumns
{
    /// <summary>The specification, from column <paramref name="start"/> on.</summary>
    internal static void AddScalar(ReadOnlySpan<byte> row, Span<ushort> columns, int start = 0)
    {
        for (int x = start; x < row.Length; x++)
        {
            columns[x] += row[x];
        }
    }

    /// <summary>The specification, from block <paramref name="start"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void AddBlocksScalar(ReadOnlySpan<ushort> columns, Span<uint> sums, int factor, int channels, int start = 0)
    {
        // A factor may be far larger than the row.
        long blockLength = (long)factor * channels;
        for (int block = start * channels; block < sums.Length; block += channels)
        {
            int first = (int)(block * (long)factor);
            int end = (int)Math.Min(first + blockLength, columns.Length);
            for (int channel = 0; channel < channels; channel++)
            {
                uint sum = 0;
                for (int i = first + channel; i < end; i += channels)
                {
                    sum += columns[i];
                }

                sums[block + channel] += sum;
            }
        }
    }

    /// <summary>Blocks of one channel for sums that are zero yet; returns how many it has done, which are all whole.</summary>
    // Safety: only blocks whose columns all lie in the span.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static unsafe int AddGrayBlocks(ReadOnlySpan<ushort> columns, Span<uint> sums, int factor)
    {
        int blocks = columns.Length / factor;
        fixed (ushort* first = columns)
        fixed (uint* target = sums)
        {
            ushort* column = first;
            for (int block = 0; block < blocks; block++)
            {
                uint sum = 0;
                for (ushort* end = column + factor; column < end; column++)
                {
                    sum += *column;
                }

                target[block] = sum;
            }
        }

        return blocks;
    }
}
