namespace PurePipeline.Python.Libraries.Standard.Hashing;

/// <summary>Whole blocks of a message for MD5 and SHA-1: the data, a one, zeros, and the number of bits in the last eight bytes.</summary>
internal static class PaddedMessage
{
    private const int Block = 64;

    public static byte[] Of(ReadOnlySpan<byte> data, Action<Span<byte>, ulong> writeLength)
    {
        byte[] padded = new byte[checked((data.Length + 9 + Block - 1) / Block * Block)];
        data.CopyTo(padded);
        padded[data.Length] = 0x80;
        writeLength(padded.AsSpan(padded.Length - 8), (ulong)data.Length * 8);
        return padded;
    }
}
