using System.Buffers.Binary;

namespace PurePipeline.Decoding.Png;

/// <summary>The bytes of a PNG file as a sequence of chunks, and the errors that are found in them.</summary>
internal sealed class PngInput(ReadOnlyMemory<byte> file, string? name)
{
    private static readonly byte[] s_signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The eight bytes at the start of every file.</summary>
    public static ReadOnlySpan<byte> Signature => s_signature;

    public int Length => file.Length;

    /// <summary>The chunk whose length stands at <paramref name="position"/>; its data may be cut short.</summary>
    /// <exception cref="PictureException">The file ends there.</exception>
    public PngChunk ChunkAt(long position)
    {
        if (position > file.Length - PngChunk.HeaderBytes)
        {
            throw Truncated();
        }

        ReadOnlySpan<byte> header = file.Span.Slice((int)position, PngChunk.HeaderBytes);
        return new PngChunk(
            BinaryPrimitives.ReadUInt32BigEndian(header[4..]), (int)position + PngChunk.HeaderBytes, BinaryPrimitives.ReadUInt32BigEndian(header));
    }

    /// <summary>The number that four bytes are, the first one highest.</summary>
    public uint UInt32At(int position) => BinaryPrimitives.ReadUInt32BigEndian(file.Span[position..]);

    /// <summary>The chunk's data.</summary>
    /// <exception cref="PictureException">The file ends before them.</exception>
    public ReadOnlyMemory<byte> DataOf(PngChunk chunk) =>
        chunk.Length <= file.Length - chunk.Start ? file.Slice(chunk.Start, (int)chunk.Length) : throw Truncated();

    /// <summary>As much of the chunk's data as there is, from an offset on.</summary>
    public ReadOnlyMemory<byte> AvailableDataOf(PngChunk chunk, int offset = 0) =>
        file.Slice(chunk.Start + offset, (int)Math.Min(chunk.Length, file.Length - chunk.Start) - offset);

    /// <summary>Whether the checksum behind the chunk's data is theirs.</summary>
    /// <exception cref="PictureException">The file ends before it.</exception>
    public bool IsIntact(PngChunk chunk)
    {
        if (chunk.Next > file.Length)
        {
            throw Truncated();
        }

        var crc = new Crc32();
        int end = chunk.Start + (int)chunk.Length;
        crc.Add(file.Span[(chunk.Start - 4)..end]);
        return crc.Value == BinaryPrimitives.ReadUInt32BigEndian(file.Span[end..]);
    }

    public PictureException Truncated() => new(PictureErrorCode.Truncated, "The data ends before the picture does.", name, file.Length);

    public PictureException Corrupt(string problem, long offset, Exception? inner = null) => new(PictureErrorCode.Corrupt, problem, name, offset, inner);

    public PictureException Unsupported(string problem, long offset) => new(PictureErrorCode.Unsupported, problem, name, offset);

    public PictureException LimitExceeded(string problem) => new(PictureErrorCode.LimitExceeded, problem, name);

    public PictureException BadChecksum(PngChunk chunk) => Corrupt($"The checksum of chunk {chunk.Name} is not that of its data.", chunk.Next - PngChunk.ChecksumBytes);
}
