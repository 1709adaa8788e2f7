using System.Buffers.Binary;

namespace PurePipeline.Decoding;

/// <summary>
/// Finds the orientation (tag 0x0112) in an EXIF block: a TIFF header and a directory of 12-byte entries, in either byte order, as Pillow
/// reads it.
/// </summary>
internal static class ExifOrientation
{
    private const int None = 1;
    private const int OrientationTag = 0x0112;
    private const int EntryBytes = 12;

    /// <summary>
    /// The orientation in <paramref name="tiff"/>, 1 to 8; 1 where there is none or the block is damaged, which is never an error.
    /// </summary>
    public static int Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8)
        {
            return None;
        }

        bool little = tiff[0] == 'I' && tiff[1] == 'I';
        if ((!little && (tiff[0] != 'M' || tiff[1] != 'M')) || UInt16(tiff[2..], little) != 42)
        {
            return None;
        }

        uint directory = UInt32(tiff[4..], little);
        if (directory > (uint)(tiff.Length - 2))
        {
            return None;
        }

        ReadOnlySpan<byte> entries = tiff[((int)directory + 2)..];
        int count = Math.Min((int)UInt16(tiff[(int)directory..], little), entries.Length / EntryBytes);
        int orientation = None;
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> entry = entries.Slice(i * EntryBytes, EntryBytes);
            if (UInt16(entry, little) == OrientationTag)
            {
                // The last entry counts, as in the dictionary that Pillow fills.
                orientation = Value(entry, little);
            }
        }

        return orientation;
    }

    // One number of a whole type; a single byte is bytes to Pillow, no number.
    private static int Value(ReadOnlySpan<byte> entry, bool little)
    {
        const int Short = 3;
        const int Long = 4;
        const int SignedShort = 8;
        const int SignedLong = 9;
        uint value = (UInt32(entry[4..], little), (int)UInt16(entry[2..], little)) switch
        {
            (1, Short or SignedShort) => UInt16(entry[8..], little),
            (1, Long or SignedLong) => UInt32(entry[8..], little),
            _ => None,
        };
        return value is >= 1 and <= 8 ? (int)value : None;
    }

    private static ushort UInt16(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint UInt32(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
