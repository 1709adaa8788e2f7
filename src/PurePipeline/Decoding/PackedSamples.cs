using System.Runtime.InteropServices;

namespace PurePipeline.Decoding;

/// <summary>Samples of less than a byte, the first one in a byte's highest bits.</summary>
internal static class PackedSamples
{
    // The samples of each byte, a byte each: what they are multiplied with stays within each of these.
    private static readonly ulong[] s_eightOfOne = MemoryMarshal.Cast<byte, ulong>(Unpacked(1)).ToArray();
    private static readonly uint[] s_fourOfTwo = MemoryMarshal.Cast<byte, uint>(Unpacked(2)).ToArray();
    private static readonly ushort[] s_twoOfFour = MemoryMarshal.Cast<byte, ushort>(Unpacked(4)).ToArray();

    /// <summary>Samples of one bit, as bytes 0 and 1.</summary>
    public static void Widen1(ReadOnlySpan<byte> packed, Span<byte> samples) => Widen(packed, 1, 1, samples);

    /// <summary>Samples of four bits.</summary>
    public static void Widen4(ReadOnlySpan<byte> packed, Span<byte> samples) => Widen(packed, 4, 1, samples);

    /// <summary>Samples of one bit as a PBM has them: 1 is black, 0 is white, which becomes 255.</summary>
    public static void WidenBlackOnWhite(ReadOnlySpan<byte> packed, Span<byte> samples)
    {
        Widen(packed, 1, byte.MaxValue, samples);
        Span<ulong> eight = MemoryMarshal.Cast<byte, ulong>(samples);
        for (int i = 0; i < eight.Length; i++)
        {
            eight[i] = ~eight[i];
        }

        for (int i = 8 * eight.Length; i < samples.Length; i++)
        {
            samples[i] = (byte)~samples[i];
        }
    }

    /// <summary>A byte for each sample.</summary>
    /// <param name="packed">The samples.</param>
    /// <param name="bits">The bits of a sample: 1, 2 or 4.</param>
    /// <param name="factor">What samples are multiplied with; the products are bytes.</param>
    /// <param name="samples">As many bytes as there are samples.</param>
    public static void Widen(ReadOnlySpan<byte> packed, int bits, byte factor, Span<byte> samples)
    {
        int whole = samples.Length * bits / 8;
        int perByte = 8 / bits;
        switch (bits)
        {
            case 1:
                Span<ulong> eight = MemoryMarshal.Cast<byte, ulong>(samples);
                for (int i = 0; i < whole; i++)
                {
                    eight[i] = s_eightOfOne[packed[i]] * factor;
                }

                break;
            case 2:
                Span<uint> four = MemoryMarshal.Cast<byte, uint>(samples);
                for (int i = 0; i < whole; i++)
                {
                    four[i] = s_fourOfTwo[packed[i]] * factor;
                }

                break;
            default:
                Span<ushort> two = MemoryMarshal.Cast<byte, ushort>(samples);
                for (int i = 0; i < whole; i++)
                {
                    two[i] = (ushort)(s_twoOfFour[packed[i]] * factor);
                }

                break;
        }

        for (int i = whole * perByte; i < samples.Length; i++)
        {
            samples[i] = (byte)(Sample(packed[whole], bits, i % perByte) * factor);
        }
    }

    private static byte[] Unpacked(int bits)
    {
        int perByte = 8 / bits;
        return [.. Enumerable.Range(0, 256 * perByte).Select(i => (byte)Sample(i / perByte, bits, i % perByte))];
    }

    private static int Sample(int packed, int bits, int index) => (packed >> (8 - bits - (index * bits))) & ((1 << bits) - 1);
}
