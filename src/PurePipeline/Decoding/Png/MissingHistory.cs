using System.IO.Compression;

namespace PurePipeline.Decoding.Png;

/// <summary>
/// Tells damage that zlib finds as soon as it decodes a symbol from a distance that reaches back beyond the data's start, which it finds
/// when it needs the byte: with enough bytes before the start, the distance is fine.
/// </summary>
internal static class MissingHistory
{
    private const int ZlibHeaderBytes = 2;
    private const int WindowBytes = 1 << 15;

    /// <summary>Whether the byte behind some bytes of data is a copy from too far back.</summary>
    /// <param name="data">The data, from its start.</param>
    /// <param name="end">How far it had been read, as <see cref="IdatStream.Position"/>.</param>
    /// <param name="count">The bytes that could be inflated.</param>
    public static bool Explains(IdatStream data, long end, long count)
    {
        // A stored block of zeros stands in for the history.
        using var bytes = new MemoryStream();
        bytes.Write([0, 0x00, 0x80, 0xFF, 0x7F]);
        bytes.Write(new byte[WindowBytes]);
        for (int i = 0; data.Position < end && data.ReadByte() is >= 0 and var value; i++)
        {
            if (i >= ZlibHeaderBytes)
            {
                bytes.WriteByte((byte)value);
            }
        }

        bytes.Position = 0;
        using var inflated = new DeflateStream(bytes, CompressionMode.Decompress);
        byte[] buffer = new byte[1 << 16];
        try
        {
            for (long left = WindowBytes + count; left > 0;)
            {
                int read = inflated.Read(buffer.AsSpan(0, (int)Math.Min(left, buffer.Length)));
                if (read == 0)
                {
                    return false;
                }

                left -= read;
            }

            return inflated.Read(buffer.AsSpan(0, 1)) == 1;
        }
        catch (Exception error) when (error is InvalidDataException or IOException) // the latter where a dictionary is wanted
        {
            return false;
        }
    }
}
