namespace PurePipeline.Decoding.WebP;

/// <summary>All prefix codes of a picture, and which part of it has which: RFC 9649, 3.7.</summary>
internal sealed class PrefixCodeGroups
{
    /// <summary>Values of a channel.</summary>
    public const int Literals = 256;

    /// <summary>Prefixes of a backward reference's length.</summary>
    public const int LengthPrefixes = 24;

    /// <summary>The bits that a table of whole pixels looks at.</summary>
    public const int PackedBits = 6;

    /// <summary>Set in an entry of such a table whose symbol is no literal, which is its value then.</summary>
    public const int NoLiteral = 0x100;

    private const int DistancePrefixes = 40;

    private readonly PrefixCodeGroup[] _groups;
    private readonly uint[] _map;
    private readonly int _blockBits;
    private readonly int _blocksPerRow;

    private PrefixCodeGroups(PrefixCodeGroup[] groups, uint[] entries, uint[] map, int blockBits, int blocksPerRow)
    {
        (_groups, Entries) = (groups, entries);
        (_map, _blockBits, _blocksPerRow) = (map, blockBits, blocksPerRow);
    }

    /// <summary>The look-up tables.</summary>
    public uint[] Entries { get; }

    /// <summary>The groups.</summary>
    public ReadOnlySpan<PrefixCodeGroup> Groups => _groups;

    /// <summary>The columns of which all that are equal under it have one group in a row.</summary>
    public int BlockMask => _map.Length == 0 ? -1 : (1 << _blockBits) - 1;

    /// <summary>The number of the group of a pixel.</summary>
    public int IndexAt(int x, int y) => _map.Length == 0 ? 0 : (int)_map[(_blocksPerRow * (y >> _blockBits)) + (x >> _blockBits)];

    /// <summary>Reads the codes of a picture; null if they are none.</summary>
    /// <param name="bits">The bitstream.</param>
    /// <param name="cacheSize">The entries of the colour cache.</param>
    /// <param name="map">Which group a block of pixels has; empty if there is one group.</param>
    /// <param name="blockBits">How many pixels a block is wide and high, as a power of two.</param>
    /// <param name="blocksPerRow">The blocks of a row.</param>
    /// <param name="limit">The most bytes for tables.</param>
    /// <exception cref="PictureException">The limit is reached.</exception>
    public static PrefixCodeGroups? Read(ref LosslessBits bits, int cacheSize, uint[] map, int blockBits, int blocksPerRow, long limit)
    {
        int[] numbers = Number(map, out int count);
        var groups = new PrefixCodeGroup[count];
        var tables = new PrefixTables(limit / sizeof(uint));
        byte[] lengths = new byte[Literals + LengthPrefixes + cacheSize];
        Span<int> starts = stackalloc int[PrefixCodeGroup.Codes];
        foreach (int number in numbers)
        {
            PrefixTables? target = number < 0 ? null : tables;
            int longest = 0;
            for (int code = 0; code < PrefixCodeGroup.Codes; code++)
            {
                starts[code] = tables.Count;
                Span<byte> codeLengths = lengths.AsSpan(0, code == 0 ? lengths.Length : code < 4 ? Literals : DistancePrefixes);
                if (!PrefixCodeReader.TryRead(ref bits, codeLengths, target))
                {
                    return null;
                }

                longest += code < 4 ? Longest(codeLengths) : 0;
            }

            if (number >= 0)
            {
                groups[number] = Create(starts, tables, longest);
            }
        }

        return new PrefixCodeGroups(groups, tables.Array, map, blockBits, blocksPerRow);
    }

    // The groups that the map uses get numbers in their order, which the map then has; the others' is -1.
    private static int[] Number(Span<uint> map, out int count)
    {
        uint last = 0;
        foreach (uint group in map)
        {
            last = Math.Max(last, group);
        }

        int[] numbers = new int[last + 1];
        if (map.IsEmpty)
        {
            count = 1;
            return numbers;
        }

        numbers.AsSpan().Fill(-1);
        count = 0;
        foreach (ref uint group in map)
        {
            if (numbers[group] < 0)
            {
                numbers[group] = count++;
            }

            group = (uint)numbers[group];
        }

        return numbers;
    }

    private static int Longest(ReadOnlySpan<byte> lengths)
    {
        byte longest = 0;
        foreach (byte length in lengths)
        {
            longest = Math.Max(longest, length);
        }

        return longest;
    }

    private static PrefixCodeGroup Create(ReadOnlySpan<int> starts, PrefixTables tables, int longest)
    {
        // The codes come in the order green, red, blue, alpha, distance.
        var group = new PrefixCodeGroup { Green = starts[0], Red = starts[1], Blue = starts[2], Alpha = starts[3], Distance = starts[4], Packed = -1 };
        Span<uint> entries = tables.Entries;
        (uint green, uint red, uint blue, uint alpha) = (entries[group.Green], entries[group.Red], entries[group.Blue], entries[group.Alpha]);
        group.HasConstantAlpha = PrefixCode.Bits(alpha) == 0;
        group.HasConstantColors = PrefixCode.Bits(red) + PrefixCode.Bits(blue) + PrefixCode.Bits(alpha) == 0;
        if (group.HasConstantColors)
        {
            group.IsConstant = PrefixCode.Bits(green) + PrefixCode.Bits(entries[group.Distance]) == 0 && PrefixCode.Value(green) < Literals;
            group.Pixel = Argb(alpha, red, group.IsConstant ? green : 0, blue);
        }
        else if (group.HasConstantAlpha)
        {
            group.Pixel = Argb(alpha, 0, 0, 0);
        }

        if (!group.IsConstant && longest < PackedBits)
        {
            group.Packed = AppendPacked(group, tables);
        }

        return group;
    }

    // Two entries for each: the bits, and the pixel or the symbol that is none.
    private static int AppendPacked(in PrefixCodeGroup group, PrefixTables tables)
    {
        int start = tables.Append(2 << PackedBits);
        Span<uint> entries = tables.Entries;
        for (int code = 0; code < 1 << PackedBits; code++)
        {
            uint green = entries[group.Green + code];
            int used = PrefixCode.Bits(green);
            bool isLiteral = PrefixCode.Value(green) < Literals;
            uint pixel = (uint)PrefixCode.Value(green);
            if (isLiteral)
            {
                uint red = entries[group.Red + (code >> used)];
                used += PrefixCode.Bits(red);
                uint blue = entries[group.Blue + (code >> used)];
                used += PrefixCode.Bits(blue);
                uint alpha = entries[group.Alpha + (code >> used)];
                used += PrefixCode.Bits(alpha);
                pixel = Argb(alpha, red, green, blue);
            }

            entries[start + (2 * code)] = (uint)(isLiteral ? used : used | NoLiteral);
            entries[start + (2 * code) + 1] = pixel;
        }

        return start;
    }

    private static uint Argb(uint alpha, uint red, uint green, uint blue) =>
        ((uint)PrefixCode.Value(alpha) << 24) | ((uint)PrefixCode.Value(red) << 16) | ((uint)PrefixCode.Value(green) << 8) | (uint)PrefixCode.Value(blue);
}
