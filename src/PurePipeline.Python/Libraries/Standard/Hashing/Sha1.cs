using System.Buffers.Binary;
using System.Numerics;

namespace PurePipeline.Python.Libraries.Standard.Hashing;

/// <summary>SHA-1 (RFC 3174). Names for files come from it, no security does.</summary>
internal static class Sha1
{
    private const int Block = 64;

    public static byte[] HashData(ReadOnlySpan<byte> data)
    {
        byte[] padded = PaddedMessage.Of(data, static (end, bits) => BinaryPrimitives.WriteUInt64BigEndian(end, bits));
        Span<uint> state = [0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0];
        Span<uint> words = stackalloc uint[80];
        for (int start = 0; start < padded.Length; start += Block)
        {
            for (int i = 0; i < words.Length; i++)
            {
                words[i] = i < 16 ? BinaryPrimitives.ReadUInt32BigEndian(padded.AsSpan(start + (4 * i)))
                    : BitOperations.RotateLeft(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
            }

            Mix(state, words);
        }

        byte[] digest = new byte[20];
        for (int i = 0; i < state.Length; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(digest.AsSpan(4 * i), state[i]);
        }

        return digest;
    }

    private static void Mix(Span<uint> state, ReadOnlySpan<uint> words)
    {
        (uint a, uint b, uint c, uint d, uint e) = (state[0], state[1], state[2], state[3], state[4]);
        for (int i = 0; i < words.Length; i++)
        {
            (uint mixed, uint added) = (i / 20) switch
            {
                0 => ((b & c) | (~b & d), 0x5A827999u),
                1 => (b ^ c ^ d, 0x6ED9EBA1u),
                2 => ((b & c) | (b & d) | (c & d), 0x8F1BBCDCu),
                _ => (b ^ c ^ d, 0xCA62C1D6u),
            };
            (a, b, c, d, e) = (unchecked(BitOperations.RotateLeft(a, 5) + mixed + e + words[i] + added), a, BitOperations.RotateLeft(b, 30), c, d);
        }

        unchecked
        {
            state[0] += a;
            state[1] += b;
            state[2] += c;
            state[3] += d;
            state[4] += e;
        }
    }
}
