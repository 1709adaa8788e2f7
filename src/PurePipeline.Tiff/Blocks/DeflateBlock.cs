using System.IO.Compression;
using System.Runtime.InteropServices;

namespace PurePipeline.Tiff.Blocks;

/// <summary>Data that zlib has compressed.</summary>
internal sealed class DeflateBlock : BlockCodec
{
    public override string? Decode(ReadOnlyMemory<byte> stored, int rows, Span<byte> samples)
    {
        ArraySegment<byte> array = MemoryMarshal.TryGetArray(stored, out ArraySegment<byte> segment) ? segment : stored.ToArray();
        using var inflated = new ZLibStream(new MemoryStream(array.Array!, array.Offset, array.Count, writable: false), CompressionMode.Decompress);
        try
        {
            int count = inflated.ReadAtLeast(samples, samples.Length, throwOnEndOfStream: false);
            return count == samples.Length ? null : $"The data inflates to {count} bytes; {samples.Length} were expected.";
        }
        catch (Exception error) when (error is InvalidDataException or IOException) // the latter where a dictionary is wanted
        {
            return error.Message;
        }
    }
}
