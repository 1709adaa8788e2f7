using System.Numerics;

namespace PurePipeline.Decoding.WebP;

/// <summary>
/// Builds the look-up tables of a prefix code (RFC 9649, 3.7.2). The first 8 bits of a code lead to its symbol, or to a table for its other
/// bits. An entry has the number of bits that it takes in its lowest byte, and above it the symbol, or how far the other table is.
/// </summary>
internal static class PrefixCode
{
    /// <summary>The bits that the first table looks at.</summary>
    public const int RootBits = 8;

    /// <summary>The longest code.</summary>
    public const int MaxLength = 15;

    /// <summary>The bits of an entry.</summary>
    public static int Bits(uint entry) => (byte)entry;

    /// <summary>The symbol of an entry, or the distance of the other table.</summary>
    public static int Value(uint entry) => (int)(entry >> 8);

    /// <summary>
    /// Appends a code's tables; false if the lengths are those of no code. A code of one symbol takes no bits.
    /// </summary>
    /// <param name="lengths">The length of each symbol's code, at most <see cref="MaxLength"/>; 0 for a symbol that does not occur.</param>
    /// <param name="rootBits">The bits that the first table looks at.</param>
    /// <param name="tables">Where they go; null to check the lengths only.</param>
    public static bool TryBuild(ReadOnlySpan<byte> lengths, int rootBits, PrefixTables? tables)
    {
        Span<int> counts = stackalloc int[MaxLength + 1];
        counts.Clear();
        foreach (byte length in lengths)
        {
            counts[length]++;
        }

        int symbols = lengths.Length - counts[0];
        if (!IsComplete(counts, symbols))
        {
            return false;
        }

        if (tables is not null)
        {
            Span<ushort> sorted = stackalloc ushort[Math.Min(symbols, 512)];
            sorted = symbols > sorted.Length ? new ushort[symbols] : sorted;
            Sort(lengths, counts, sorted);
            Fill(counts, sorted, rootBits, tables);
        }

        return true;
    }

    private static bool IsComplete(ReadOnlySpan<int> counts, int symbols)
    {
        if (symbols <= 1)
        {
            return symbols == 1 && counts[MaxLength] <= 1;
        }

        int open = 1;
        for (int length = 1; length <= MaxLength; length++)
        {
            open = (2 * open) - counts[length];
            if (open < 0)
            {
                return false;
            }
        }

        return open == 0;
    }

    private static void Sort(ReadOnlySpan<byte> lengths, ReadOnlySpan<int> counts, Span<ushort> sorted)
    {
        Span<int> starts = stackalloc int[MaxLength + 2];
        starts[1] = 0;
        for (int length = 1; length <= MaxLength; length++)
        {
            starts[length + 1] = starts[length] + counts[length];
        }

        for (int symbol = 0; symbol < lengths.Length; symbol++)
        {
            if (lengths[symbol] > 0)
            {
                sorted[starts[lengths[symbol]]++] = (ushort)symbol;
            }
        }
    }

    // Codes come in the order of their lengths; their bits are reversed, as the first one read is the lowest.
    private static void Fill(Span<int> counts, ReadOnlySpan<ushort> sorted, int rootBits, PrefixTables tables)
    {
        int root = tables.Append(1 << rootBits);
        if (sorted.Length == 1)
        {
            tables.Entries.Slice(root, 1 << rootBits).Fill(Entry(sorted[0], 0));
            return;
        }

        (uint key, int symbol) = (0, 0);
        for (int length = 1; length <= rootBits; length++)
        {
            for (; counts[length] > 0; counts[length]--, key = Next(key, length))
            {
                Replicate(tables.Entries.Slice(root, 1 << rootBits), key, length, Entry(sorted[symbol++], length));
            }
        }

        uint rootMask = (1u << rootBits) - 1;
        uint current = uint.MaxValue;
        (int table, int tableBits) = (root, 0);
        for (int length = rootBits + 1; length <= MaxLength; length++)
        {
            for (; counts[length] > 0; counts[length]--, key = Next(key, length))
            {
                if ((key & rootMask) != current)
                {
                    current = key & rootMask;
                    tableBits = TableBits(counts, length, rootBits);
                    table = tables.Append(1 << tableBits);
                    tables.Entries[root + (int)current] = Entry(table - root - (int)current, tableBits + rootBits);
                }

                Replicate(tables.Entries.Slice(table, 1 << tableBits), key >> rootBits, length - rootBits, Entry(sorted[symbol++], length - rootBits));
            }
        }
    }

    private static uint Entry(int value, int bits) => ((uint)value << 8) | (uint)bits;

    // All entries whose lower bits are the code.
    private static void Replicate(Span<uint> table, uint key, int length, uint entry)
    {
        for (int i = (int)key; i < table.Length; i += 1 << length)
        {
            table[i] = entry;
        }
    }

    // The reversed code behind a reversed one: one is added at the top, and carried downwards.
    private static uint Next(uint key, int length)
    {
        uint inverse = ~key & ((1u << length) - 1);
        if (inverse == 0)
        {
            return key;
        }

        int bit = BitOperations.Log2(inverse);
        return (key & ((1u << bit) - 1)) + (1u << bit);
    }

    // As many bits as the codes that share the root's bits need: up to the length where they are complete.
    private static int TableBits(ReadOnlySpan<int> counts, int length, int rootBits)
    {
        int left = 1 << (length - rootBits);
        while (length < MaxLength && left > counts[length])
        {
            left = (left - counts[length]) << 1;
            length++;
        }

        return length - rootBits;
    }
}
