using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

/// <summary>Sums of 8-bit rows column by column, and then of neighbouring columns: the blocks of a reduction by whole factors.</summary>
internal static partial class ByteColumns
{
    /// <summary>Adds a row to the sums of its columns.</summary>
    public static void Add(ReadOnlySpan<byte> row, Span<uint> sums)
    {
        sums = sums[..row.Length];
        AddScalar(row, sums, Vector128.IsHardwareAccelerated ? AddVector128(row, sums) : 0);
    }

    /// <summary>
    /// Adds up the columns of each block of <paramref name="factor"/> pixels, channel by channel, in place: the blocks' sums are the start
    /// of <paramref name="sums"/>. The last block may be cut.
    /// </summary>
    public static Span<uint> AddBlocks(Span<uint> sums, int factor, int channels)
    {
        if (factor > 1)
        {
            long blockLength = Math.Min((long)factor * channels, sums.Length);
            for (int block = 0, at = 0; at < sums.Length; block += channels, at += (int)blockLength)
            {
                AddBlock(sums.Slice(at, (int)Math.Min(blockLength, sums.Length - at)), sums.Slice(block, channels));
            }
        }

        return sums;
    }

    // The block's first columns lie at or behind the sums' place, so each is read before it is overwritten.
    private static void AddBlock(ReadOnlySpan<uint> columns, Span<uint> sums)
    {
        (uint a, uint b, uint c, uint d) = (0, 0, 0, 0);
        switch (sums.Length)
        {
            case 1:
                foreach (uint column in columns)
                {
                    a += column;
                }

                sums[0] = a;
                break;
            case 2:
                for (int i = 0; i < columns.Length - 1; i += 2)
                {
                    (a, b) = (a + columns[i], b + columns[i + 1]);
                }

                (sums[0], sums[1]) = (a, b);
                break;
            case 3:
                for (int i = 0; i < columns.Length - 2; i += 3)
                {
                    (a, b, c) = (a + columns[i], b + columns[i + 1], c + columns[i + 2]);
                }

                (sums[0], sums[1], sums[2]) = (a, b, c);
                break;
            default:
                for (int i = 0; i < columns.Length - 3; i += 4)
                {
                    (a, b, c, d) = (a + columns[i], b + columns[i + 1], c + columns[i + 2], d + columns[i + 3]);
                }

                (sums[0], sums[1], sums[2], sums[3]) = (a, b, c, d);
                break;
        }
    }

    private static void AddScalar(ReadOnlySpan<byte> row, Span<uint> sums, int start)
    {
        for (int x = start; x < row.Length; x++)
        {
            sums[x] += row[x];
        }
    }
}
