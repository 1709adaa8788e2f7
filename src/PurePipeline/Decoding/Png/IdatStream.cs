namespace PurePipeline.Decoding.Png;

/// <summary>The data of successive chunks of image data as one stream, to be inflated.</summary>
/// <param name="input">The file.</param>
/// <param name="first">The first chunk.</param>
/// <param name="isStrict">Checksums are compared, as libpng does and Pillow does not; Pillow goes on with chunks of an animation's frame.</param>
/// <param name="pieceLength">In pieces of how many bytes a chunk's data is handed over; 0 for all at once.</param>
internal sealed class IdatStream(PngInput input, PngChunk first, bool isStrict, int pieceLength) : Stream
{
    private const int SequenceBytes = 4;
    private const uint OldData = 0x44444154; // DDAT

    // The bytes of the chunk that have been read, or do not belong to the stream.
    private int _read = StartOf(first);

    /// <summary>The chunk that is being read.</summary>
    public PngChunk Chunk { get; private set; } = first;

    /// <summary>Whether more was asked for than there is.</summary>
    public bool HasRunOut { get; private set; }

    /// <summary>Whether the last byte has been asked for, and so all before it has been used up.</summary>
    public bool IsUsedUp { get; private set; }

    /// <summary>Whether the data ends with the piece that is being read.</summary>
    public bool EndsWithPiece { get; set; }

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
        if (buffer.IsEmpty || (EndsWithPiece && IsAtEndOfPiece))
        {
            return 0;
        }

        if (!GoOn())
        {
            HasRunOut = true;
            return 0;
        }

        ReadOnlySpan<byte> rest = input.AvailableDataOf(Chunk, _read).Span;
        if (rest.IsEmpty)
        {
            return EndsWithPiece ? 0 : throw input.Truncated();
        }

        int count = Math.Min(rest.Length, buffer.Length);
        count = pieceLength == 0 ? count : Math.Min(count, pieceLength - (_read % pieceLength));

        // A byte by itself: when it is asked for, the ones before it have been used.
        bool isLast = !isStrict && count == rest.Length && IsLast();
        IsUsedUp = isLast && count == 1;
        count -= isLast && count > 1 ? 1 : 0;
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

    private bool IsAtEndOfPiece => _read == Chunk.Length || (pieceLength > 0 && _read % pieceLength == 0);

    // Whether no data follows the chunk's.
    private bool IsLast()
    {
        for (PngChunk chunk = Chunk; chunk.Next <= input.Length - PngChunk.HeaderBytes;)
        {
            chunk = input.ChunkAt(chunk.Next);
            if (chunk.Type is not (PngChunk.Data or PngChunk.FrameData or OldData))
            {
                break;
            }

            if (chunk.Length > 0 && chunk.Start < input.Length)
            {
                return false;
            }
        }

        return true;
    }

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

            (Chunk, _read) = (next, StartOf(next));
        }

        return true;
    }

    private static int StartOf(PngChunk chunk) => chunk.Type == PngChunk.FrameData ? (int)Math.Min(SequenceBytes, chunk.Length) : 0;
}
