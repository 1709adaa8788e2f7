using System.Runtime.InteropServices;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// Writes the look-up tables of a Huffman code, in units of 32 bits.
/// <para>First, by <see cref="LookUpBits"/> bits: 0-5: bits used by code and value. 8-12: code length. 16-19: value size (of an end-of-band
/// code: its run). 24-31: advance in zigzag order, or <see cref="LongCode"/>, or <see cref="EndOfBand"/>. The canonical tables for longer
/// codes follow: the largest code of each length, the offset of its symbols, the symbols.</para>
/// <para>For the AC codes of sequential scans, at <see cref="Pairs"/>, 64 bits each: up to two coefficients and the end of the block in one
/// look-up. Byte 0: bits used. 1: advance to the first coefficient. 2: from it to the second (0: the first once more). 3: all of the
/// advance, plus <see cref="EndFlag"/>; or <see cref="NotPaired"/>. Bits 32-47 and 48-63: the values. Not paired, byte 0 not 0: code and
/// value together are longer than the index; then byte 1 is the advance, byte 2 the value's size and byte 4 the code's length.</para>
/// </summary>
internal static class HuffmanTable
{
    public const int LookUpBits = 11;
    public const int LookUpSize = 1 << LookUpBits;

    public const uint LongCode = 0xF0;
    public const uint EndOfBand = 0xF1;

    /// <summary>The symbol of lossless scans that stands for a difference of 2^15; always a <see cref="LongCode"/>.</summary>
    public const uint HalfRange = 16;

    public const uint EndFlag = 128;
    public const uint NotPaired = 0xFF;

    /// <summary>The advance of an end of block alone: it leads the stores to the dummy slots behind the 64 positions.</summary>
    public const uint DummyAdvance = 64;

    /// <summary>Where the largest codes start; lengths 1 to 17, the last one a sentinel.</summary>
    public const int MaxCodes = LookUpSize;

    /// <summary>Where a reader of long codes notes that it has met one that is none: the place of the largest code of no length.</summary>
    public const int BadCode = MaxCodes;
    public const int SymbolOffsets = MaxCodes + 18;
    public const int Symbols = SymbolOffsets + 18;

    /// <summary>The most bits of a value whose code is not paired but stays in the fast path.</summary>
    public const int FastValueBits = 10;

    /// <summary>Where the table of pairs starts.</summary>
    public const int Pairs = Symbols + 256;

    /// <summary>The length of a table.</summary>
    public static int Length(HuffmanUse use) => use is HuffmanUse.AcPairs or HuffmanUse.AcSingles ? Pairs + (2 * LookUpSize) : Pairs;

    /// <summary>
    /// Writes the table; false if the code is not one that libjpeg accepts for this use (jdhuff.c, jpeg_make_d_derived_tbl).
    /// </summary>
    public static bool TryWrite(HuffmanCode code, HuffmanUse use, Span<uint> table)
    {
        bool ac = use is not (HuffmanUse.Dc or HuffmanUse.Lossless);
        byte largest = use switch
        {
            HuffmanUse.Dc => 15,
            HuffmanUse.Lossless => (byte)HalfRange,
            _ => byte.MaxValue,
        };
        if (code.Symbols.ContainsAnyExceptInRange((byte)0, largest) || !TryWriteCodes(code, ac, table))
        {
            return false;
        }

        if (use is HuffmanUse.AcPairs or HuffmanUse.AcSingles)
        {
            Span<ulong> pairs = MemoryMarshal.Cast<uint, ulong>(table.Slice(Pairs, 2 * LookUpSize));
            if (use == HuffmanUse.AcPairs)
            {
                WritePairs(table, pairs);
            }
            else
            {
                pairs.Fill(NotPaired << 24);
            }
        }

        return true;
    }

    private static bool TryWriteCodes(HuffmanCode huffman, bool ac, Span<uint> table)
    {
        int code = 0;
        int next = 0;
        int filled = 0;
        for (int length = 1; length <= 16; length++)
        {
            int count = huffman.Counts[length - 1];
            table[SymbolOffsets + length] = (uint)(next - code);
            for (int i = 0; i < count; i++, code++, next++)
            {
                byte symbol = huffman.Symbols[next];
                table[Symbols + next] = symbol;
                int shift = LookUpBits - length;
                if (shift >= 0 && (code + 1) << shift <= LookUpSize)
                {
                    filled = (code + 1) << shift;
                    table[(code << shift)..filled].Fill(Entry((uint)length, symbol, ac));
                }
            }

            table[MaxCodes + length] = (uint)(count > 0 ? code - 1 : -1);
            if (count > 0 && code >= 1 << length)
            {
                return false;
            }

            code <<= 1;
        }

        // Codes rise, so that the longer ones are behind all others.
        table[filled..LookUpSize].Fill(LongCode << 24);
        table[(Symbols + next)..Pairs].Clear();
        table[MaxCodes + 17] = int.MaxValue;
        return true;
    }

    private static uint Entry(uint length, uint symbol, bool ac)
    {
        (uint run, uint size) = (symbol >> 4, symbol & 15);
        if (!ac)
        {
            return symbol == HalfRange ? LongCode << 24 : (length + size) | (length << 8) | (size << 16);
        }

        return size == 0 && run != 15
            ? length | (length << 8) | (run << 16) | (EndOfBand << 24)
            : (length + size) | (length << 8) | (size << 16) | ((run + 1) << 24);
    }

    private static void WritePairs(ReadOnlySpan<uint> table, Span<ulong> pairs)
    {
        for (uint i = 0; i < LookUpSize; i++)
        {
            pairs[(int)i] = Pair(table, i);
        }
    }

    private static ulong Pair(ReadOnlySpan<uint> table, uint index)
    {
        uint first = table[(int)index];
        (uint used, uint length, uint size, uint advance) = (first & 63, (first >> 8) & 31, (first >> 16) & 15, first >> 24);
        if (advance == EndOfBand)
        {
            return length | (DummyAdvance << 8) | (EndFlag << 24);
        }

        if (advance == LongCode || size > FastValueBits)
        {
            return NotPaired << 24;
        }

        if (used > LookUpBits)
        {
            return used | (advance << 8) | (size << 16) | (NotPaired << 24) | ((ulong)length << 32);
        }

        short value1 = Value(index, first);
        short value2 = value1;
        uint advance2 = 0;
        uint end = 0;
        uint rest = (index << (int)used) & (LookUpSize - 1);
        uint next = table[(int)rest];
        if (next >> 24 < LongCode && used + (next & 63) <= LookUpBits)
        {
            advance2 = next >> 24;
            value2 = Value(rest, next);
            used += next & 63;
            rest = (index << (int)used) & (LookUpSize - 1);
            next = table[(int)rest];
        }

        if (next >> 24 == EndOfBand && used + (next & 63) <= LookUpBits)
        {
            used += next & 63;
            end = EndFlag;
        }

        return used | (advance << 8) | (advance2 << 16) | ((advance + advance2 + end) << 24)
            | ((ulong)(ushort)value1 << 32) | ((ulong)(ushort)value2 << 48);
    }

    // The value whose code starts at the index' highest bit and lies within the index (T.81, F.2.2.1, EXTEND).
    private static short Value(uint index, uint entry)
    {
        int size = (int)(entry >> 16) & 15;
        if (size == 0)
        {
            return 0;
        }

        int bits = (int)(index >> (LookUpBits - (int)(entry & 63))) & ((1 << size) - 1);
        return (short)(bits >= 1 << (size - 1) ? bits : bits - (1 << size) + 1);
    }
}
