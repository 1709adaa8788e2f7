namespace PurePipeline.Decoding.WebP;

/// <summary>Reads prefix codes as a VP8L bitstream describes them: RFC 9649, 3.7.2.1.</summary>
internal static class PrefixCodeReader
{
    private const int LengthCodes = 19;
    private const int LengthRootBits = 7;
    private const int MaxLiteralLength = 15;
    private const int RepeatPrevious = 16;
    private const int FirstPrevious = 8;

    private static ReadOnlySpan<byte> LengthCodeOrder => [17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];

    private static ReadOnlySpan<byte> RepeatBits => [2, 3, 7];

    private static ReadOnlySpan<byte> RepeatOffsets => [3, 3, 11];

    /// <summary>Reads a code and appends its tables; false if it is none.</summary>
    /// <param name="bits">The bitstream.</param>
    /// <param name="lengths">Room for as many lengths as there are symbols; they are left there.</param>
    /// <param name="tables">Where its tables go; null to check it only.</param>
    public static bool TryRead(ref LosslessBits bits, Span<byte> lengths, PrefixTables? tables)
    {
        lengths.Clear();
        bool isRead = true;
        if (bits.ReadFlag())
        {
            ReadSimple(ref bits, lengths);
        }
        else
        {
            isRead = TryReadLengths(ref bits, lengths);
        }

        return isRead && !bits.HasEnded && PrefixCode.TryBuild(lengths, PrefixCode.RootBits, tables);
    }

    // One or two symbols. Those that the alphabet does not have count for nothing.
    private static void ReadSimple(ref LosslessBits bits, Span<byte> lengths)
    {
        int symbols = (int)bits.Read(1) + 1;
        int firstBits = bits.ReadFlag() ? 8 : 1;
        for (int i = 0; i < symbols; i++)
        {
            int symbol = (int)bits.Read(i == 0 ? firstBits : 8);
            if (symbol < lengths.Length)
            {
                lengths[symbol] = 1;
            }
        }
    }

    private static bool TryReadLengths(ref LosslessBits bits, Span<byte> lengths)
    {
        Span<byte> codeLengths = stackalloc byte[LengthCodes];
        codeLengths.Clear();
        int count = (int)bits.Read(4) + 4;
        for (int i = 0; i < count; i++)
        {
            codeLengths[LengthCodeOrder[i]] = (byte)bits.Read(3);
        }

        var tables = new PrefixTables(1 << LengthRootBits);
        if (!PrefixCode.TryBuild(codeLengths, LengthRootBits, tables))
        {
            return false;
        }

        int left = lengths.Length;
        if (bits.ReadFlag())
        {
            int numberBits = 2 + (2 * (int)bits.Read(3));
            left = 2 + (int)bits.Read(numberBits);
            if (left > lengths.Length)
            {
                return false;
            }
        }

        return TryReadLengths(ref bits, lengths, left, tables.Entries);
    }

    private static bool TryReadLengths(ref LosslessBits bits, Span<byte> lengths, int left, ReadOnlySpan<uint> table)
    {
        byte previous = FirstPrevious;
        for (int symbol = 0; symbol < lengths.Length && left > 0; left--)
        {
            bits.Fill();
            uint entry = table[(int)(bits.Peek & ((1u << LengthRootBits) - 1))];
            bits.Skip(entry);
            int length = PrefixCode.Value(entry);
            if (length <= MaxLiteralLength)
            {
                lengths[symbol++] = (byte)length;
                previous = length == 0 ? previous : (byte)length;
                continue;
            }

            int kind = length - RepeatPrevious;
            int repeat = (int)bits.Read(RepeatBits[kind]) + RepeatOffsets[kind];
            if (repeat > lengths.Length - symbol)
            {
                return false;
            }

            lengths.Slice(symbol, repeat).Fill(kind == 0 ? previous : (byte)0);
            symbol += repeat;
        }

        return true;
    }
}
