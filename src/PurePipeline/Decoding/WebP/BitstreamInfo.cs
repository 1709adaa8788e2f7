namespace PurePipeline.Decoding.WebP;

/// <summary>What the first bytes of a VP8 or VP8L bitstream tell.</summary>
/// <param name="Width">Pixels per row.</param>
/// <param name="Height">Rows.</param>
/// <param name="HasAlpha">A VP8L bitstream says that it has alpha; VP8 has none.</param>
internal readonly record struct BitstreamInfo(int Width, int Height, bool HasAlpha)
{
    /// <summary>The bytes that VP8's are.</summary>
    public const int LossyBytes = 10;

    /// <summary>The bytes that VP8L's are.</summary>
    public const int LosslessBytes = 5;

    private const byte LosslessSignature = 0x2F;

    /// <summary>Reads VP8's: RFC 6386, 9.1. Only a key frame that is shown is a picture.</summary>
    /// <param name="bitstream">At least <see cref="LossyBytes"/>.</param>
    /// <param name="chunkLength">The length of the chunk that it is.</param>
    public static BitstreamInfo? ReadLossy(ReadOnlySpan<byte> bitstream, uint chunkLength)
    {
        int tag = WebPBytes.UInt24(bitstream);
        int width = WebPBytes.UInt16(bitstream, 6) & 0x3FFF;
        int height = WebPBytes.UInt16(bitstream, 8) & 0x3FFF;
        bool isPicture = bitstream[3..].StartsWith((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A])
            && (tag & 1) == 0 && ((tag >> 1) & 7) <= 3 && ((tag >> 4) & 1) == 1
            && (uint)(tag >> 5) < chunkLength
            && width > 0 && height > 0;
        return isPicture ? new BitstreamInfo(width, height, false) : null;
    }

    /// <summary>Reads VP8L's: RFC 9649, 3.4.</summary>
    /// <param name="bitstream">At least <see cref="LosslessBytes"/>.</param>
    public static BitstreamInfo? ReadLossless(ReadOnlySpan<byte> bitstream)
    {
        uint bits = WebPBytes.UInt32(bitstream, 1);
        return IsLossless(bitstream) ? new BitstreamInfo((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1, ((bits >> 28) & 1) == 1) : null;
    }

    /// <summary>Whether the bytes start as VP8L's do, of the only version there is.</summary>
    public static bool IsLossless(ReadOnlySpan<byte> bitstream) =>
        bitstream.Length >= LosslessBytes && bitstream[0] == LosslessSignature && bitstream[4] >> 5 == 0;
}
