namespace PurePipeline.Decoding.Bmp;

/// <summary>A bitmap's header as it stands in the file. Pillow and OpenCV each have rules of their own on what is allowed.</summary>
/// <param name="Position">Where it starts.</param>
/// <param name="Bytes">Its length, which tells its kind.</param>
/// <param name="Width">Pixels per row.</param>
/// <param name="Height">Rows; negative if the top one comes first.</param>
/// <param name="BitsPerPixel">The bits of a pixel.</param>
/// <param name="Compression">How they are stored.</param>
/// <param name="ColorCount">The colours of the palette; 0 for as many as the bits can tell apart.</param>
/// <param name="Resolution">Pixels per metre; null in the oldest kind of header.</param>
internal sealed record BmpHeader(
    long Position,
    uint Bytes,
    int Width,
    int Height,
    int BitsPerPixel,
    BmpCompression Compression,
    uint ColorCount,
    (uint X, uint Y)? Resolution)
{
    /// <summary>The bytes before the header in a file.</summary>
    public const int FileHeaderBytes = 14;

    /// <summary>The length of the oldest kind of header, which has 16-bit sides and a palette of three bytes a colour.</summary>
    public const int CoreBytes = 12;

    // From the header's start.
    private const int MasksPosition = 40;

    public static ReadOnlySpan<byte> Signature => "BM"u8;

    /// <summary>Where the header ends.</summary>
    public long End => Position + Bytes;

    /// <summary>The bytes that a colour of the palette takes.</summary>
    public int ColorBytes => Bytes == CoreBytes ? 3 : 4;

    /// <summary>The bytes from a row to the next: a multiple of four.</summary>
    public long RowStride => ((((long)Width * BitsPerPixel) + 31) >> 3) & ~3;

    /// <summary>The bit mask of red, green, blue or alpha, 0 to 3; it stands in the header, or behind it if that is short.</summary>
    /// <exception cref="PictureException">The file ends before.</exception>
    public static uint Mask(FileBytes file, long position, int band) => file.UInt32At(position + MasksPosition + (sizeof(uint) * band));

    /// <summary>Reads the header at a position.</summary>
    /// <exception cref="PictureException">The file ends before it does.</exception>
    public static BmpHeader Read(FileBytes file, long position)
    {
        uint bytes = file.UInt32At(position);
        if (bytes == CoreBytes)
        {
            return new BmpHeader(
                position, bytes, file.UInt16At(position + 4), file.UInt16At(position + 6), file.UInt16At(position + 10), BmpCompression.None, 0, null);
        }

        return new BmpHeader(
            position,
            bytes,
            (int)file.UInt32At(position + 4),
            (int)file.UInt32At(position + 8),
            file.UInt16At(position + 14),
            (BmpCompression)file.UInt32At(position + 16),
            file.UInt32At(position + 32),
            (file.UInt32At(position + 24), file.UInt32At(position + 28)));
    }
}
