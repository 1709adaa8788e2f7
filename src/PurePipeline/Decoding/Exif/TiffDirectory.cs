using System.Buffers.Binary;

namespace PurePipeline.Decoding.Exif;

/// <summary>
/// The values of a TIFF file's directories, as Pillow's <c>TiffImagePlugin</c> reads them: what is damaged ends a directory without an
/// error, and what came before it counts.
/// </summary>
/// <param name="tiff">The file, from its header on.</param>
/// <param name="repeated">Which of a tag's entries counts.</param>
internal sealed class TiffDirectory(ReadOnlyMemory<byte> tiff, RepeatedTag repeated)
{
    private const int EntryBytes = 12;
    private const int InlineBytes = 4;

    private readonly bool _isLittleEndian = tiff.Span.StartsWith("II"u8);

    /// <summary>Where the first directory is; null if the data is no TIFF file.</summary>
    public uint? First => Header == TiffHeader.Whole ? UInt32(tiff.Span[4..]) : null;

    /// <summary>Whether the data is a TIFF file. The two bytes behind its first may be in either order, and a BigTIFF may say so if its
    /// numbers are big-endian, since Pillow looks for that in the wrong byte.</summary>
    public TiffHeader Header
    {
        get
        {
            ReadOnlySpan<byte> bytes = tiff.Span;
            ReadOnlySpan<byte> magic = bytes[..Math.Min(bytes.Length, 4)];
            bool isBig = magic.SequenceEqual("II+\0"u8);
            bool isTiff = isBig || magic.SequenceEqual("MM\0+"u8)
                || magic.SequenceEqual("II*\0"u8) || magic.SequenceEqual("II\0*"u8) || magic.SequenceEqual("MM\0*"u8) || magic.SequenceEqual("MM*\0"u8);
            return !isTiff ? TiffHeader.Unknown : isBig || bytes.Length < 8 ? TiffHeader.Cut : TiffHeader.Whole;
        }
    }

    /// <summary>The directory at an offset, by its tags.</summary>
    public IReadOnlyDictionary<int, TiffEntry> Read(long offset)
    {
        OrderedDictionary<int, TiffEntry> entries = [];
        ReadOnlySpan<byte> bytes = tiff.Span;
        if (offset < 0 || offset > bytes.Length - 2)
        {
            return entries;
        }

        int count = UInt16(bytes[(int)offset..]);
        ReadOnlySpan<byte> rest = bytes[((int)offset + 2)..];
        long total = 0;
        for (int i = 0; i < count && rest.Length >= EntryBytes; i++, rest = rest[EntryBytes..])
        {
            int tag = UInt16(rest);
            int type = UInt16(rest[2..]);
            long size = (long)UInt32(rest[4..]) * TiffEntry.ElementSize(type);
            bool isInline = size <= InlineBytes;
            if (size == 0 || (repeated == RepeatedTag.FirstCounts && entries.ContainsKey(tag)))
            {
                continue;
            }

            total += isInline ? 0 : size;
            if (repeated == RepeatedTag.FirstCounts && !isInline && total > bytes.Length)
            {
                continue;
            }

            long at = isInline ? bytes.Length - rest.Length + 8 : UInt32(rest[8..]);
            if (at + size > bytes.Length)
            {
                return entries;
            }

            entries[tag] = new TiffEntry(type, tiff.Slice((int)at, (int)size), _isLittleEndian);
        }

        return entries;
    }

    private ushort UInt16(ReadOnlySpan<byte> bytes) =>
        _isLittleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private uint UInt32(ReadOnlySpan<byte> bytes) =>
        _isLittleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
