namespace PurePipeline.Decoding.Png;

/// <summary>The data of successive chunks of image data as one stream, to be inflated.</summary>
/// <param name="input">The file.</param>
/// <param name="first">The first chunk.</param>
/// <param name="isStrict">Checksums are compared, as libpng does and Pillow does not; Pillow goes on with chunks of an animation's frame.</param>
internal sealed class IdatStream(PngInput input, PngChunk first, bool isStrict) : Stream
{
    private const int SequenceBytes = 4;
    private const uint OldData = 0x44444154; // DDAT

    // The bytes of the chunk that have been read, or do not belong to the stream.
    private int _read = first.Type == PngChunk.FrameData ? SequenceBytes : 0;


    /// <summary>The chunk that is being read.</summary>
    public PngChunk Chunk { get; private set; } = first;

    /// <summary>Whether more was asked for than there is.</summary>
    public bool HasRunOut { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => Chunk.Start + _read;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty || !GoOn())
        {
            HasRunOut |= !buffer.IsEmpty;
            return 0;
        }

        ReadOnlySpan<byte> rest = input.AvailableDataOf(Chunk, _read).Span;
        if (rest.IsEmpty)
        {
            throw input.Truncated();
        }

        int count = Math.Min(rest.Length, buffer.Length);
        rest[..count].CopyTo(buffer);
        _read += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    // Goes on to the next chunk that has data left; false if there is none.
    private bool GoOn()
    {
        while (_read == Chunk.Length)
        {
            if (isStrict && !input.IsIntact(Chunk))
            {
                throw input.BadChecksum(Chunk);
            }

            PngChunk next = input.ChunkAt(Chunk.Next);
            if (next.Type != PngChunk.Data && (isStrict || next.Type is not (PngChunk.FrameData or OldData)))
            {
                return false;
            }

            (Chunk, _read) = (next, next.Type == PngChunk.FrameData ? (int)Math.Min(SequenceBytes, next.Length) : 0);
        }

        return true;
    }
}
