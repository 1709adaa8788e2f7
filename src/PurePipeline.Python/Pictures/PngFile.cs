using System.Buffers.Binary;
using System.IO.Compression;
using PurePipeline.Decoding;

namespace PurePipeline.Python.Pictures;

/// <summary>
/// A PNG of 8 bits a band, for what a recipe saves in memory and opens again. The pixels are those that Pillow would write; the compressed bytes
/// are not the ones of its zlib.
/// </summary>
internal static class PngFile
{
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];

    /// <param name="pixels">Row by row, band beside band.</param>
    /// <param name="width">Pixels a row, at least 1.</param>
    /// <param name="height">Rows, at least 1.</param>
    /// <param name="bands">1 for gray, 2 with alpha, 3 for RGB, 4 with alpha.</param>
    public static byte[] Write(ReadOnlySpan<byte> pixels, int width, int height, int bands)
    {
        using MemoryStream file = new();
        file.Write(Signature);
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        header[9] = bands switch { 1 => 0, 2 => 4, 3 => 2, _ => 6 };
        Add(file, "IHDR"u8, header);
        Add(file, "IDAT"u8, Compressed(pixels, checked(width * bands)));
        Add(file, "IEND"u8, []);
        return file.ToArray();
    }

    // Every row behind a 0, which says that it is not filtered.
    private static byte[] Compressed(ReadOnlySpan<byte> pixels, int stride)
    {
        using MemoryStream packed = new();
        using (ZLibStream zlib = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (; pixels.Length > 0; pixels = pixels[stride..])
            {
                zlib.WriteByte(0);
                zlib.Write(pixels[..stride]);
            }
        }

        return packed.ToArray();
    }

    private static void Add(MemoryStream file, ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(name);
        file.Write(content);
        Crc32 crc = new();
        crc.Add(name);
        crc.Add(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, crc.Value);
        file.Write(number);
    }
}
