using PurePipeline.Decoding.Png;

namespace PurePipeline.Pillow;

/// <summary>A frame of a PNG: the first chunk of its data, and the sequence as it is behind that.</summary>
internal sealed record PngFrameStart(PngChunk FirstData, PngSequence Sequence);

/// <summary>
/// Goes from frame to frame of a PNG as <c>load_end</c> and <c>_seek</c> of <c>PngImagePlugin</c> do: checksums count no more, but the
/// sequence does.
/// </summary>
/// <param name="input">The file.</param>
/// <param name="header">Its header.</param>
/// <param name="isAnimated">A frame's data ends at the next fcTL.</param>
/// <param name="loadTruncatedImages"><c>LOAD_TRUNCATED_IMAGES</c>.</param>
internal sealed class PngFrameWalk(PngInput input, PngHeader header, bool isAnimated, bool loadTruncatedImages)
{
    private const int AnimationControlBytes = 8;

    /// <summary>Letters, digits and underscores; <c>LOAD_TRUNCATED_IMAGES</c> takes all of ASCII.</summary>
    public static bool IsName(PngChunk chunk, bool loadTruncatedImages) =>
        chunk.Name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_' || (loadTruncatedImages && char.IsAscii(c)));

    /// <summary>
    /// Reads the chunks behind a frame's first one of data: a file may end between chunks, and not within one.
    /// </summary>
    /// <param name="frame">The frame.</param>
    /// <param name="lastData">The last chunk of data that was needed, which may be cut short; null if that is not known.</param>
    /// <returns>The next frame's fcTL, and the sequence before it; null if the file has no more.</returns>
    /// <exception cref="PictureException">The file ends within a chunk, or the chunks are not in sequence.</exception>
    public (PngChunk Control, PngSequence Sequence)? Finish(PngFrameStart frame, PngChunk? lastData)
    {
        long position = frame.FirstData.Next;
        PngSequence sequence = frame.Sequence;
        while (position <= input.Length - PngChunk.HeaderBytes)
        {
            PngChunk chunk = input.ChunkAt(position);
            if (!IsName(chunk, loadTruncatedImages) || chunk.Type == PngChunk.End)
            {
                return null;
            }

            if (isAnimated && chunk.Type == PngChunk.FrameControl)
            {
                return (chunk, sequence);
            }

            sequence = Take(chunk, sequence, isRead: chunk.Start <= lastData?.Start);
            position = chunk.Next;
        }

        // With a type that is cut short Pillow goes on if it is told to be lenient, and misses the data that the length tells of.
        if (loadTruncatedImages && position <= input.Length - sizeof(uint) && input.UInt32At((int)position) > 0)
        {
            throw input.Truncated();
        }

        return null;
    }

    /// <summary>The frame whose fcTL a walk has come to; null if the file ends in good order before its data.</summary>
    /// <exception cref="PictureException">The file ends within it, or its chunks are not in sequence.</exception>
    public PngFrameStart? Next(PngChunk control, PngSequence sequence)
    {
        for (PngChunk chunk = control; ; chunk = input.ChunkAt(chunk.Next))
        {
            if (chunk.Type == PngChunk.End)
            {
                return null;
            }

            if (!IsName(chunk, loadTruncatedImages) || (chunk.Type == PngChunk.FrameControl && chunk != control))
            {
                throw input.Corrupt("A frame's data is missing.", chunk.Start);
            }

            sequence = Take(chunk, sequence, isRead: chunk.Type == PngChunk.FrameData);
            if (chunk.Type == PngChunk.FrameData)
            {
                return new PngFrameStart(chunk, sequence);
            }
        }
    }

    private PngSequence Take(PngChunk chunk, PngSequence sequence, bool isRead)
    {
        if (chunk is { Type: PngChunk.AnimationControl, Length: < AnimationControlBytes } && !loadTruncatedImages)
        {
            throw input.Corrupt($"Chunk {chunk.Name} has {chunk.Length} bytes and needs {AnimationControlBytes}.", chunk.Start);
        }

        sequence = sequence.After(input, chunk, header.Width, header.Height, loadTruncatedImages);
        if (!isRead)
        {
            _ = input.DataOf(chunk);
        }

        return sequence;
    }
}
