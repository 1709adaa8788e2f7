using System.Buffers.Binary;

namespace PurePipeline.Decoding.Exif;

/// <summary>
/// The values of a TIFF file's directories, as Pillow's <c>TiffImagePlugin</c> reads them: what is damaged ends a directory without an
/// error, and what came before it counts.
/// </summary>
/// <param name="tiff">The file, from its header on.</param>
/// <param name="repeated">Which of a tag's entries counts.</param>
/// <param name="isBig">Whether it is a BigTIFF, whose counts and offsets have 8 bytes.</param>
internal sealed class TiffDirectory(ReadOnlyMemory<byte> tiff, RepeatedTag repeated, bool isBig = false)
{
    private readonly bool _isLittleEndian = tiff.Span.StartsWith("II"u8);
    private readonly int _offsetBytes = isBig ? sizeof(ulong) : sizeof(uint);
    private readonly int _countBytes = isBig ? sizeof(ulong) : sizeof(ushort);

    /// <summary>Where the first directory is; null if the data is no TIFF file.</summary>
    public uint? First => Header == TiffHeader.Whole ? UInt32(tiff.Span[4..]) : null;

    /// <summary>
    /// Whether the data is a TIFF file. A BigTIFF is one only if its numbers are big-endian, since Pillow looks for that in the wrong byte.
    /// </summary>
    public TiffHeader Header
    {
        get
        {
            ReadOnlySpan<byte> bytes = tiff.Span;
            return !IsTiff(bytes) ? TiffHeader.Unknown : bytes[2] == 43 || bytes.Length < 8 ? TiffHeader.Cut : TiffHeader.Whole;
        }
    }

    private int EntryBytes => isBig ? 20 : 12;

    /// <summary>Whether a file begins as a TIFF or BigTIFF does. The number's two bytes may be in either order in a TIFF.</summary>
    public static bool IsTiff(ReadOnlySpan<byte> file) =>
        file is [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'I', (byte)'I', 0, 42, ..] or [(byte)'I', (byte)'I', 43, 0, ..]
            or [(byte)'M', (byte)'M', 0, 42, ..] or [(byte)'M', (byte)'M', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 43, ..];

    /// <summary>The directory at an offset, by its tags.</summary>
    /// <param name="offset">Where it begins.</param>
    /// <param name="lastType">The last type of elements that the reader knows; entries of others are none.</param>
    public IReadOnlyDictionary<int, TiffEntry> Read(long offset, int lastType = TiffEntry.LastType)
    {
        OrderedDictionary<int, TiffEntry> entries = [];
        ReadOnlySpan<byte> bytes = tiff.Span;
        long count = CountAt(offset);
        ReadOnlySpan<byte> rest = count > 0 ? bytes[((int)offset + _countBytes)..] : [];
        long total = 0;
        for (long i = 0; i < count && rest.Length >= EntryBytes; i++, rest = rest[EntryBytes..])
        {
            int tag = UInt16(rest);
            int type = UInt16(rest[2..]);
            int elementSize = type > lastType ? 0 : TiffEntry.ElementSize(type);
            ulong elements = Offset(rest[4..]);
            bool isInline = elements * (ulong)elementSize <= (ulong)_offsetBytes;
            if (elementSize == 0 || elements == 0 || (repeated == RepeatedTag.FirstCounts && entries.ContainsKey(tag)))
            {
                continue;
            }

            if (elements > (ulong)bytes.Length)
            {
                if (repeated == RepeatedTag.FirstCounts)
                {
                    continue;
                }

                return entries;
            }

            int size = checked((int)Math.Min((long)elements * elementSize, int.MaxValue));
            total += isInline ? 0 : size;
            if (repeated == RepeatedTag.FirstCounts && !isInline && total > bytes.Length)
            {
                continue;
            }

            ulong at = isInline ? (ulong)(bytes.Length - rest.Length + 4 + _offsetBytes) : Offset(rest[(4 + _offsetBytes)..]);
            if (at > (ulong)bytes.Length || (long)at + size > bytes.Length)
            {
                return entries;
            }

            entries[tag] = new TiffEntry(type, tiff.Slice((int)at, size), _isLittleEndian);
        }

        return entries;
    }

    /// <summary>Where the directory behind the one at an offset is; 0 if there is none.</summary>
    public long Next(long offset)
    {
        long count = CountAt(offset);
        long at = offset + _countBytes + (count * EntryBytes);
        return count >= 0 && at <= tiff.Length - _offsetBytes ? (long)Math.Min(Offset(tiff.Span[(int)at..]), long.MaxValue) : 0;
    }

    /// <summary>Where the first directory of a BigTIFF is, or a TIFF; 0 if that is missing.</summary>
    public long FirstOffset()
    {
        int at = isBig ? 8 : 4;
        return at <= tiff.Length - _offsetBytes ? (long)Math.Min(Offset(tiff.Span[at..]), long.MaxValue) : 0;
    }

    // -1 if the offset is none; no more than the file can have.
    private long CountAt(long offset)
    {
        if (offset < 0 || offset > tiff.Length - _countBytes)
        {
            return -1;
        }

        ReadOnlySpan<byte> bytes = tiff.Span[(int)offset..];
        return isBig ? (long)Math.Min(Offset(bytes), (ulong)tiff.Length) : UInt16(bytes);
    }

    private ulong Offset(ReadOnlySpan<byte> bytes) => !isBig ? UInt32(bytes)
        : _isLittleEndian ? BinaryPrimitives.ReadUInt64LittleEndian(bytes) : BinaryPrimitives.ReadUInt64BigEndian(bytes);

    private ushort UInt16(ReadOnlySpan<byte> bytes) =>
        _isLittleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private uint UInt32(ReadOnlySpan<byte> bytes) =>
        _isLittleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
