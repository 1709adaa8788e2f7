using System.Buffers.Binary;
using PurePipeline.Decoding.Png;

namespace PurePipeline.OpenCv.Png;

/// <summary>
/// What OpenCV reads of a PNG by itself since 4.11, before libpng does, to know whether it is animated (<c>PngDecoder::readHeader</c>,
/// <c>read_chunk</c>). <c>imread</c> reads no frame, but refuses a file whose frames are not as they should be. Verified with 4.13.
/// </summary>
internal static class PngChunks
{
    private const uint Background = 0x624B4744; // bKGD
    private const uint Text = 0x74455874; // tEXt
    private const int MaxChunkBytes = 8_000_000 - PngChunk.HeaderBytes - PngChunk.ChecksumBytes;

    /// <summary>Looks at the chunks before the image data.</summary>
    /// <exception cref="PictureException">A chunk has a length that it cannot have, or the animation is not in order.</exception>
    public static void Check(PngInput input)
    {
        PngFrame? frame = null;
        PngChunk header = Next(input, PngInput.Signature.Length);
        PngChunk chunk = header;
        for (; chunk.Type != PngChunk.Data; chunk = Next(input, chunk.Next))
        {
            if (chunk.Type == PngChunk.AnimationControl && BinaryPrimitives.ReadUInt32BigEndian(input.DataOf(chunk).Span) == 0)
            {
                throw input.Corrupt("An animation of no frames.", chunk.Start);
            }

            if (chunk.Type == PngChunk.FrameControl)
            {
                frame = PngFrame.Read(input.DataOf(chunk).Span);
                if (frame is { Disposal: > PngFrame.RestoresPrevious } or { Blend: > 1 })
                {
                    throw input.Corrupt($"A frame is disposed of by method {frame.Disposal} and blended by {frame.Blend}.", chunk.Start);
                }
            }
        }

        ReadOnlySpan<byte> sides = input.AvailableDataOf(header).Span;
        if (frame is not null && header.Type == PngChunk.Header
            && !frame.IsWithin(BinaryPrimitives.ReadInt32BigEndian(sides), BinaryPrimitives.ReadInt32BigEndian(sides[sizeof(int)..])))
        {
            throw input.Corrupt("The first frame leaves the picture.", chunk.Start);
        }
    }

    private static PngChunk Next(PngInput input, long position)
    {
        PngChunk chunk = input.ChunkAt(position);
        return !IsLength(chunk) ? throw input.Corrupt($"OpenCV takes no chunk {chunk.Name} of {chunk.Length} bytes.", chunk.Start)
            : chunk.Next <= input.Length ? chunk
            : throw input.Truncated();
    }

    private static bool IsLength(PngChunk chunk) => chunk.Type switch
    {
        PngChunk.Header => chunk.Length == PngHeader.ChunkBytes,
        PngChunk.AnimationControl => chunk.Length == 8,
        PngChunk.FrameControl => chunk.Length == PngFrame.ChunkBytes,
        Background => chunk.Length is 1 or 2 or 6,
        PngChunk.FrameData or PngChunk.Data or PngChunk.End or PngChunk.Palette or Text or PngChunk.Transparency => true,
        _ => chunk.Length <= MaxChunkBytes,
    };
}
