using System.Buffers.Binary;

namespace PurePipeline.Decoding;

/// <summary>A file's bytes, little-endian numbers among them, and the errors that are found there.</summary>
internal sealed class FileBytes(ReadOnlyMemory<byte> file, string? name)
{
    public int Length => file.Length;

    public ReadOnlySpan<byte> Span => file.Span;

    /// <exception cref="PictureException">The file ends before.</exception>
    public byte At(long position) => Slice(position, 1).Span[0];

    /// <exception cref="PictureException">The file ends before.</exception>
    public ushort UInt16At(long position) => BinaryPrimitives.ReadUInt16LittleEndian(Slice(position, sizeof(ushort)).Span);

    /// <exception cref="PictureException">The file ends before.</exception>
    public uint UInt32At(long position) => BinaryPrimitives.ReadUInt32LittleEndian(Slice(position, sizeof(uint)).Span);

    /// <exception cref="PictureException">The file ends before.</exception>
    public ReadOnlyMemory<byte> Slice(long position, long count) =>
        position >= 0 && count >= 0 && position + count <= file.Length ? file.Slice((int)position, (int)count) : throw Truncated();

    /// <summary>All that lies behind a position, which may be behind the end.</summary>
    public ReadOnlyMemory<byte> From(long position) => position < file.Length ? file[(int)position..] : default;

    public PictureException Truncated() => new(PictureErrorCode.Truncated, "The data ends before the picture does.", name, file.Length);

    public PictureException Corrupt(string problem, long offset) => new(PictureErrorCode.Corrupt, problem, name, offset);

    public PictureException Unsupported(string problem, long offset) => new(PictureErrorCode.Unsupported, problem, name, offset);

    public PictureException Refused(string problem, long offset) => new(PictureErrorCode.Refused, problem, name, offset);
}
