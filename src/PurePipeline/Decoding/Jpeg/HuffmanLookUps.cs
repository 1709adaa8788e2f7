using System.Buffers;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>The look-up tables of a scan's Huffman codes, all in one rented array, so that one pin holds them.</summary>
/// <param name="capacity">The room for tables, as <see cref="HuffmanTable.Length"/> counts.</param>
internal sealed class HuffmanLookUps(int capacity) : IDisposable
{
    private readonly List<(HuffmanCode Code, HuffmanUse Use, int Offset)> _tables = [];
    private int _used;

    /// <summary>Where the tables are.</summary>
    public uint[] Memory { get; } = ArrayPool<uint>.Shared.Rent(capacity);

    /// <summary>Where in <see cref="Memory"/> the table of a code begins, which is added if it is new; -1 if the code is not a valid
    /// one.</summary>
    public int Add(HuffmanCode code, HuffmanUse use)
    {
        foreach ((HuffmanCode kept, HuffmanUse keptUse, int at) in _tables)
        {
            if (kept == code && keptUse == use)
            {
                return at;
            }
        }

        int offset = _used;
        int length = HuffmanTable.Length(use);
        if (!code.TryWrite(use, Memory.AsSpan(offset, length)))
        {
            return -1;
        }

        Memory[offset + HuffmanTable.BadCode] = 0;
        _tables.Add((code, use, offset));
        _used += length;
        return offset;
    }

    /// <summary>Whether a code that is none has been met since the last time.</summary>
    public bool TakeBadCode()
    {
        uint met = 0;
        foreach ((_, _, int offset) in _tables)
        {
            met |= Memory[offset + HuffmanTable.BadCode];
            Memory[offset + HuffmanTable.BadCode] = 0;
        }

        return met != 0;
    }

    /// <summary>Forgets the tables of a scan that is done.</summary>
    public void Clear()
    {
        _tables.Clear();
        _used = 0;
    }

    public void Dispose() => ArrayPool<uint>.Shared.Return(Memory);
}
