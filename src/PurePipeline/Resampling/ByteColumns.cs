using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

/// <summary>
/// Sums of 8-bit rows column by column, and of neighbouring columns block by block: what a reduction by whole factors divides.
/// </summary>
internal static partial class ByteColumns
{
    /// <summary>So many rows fit the 16-bit sum of a column.</summary>
    public const int MostRows = ushort.MaxValue / byte.MaxValue;

    /// <summary>Adds a row to the sums of its columns.</summary>
    public static void Add(ReadOnlySpan<byte> row, Span<ushort> columns)
    {
        columns = columns[..row.Length];
        AddScalar(row, columns, Vector128.IsHardwareAccelerated ? AddVector128(row, columns) : 0);
    }

    /// <summary>
    /// Adds the columns to the sums of their blocks of <paramref name="factor"/> pixels, channel by channel; the last block may be cut.
    /// </summary>
    /// <param name="columns">The sums of the columns, whole pixels.</param>
    /// <param name="sums">The sums of the blocks, in 32 bits.</param>
    /// <param name="factor">The pixels of a block.</param>
    /// <param name="channels">The channels of a pixel.</param>
    /// <param name="isFirst">Whether the sums are zero yet, as they are unless a block has very many rows.</param>
    public static void AddBlocks(ReadOnlySpan<ushort> columns, Span<uint> sums, int factor, int channels, bool isFirst)
    {
        sums = sums[..((((columns.Length / channels) - 1) / factor * channels) + channels)];
        int blocks = !Vector128.IsHardwareAccelerated || !isFirst ? 0
            : channels >= 3 ? AddPixelsVector128(columns, sums, factor, channels)
            : channels == 1 ? factor == 2 ? AddPairsVector128(columns, sums) : AddGrayBlocks(columns, sums, factor)
            : 0;
        AddBlocksScalar(columns, sums, factor, channels, blocks);
    }
}
