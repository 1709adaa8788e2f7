using System.Buffers.Binary;

namespace PurePipeline.Decoding.WebP;

/// <summary>The numbers in a WebP file, low byte first.</summary>
internal static class WebPBytes
{
    public static uint UInt32(ReadOnlySpan<byte> bytes, int offset = 0) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[offset..]);

    public static int UInt24(ReadOnlySpan<byte> bytes, int offset = 0) => bytes[offset] | (bytes[offset + 1] << 8) | (bytes[offset + 2] << 16);

    public static int UInt16(ReadOnlySpan<byte> bytes, int offset = 0) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[offset..]);
}
