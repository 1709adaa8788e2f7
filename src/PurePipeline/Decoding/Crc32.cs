using System.Buffers.Binary;

namespace PurePipeline.Decoding;

/// <summary>The checksum of PNG and zlib's <c>crc32</c>: polynomial 0xEDB88320, eight bytes at a time through eight tables.</summary>
internal struct Crc32()
{
    private const int Ways = 8;
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] s_tables = Tables();

    private uint _register = uint.MaxValue;

    /// <summary>The checksum of all that has been added.</summary>
    public readonly uint Value => ~_register;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<uint> tables = s_tables;
        uint register = _register;
        while (bytes.Length >= Ways)
        {
            ulong eight = BinaryPrimitives.ReadUInt64LittleEndian(bytes) ^ register;
            register = 0;
            for (int i = 0; i < Ways; i++)
            {
                register ^= tables[((Ways - 1 - i) << 8) | (byte)(eight >> (8 * i))];
            }

            bytes = bytes[Ways..];
        }

        foreach (byte value in bytes)
        {
            register = (register >> 8) ^ tables[(byte)(register ^ value)];
        }

        _register = register;
    }

    // Table i is what a byte does to the register when i bytes of zero follow.
    private static uint[] Tables()
    {
        uint[] tables = new uint[Ways << 8];
        for (uint i = 0; i < tables.Length; i++)
        {
            uint value = i < 256 ? i : tables[i - 256];
            for (int bit = 0; bit < 8; bit++)
            {
                value = (value >> 1) ^ ((value & 1) * Polynomial);
            }

            tables[i] = value;
        }

        return tables;
    }
}
