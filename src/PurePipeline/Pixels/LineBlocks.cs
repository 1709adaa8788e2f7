namespace PurePipeline.Pixels;

/// <summary>A conversion of pixels by blocks that are whole lines of the caches in the target.</summary>
internal unsafe interface ILineBlocks
{
    /// <summary>Bytes of a source pixel.</summary>
    int SourceBytes { get; }

    /// <summary>Bytes of a target pixel.</summary>
    int TargetBytes { get; }

    /// <summary>Pixels of a block.</summary>
    int BlockPixels { get; }

    /// <summary>Converts neighbouring blocks; Safety: both sides have them.</summary>
    void Run<TStore>(byte* from, byte* to, int blocks)
        where TStore : struct, ILineStore;
}

/// <summary>Goes through pixels by blocks, of which the last one ends with them and repeats some.</summary>
internal static unsafe class LineBlocks
{
    /// <summary>Converts all pixels.</summary>
    /// <param name="blocks">The conversion.</param>
    /// <param name="source">The pixels: at least a block of them, and nothing else.</param>
    /// <param name="target">Where as many go.</param>
    /// <param name="streams">Whether the target is written past the caches, if any of its pixels begins a line.</param>
    public static void Run<T>(T blocks, ReadOnlySpan<byte> source, Span<byte> target, bool streams)
        where T : ILineBlocks
    {
        (int fromBytes, int toBytes, int block) = (blocks.SourceBytes, blocks.TargetBytes, blocks.BlockPixels);
        int pixels = target.Length / toBytes;
        int last = pixels - block;
        ArgumentOutOfRangeException.ThrowIfNegative(last, nameof(target));
        source = source[..checked(pixels * fromBytes)];

        // Safety: all blocks lie within the pixels, which both sides have: start is less than a block, and at least two are there.
        fixed (byte* from = source, to = target)
        {
            int start = streams && last >= block ? Streaming.PixelsBefore(to, toBytes) : -1;
            if (start < 0)
            {
                blocks.Run<KeptLines>(from, to, pixels / block);
            }
            else
            {
                blocks.Run<KeptLines>(from, to, 1);
                blocks.Run<StreamedLines>(from + (start * fromBytes), to + (start * toBytes), (pixels - start) / block);
                Streaming.End();
            }

            blocks.Run<KeptLines>(from + (last * fromBytes), to + (last * toBytes), 1);
        }
    }
}
