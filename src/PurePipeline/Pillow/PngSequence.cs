using System.Buffers.Binary;
using PurePipeline.Decoding.Png;

namespace PurePipeline.Pillow;

/// <summary>The numbers that the chunks of an animated PNG have to bear in turn, and the frame that the last fcTL told of.</summary>
/// <param name="Number">The last number; null before the first.</param>
/// <param name="Frame">The frame; null before the first.</param>
internal readonly record struct PngSequence(uint? Number, PngFrame? Frame)
{
    private const int NumberBytes = 4;

    /// <summary>The state behind a chunk fcTL or fdAT; any other changes nothing.</summary>
    /// <param name="input">The file.</param>
    /// <param name="chunk">The chunk.</param>
    /// <param name="width">The picture's pixels per row, 0 if they are not known yet.</param>
    /// <param name="height">The picture's rows.</param>
    /// <param name="loadTruncatedImages">Chunks that are too short count for nothing.</param>
    /// <exception cref="PictureException">The number is not the next one, or the frame leaves the picture.</exception>
    public PngSequence After(PngInput input, PngChunk chunk, int width, int height, bool loadTruncatedImages)
    {
        int needed = chunk.Type == PngChunk.FrameControl ? PngFrame.ChunkBytes : chunk.Type == PngChunk.FrameData ? NumberBytes : 0;
        if (needed == 0 || (chunk.Length < needed && loadTruncatedImages))
        {
            return this;
        }

        ReadOnlySpan<byte> data = input.AvailableDataOf(chunk).Span;
        if (data.Length < needed)
        {
            throw chunk.Length < needed ? input.Corrupt($"Chunk {chunk.Name} has {chunk.Length} bytes and needs {needed}.", chunk.Start) : input.Truncated();
        }

        uint number = BinaryPrimitives.ReadUInt32BigEndian(data);
        if (Number is { } last ? number != last + 1L : number != 0 || chunk.Type == PngChunk.FrameData)
        {
            throw input.Corrupt($"Chunk {chunk.Name} has number {number} behind number {Number?.ToString() ?? "none"}.", chunk.Start);
        }

        if (chunk.Type == PngChunk.FrameData)
        {
            return this with { Number = number };
        }

        var frame = PngFrame.Read(data);
        return frame.IsWithin(width, height)
            ? new PngSequence(number, frame)
            : throw input.Corrupt($"A frame of {frame.Width}x{frame.Height} at {frame.Left}, {frame.Top} leaves the picture.", chunk.Start);
    }
}
