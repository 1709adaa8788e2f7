using System.Buffers.Binary;
using System.Numerics;

namespace PurePipeline.Python.Libraries.Standard.Hashing;

/// <summary>MD5 (RFC 1321), which .NET does not have on every platform. Names for files come from it, no security does.</summary>
internal static class Md5
{
    private const int Block = 64;

    private static readonly int[] s_turns = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];

    // The whole part of 2^32 times |sin(i + 1)|.
    private static readonly uint[] s_sines = [.. Enumerable.Range(1, Block).Select(static i => (uint)(long)Math.Floor(4294967296.0 * Math.Abs(Math.Sin(i))))];

    public static byte[] HashData(ReadOnlySpan<byte> data)
    {
        byte[] padded = PaddedMessage.Of(data, static (end, bits) => BinaryPrimitives.WriteUInt64LittleEndian(end, bits));
        Span<uint> state = [0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476];
        Span<uint> words = stackalloc uint[16];
        for (int start = 0; start < padded.Length; start += Block)
        {
            for (int i = 0; i < words.Length; i++)
            {
                words[i] = BinaryPrimitives.ReadUInt32LittleEndian(padded.AsSpan(start + (4 * i)));
            }

            Mix(state, words);
        }

        byte[] digest = new byte[16];
        for (int i = 0; i < state.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(digest.AsSpan(4 * i), state[i]);
        }

        return digest;
    }

    private static void Mix(Span<uint> state, ReadOnlySpan<uint> words)
    {
        (uint a, uint b, uint c, uint d) = (state[0], state[1], state[2], state[3]);
        for (int i = 0; i < Block; i++)
        {
            (uint mixed, int word) = (i / 16) switch
            {
                0 => ((b & c) | (~b & d), i),
                1 => ((d & b) | (~d & c), ((5 * i) + 1) % 16),
                2 => (b ^ c ^ d, ((3 * i) + 5) % 16),
                _ => (c ^ (b | ~d), 7 * i % 16),
            };
            uint turned = BitOperations.RotateLeft(unchecked(a + mixed + s_sines[i] + words[word]), s_turns[(i / 16 * 4) + (i % 4)]);
            (a, b, c, d) = (d, unchecked(b + turned), b, c);
        }

        unchecked
        {
            state[0] += a;
            state[1] += b;
            state[2] += c;
            state[3] += d;
        }
    }
}
