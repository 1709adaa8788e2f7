using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using PurePipeline.Decoding;
using PurePipeline.Decoding.Png;

namespace PurePipeline.Tests.Decoding.Png;

/// <summary>Writes PNG files, right or wrong.</summary>
internal static class PngFile
{
    /// <summary>A gray picture of 8 bits whose rows are given as they are filtered.</summary>
    public static byte[] Gray(int width, int height, byte[] rows, bool interlaced = false, params byte[][] before) =>
        [.. PngInput.Signature, .. Header(width, height, interlaced), .. before.SelectMany(chunk => chunk), .. Chunk("IDAT", Deflate(rows)), .. Chunk("IEND", [])];

    public static byte[] Header(int width, int height, bool interlaced)
    {
        byte[] data = new byte[PngHeader.ChunkBytes];
        BinaryPrimitives.WriteInt32BigEndian(data, width);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(4), height);
        (data[8], data[12]) = (8, interlaced ? (byte)1 : (byte)0);
        return Chunk("IHDR", data);
    }

    public static byte[] Chunk(string type, byte[] data)
    {
        byte[] chunk = [0, 0, 0, 0, .. Encoding.ASCII.GetBytes(type), .. data, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        var crc = new Crc32();
        crc.Add(chunk.AsSpan(4..^4));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), crc.Value);
        return chunk;
    }

    public static byte[] Deflate(byte[] data)
    {
        using var deflated = new MemoryStream();
        using (var stream = new ZLibStream(deflated, CompressionLevel.SmallestSize))
        {
            stream.Write(data);
        }

        return deflated.ToArray();
    }
}
