using System.Runtime.Intrinsics;

namespace PurePipeline.Tiff.Blocks;

/// <summary>
/// LZW with codes of 9 to 12 bits (TIFF 6, section 13), as <c>tif_lzw.c</c> reads it: the first code empties the table, and codes become longer
/// one code early. Files of libtiff 4 and before start with a zero byte, have the lowest bit first, and no code is early.
/// </summary>
internal sealed class LzwBlock : BlockCodec
{
    private const int Clear = 256;
    private const int End = 257;
    private const int First = 258;
    private const int MinBits = 9;
    private const int MaxBits = 12;
    private const int Chunk = 16;

    // Behind the longest codes libtiff's table has as many entries, and then none until it is emptied.
    private const int MaxCount = (1 << MaxBits) + 1023;

    // The string of each code lies in what has been decoded: one that was decoded before, and the byte behind it.
    private readonly int[] _starts = new int[MaxCount];
    private readonly int[] _lengths = new int[MaxCount];

    public override string? Decode(ReadOnlyMemory<byte> stored, int rows, Span<byte> samples)
    {
        bool isOld = stored.Length >= 2 && stored.Span[0] == 0 && (stored.Span[1] & 1) != 0;
        int early = isOld ? 0 : 1;
        var bits = new LzwBits(stored.Span, isOld);
        (int codeBits, int next, int most) = (MinBits, -1, (1 << MinBits) - 1 - early);
        (int at, int start, int length) = (0, 0, 0);
        while (at < samples.Length)
        {
            if (!bits.TryRead(codeBits, out int code) || code == End)
            {
                return $"The data decodes to {at} bytes; {samples.Length} were expected.";
            }

            if (code == Clear)
            {
                (codeBits, next, most) = (MinBits, First, (1 << MinBits) - 1 - early);
                length = 0;
                continue;
            }

            if (code > (length == 0 ? Math.Min(next, Clear) : next))
            {
                return "A code is not in the table yet.";
            }

            if (length > 0)
            {
                (_starts[next], _lengths[next]) = (start, length + 1);
                if (++next > most)
                {
                    codeBits = Math.Min(codeBits + 1, MaxBits);
                    most = (1 << codeBits) - 1 - early;
                    next = next == MaxCount ? -1 : next;
                }
            }

            (int from, start) = (code < Clear ? -1 : _starts[code], at);
            length = from < 0 ? 1 : Math.Min(_lengths[code], samples.Length - at);
            if (from < 0)
            {
                samples[at++] = (byte)code;
                continue;
            }

            Copy(samples, from, at, length);
            at += length;
        }

        return null;
    }

    // The string that was defined just now ends with its own first byte; all others lie before their copies.
    private static void Copy(Span<byte> samples, int from, int to, int length)
    {
        int end = to + length;
        for (; to < end && to + Chunk <= samples.Length && from + Chunk <= to; from += Chunk, to += Chunk)
        {
            Vector128.Create<byte>(samples[from..]).CopyTo(samples[to..]);
        }

        for (; to < end; from++, to++)
        {
            samples[to] = samples[from];
        }
    }
}
