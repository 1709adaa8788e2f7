using System.Buffers.Binary;
using LibTiff = BitMiracle.LibTiff.Classic.Tiff;
using LibTiffTag = BitMiracle.LibTiff.Classic.TiffTag;

namespace PurePipeline.Tiff.Blocks;

/// <summary>
/// What BitMiracle's LibTiff decodes: the codings of fax machines, and those of ThunderScan and NeXT. It gets one block at a time, as a file of one strip with
/// no more in its directory than the coding needs, so that nothing that a damaged file says of itself comes near it.
/// </summary>
internal sealed class LibTiffBlock : BlockCodec
{
    // Two dimensions, uncompressed parts, filled bytes: libtiff looks at no others, and BitMiracle's takes no more than 16 bits.
    private const long KnownOptions = 0b111;

    private readonly TiffPage _page;
    private readonly int _width;
    private readonly int _bits;

    /// <summary>Rows of pixels of one sample.</summary>
    public LibTiffBlock(TiffPage page, int width, int bits) => (_page, _width, _bits) = (page, width, bits);

    public override string? Decode(ReadOnlyMemory<byte> stored, int rows, Span<byte> samples)
    {
        byte[] decoded = new byte[samples.Length];
        var errors = new DecodingErrors();
        using (LibTiff? file = LibTiff.ClientOpen("block", "r", errors, new MemoryTiffStream(File(stored.Span, _width, rows))))
        {
            int count = Read(file, decoded);
            decoded.CopyTo(samples);
            return count == samples.Length ? null : errors.First ?? $"The data decodes to {count} bytes; {samples.Length} were expected.";
        }
    }

    // LibTiff does not see the end of a row's changes in damaged data of Group 4.
    private static int Read(LibTiff? file, byte[] decoded)
    {
        try
        {
            return file?.ReadEncodedStrip(0, decoded, 0, decoded.Length) ?? -1;
        }
        catch (IndexOutOfRangeException)
        {
            return -1;
        }
    }

    private byte[] File(ReadOnlySpan<byte> data, int width, int height)
    {
        Compression compression = _page.Compression;
        List<(LibTiffTag Tag, int Value)> tags =
        [
            (LibTiffTag.IMAGEWIDTH, width),
            (LibTiffTag.IMAGELENGTH, height),
            (LibTiffTag.BITSPERSAMPLE, _bits),
            (LibTiffTag.COMPRESSION, (int)compression),
            (LibTiffTag.PHOTOMETRIC, (int)Photometric.BlackIsZero),
            (LibTiffTag.STRIPOFFSETS, 0),
            (LibTiffTag.SAMPLESPERPIXEL, 1),
            (LibTiffTag.ROWSPERSTRIP, height),
            (LibTiffTag.STRIPBYTECOUNTS, data.Length),
        ];
        if (compression is Compression.CcittGroup3 or Compression.CcittGroup4)
        {
            int tag = compression == Compression.CcittGroup3 ? TiffTag.Group3Options : TiffTag.Group4Options;
            tags.Add(((LibTiffTag)tag, (int)(_page.Value(tag, 0) & KnownOptions)));
        }

        const int EntryBytes = 12;
        int start = 8 + sizeof(ushort) + (tags.Count * EntryBytes) + sizeof(uint);
        byte[] file = new byte[start + data.Length];
        "II*\0\x08\0\0\0"u8.CopyTo(file);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(8), (ushort)tags.Count);
        Span<byte> entry = file.AsSpan(10);
        foreach ((LibTiffTag tag, int value) in tags)
        {
            const ushort Short = 3;
            const ushort Long = 4;
            bool isShort = tag is LibTiffTag.BITSPERSAMPLE or LibTiffTag.COMPRESSION or LibTiffTag.PHOTOMETRIC or LibTiffTag.SAMPLESPERPIXEL;
            BinaryPrimitives.WriteUInt16LittleEndian(entry, (ushort)tag);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[2..], isShort ? Short : Long);
            BinaryPrimitives.WriteInt32LittleEndian(entry[4..], 1);
            BinaryPrimitives.WriteInt32LittleEndian(entry[8..], tag == LibTiffTag.STRIPOFFSETS ? start : value);
            entry = entry[EntryBytes..];
        }

        data.CopyTo(file.AsSpan(start));
        return file;
    }
}
