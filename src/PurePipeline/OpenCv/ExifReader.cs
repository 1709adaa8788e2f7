using System.Buffers.Binary;

namespace PurePipeline.OpenCv;

/// <summary>
/// The orientation as OpenCV finds it (imgcodecs/src/exif.cpp): the first word of the entry's value, whatever type the entry says it has;
/// and the first entry that points outside the block ends the reading, so what stands behind it is not seen.
/// </summary>
internal readonly ref struct ExifReader
{
    private const int OrientationTag = 0x0112;
    private const int EntryBytes = 12;
    private const int RationalBytes = 8;

    private readonly ReadOnlySpan<byte> _tiff;
    private readonly bool _little;

    private ExifReader(ReadOnlySpan<byte> tiff)
    {
        _tiff = tiff;
        _little = tiff.StartsWith("II"u8);
    }

    /// <summary>The orientation in a block that starts with its TIFF header, as the number stands there; null if none is found.</summary>
    public static int? FindOrientation(ReadOnlySpan<byte> tiff)
    {
        var reader = new ExifReader(tiff);
        if (reader.UInt16(2) != 42 || reader.UInt32(4) is not { } directory || reader.UInt16(directory) is not { } count)
        {
            return null;
        }

        long entry = directory + 2;
        for (int i = 0; i < count && reader.UInt16(entry) is { } tag; i++, entry += EntryBytes)
        {
            if (tag == OrientationTag)
            {
                return reader.UInt16(entry + 8);
            }

            if (!reader.CanRead(tag, entry))
            {
                break;
            }
        }

        return null;
    }

    /// <summary>Whether OpenCV can read an entry, which it does with those that it knows.</summary>
    private bool CanRead(int tag, long entry) => tag switch
    {
        0x010E or 0x010F or 0x0110 or 0x0131 or 0x0132 or 0x8298 => CanReadText(entry), // description, make, model, software, date, copyright
        0x0128 or 0x0213 => UInt16(entry + 8) is not null, // unit of the resolution, position of the chroma samples
        0x011A or 0x011B => CanReadRationals(entry, 1), // resolution
        0x013E => CanReadRationals(entry, 2), // white point
        0x0211 => CanReadRationals(entry, 3), // coefficients of YCbCr
        0x013F or 0x0214 => CanReadRationals(entry, 6), // primaries, reference black and white
        _ => true,
    };

    // Up to four bytes of text are in the entry; OpenCV looks for them at the start of the block, where they always fit.
    private bool CanReadText(long entry) => UInt32(entry + 4) is { } size
        && (size <= 4 ? 8L : UInt32(entry + 8)) is { } start
        && start <= _tiff.Length && start + size <= _tiff.Length;

    private bool CanReadRationals(long entry, int count)
    {
        if (UInt32(entry + 8) is not { } start)
        {
            return false;
        }

        // OpenCV's offsets wrap at 32 bits.
        for (int i = 0; i < count; i++)
        {
            uint at = unchecked((uint)start + (uint)(RationalBytes * i));
            if (UInt32(at) is null || UInt32((long)at + 4) is null)
            {
                return false;
            }
        }

        return true;
    }

    private int? UInt16(long offset)
    {
        if (offset + 2 > _tiff.Length)
        {
            return null;
        }

        ReadOnlySpan<byte> bytes = _tiff.Slice((int)offset, 2);
        return _little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
    }

    private long? UInt32(long offset)
    {
        if (offset + 4 > _tiff.Length)
        {
            return null;
        }

        ReadOnlySpan<byte> bytes = _tiff.Slice((int)offset, 4);
        return _little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }
}
