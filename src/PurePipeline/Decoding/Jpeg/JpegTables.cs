using System.Buffers.Binary;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// The tables in force at some place of the file: quantisation, Huffman codes, restart interval. Tables themselves never change, slots do.
/// </summary>
internal sealed class JpegTables
{
    /// <summary>The number of tables of arithmetic coding, for each of DC and AC.</summary>
    public const int ConditioningSlots = 16;

    private const int Slots = 4;
    private readonly ushort[]?[] _quantization = new ushort[Slots][];
    private readonly HuffmanCode?[] _dc = new HuffmanCode[Slots];
    private readonly HuffmanCode?[] _ac = new HuffmanCode[Slots];
    private readonly (int Lower, int Upper)[] _dcConditioning = new (int, int)[ConditioningSlots];
    private readonly int[] _acConditioning = new int[ConditioningSlots];

    public JpegTables()
    {
        _dcConditioning.AsSpan().Fill((0, 1));
        _acConditioning.AsSpan().Fill(5);
    }

    private JpegTables(JpegTables other)
    {
        other._quantization.CopyTo(_quantization, 0);
        other._dc.CopyTo(_dc, 0);
        other._ac.CopyTo(_ac, 0);
        other._dcConditioning.CopyTo(_dcConditioning, 0);
        other._acConditioning.CopyTo(_acConditioning, 0);
        RestartInterval = other.RestartInterval;
    }

    /// <summary>MCUs between restart markers; 0 for none.</summary>
    public int RestartInterval { get; private set; }

    public JpegTables Copy() => new(this);

    /// <summary>The 64 quantisers of <paramref name="slot"/> in zigzag order; null if there are none.</summary>
    public ushort[]? Quantization(int slot) => slot < Slots ? _quantization[slot] : null;

    /// <summary>The code for DC differences in <paramref name="slot"/>.</summary>
    /// <param name="slot">The slot that a scan names.</param>
    /// <param name="standard">Whether slots 0 and 1 stand for the standard codes where the file has none.</param>
    public HuffmanCode? Dc(int slot, bool standard) => Code(_dc, slot, standard ? StandardHuffmanCodes.Dc : []);

    /// <summary>As <see cref="Dc"/>, for AC coefficients.</summary>
    public HuffmanCode? Ac(int slot, bool standard) => Code(_ac, slot, standard ? StandardHuffmanCodes.Ac : []);

    /// <summary>Start of image: no restarts.</summary>
    public void Reset() => RestartInterval = 0;

    public void ReadRestartInterval(JpegInput input)
    {
        int offset = input.Position;
        int length = input.ReadUInt16();
        if (length != 4)
        {
            throw input.Corrupt($"The restart interval's segment is {length} bytes long; 4 were expected.", offset);
        }

        RestartInterval = input.ReadUInt16();
    }

    /// <summary>The bounds of small DC differences: L and U of T.81, F.1.4.4.1.2.</summary>
    public (int Lower, int Upper) DcConditioning(int slot) => _dcConditioning[slot];

    /// <summary>The last zigzag index of low AC coefficients: Kx of T.81, F.1.4.4.2.</summary>
    public int AcConditioning(int slot) => _acConditioning[slot];

    /// <summary>Reads the parameters of arithmetic coding, which may stand in a file that does not use them.</summary>
    public void ReadConditioning(JpegInput input)
    {
        int offset = input.Position;
        int left = input.ReadUInt16() - 2;
        for (; left > 0; left -= 2)
        {
            int slot = input.ReadByte();
            int value = input.ReadByte();
            (int lower, int upper) = (value & 15, value >> 4);
            if (slot >= 2 * ConditioningSlots || (slot < ConditioningSlots && lower > upper))
            {
                throw input.Corrupt("Parameters of arithmetic coding that are none.", offset);
            }

            if (slot < ConditioningSlots)
            {
                _dcConditioning[slot] = (lower, upper);
            }
            else
            {
                _acConditioning[slot - ConditioningSlots] = value;
            }
        }

        RequireNothingLeft(input, left, offset);
    }

    public void ReadQuantization(JpegInput input)
    {
        int offset = input.Position;
        int left = input.ReadUInt16() - 2;
        while (left > 0)
        {
            int head = input.ReadByte();
            (bool wide, int slot) = (head >> 4 != 0, head & 15);
            if (slot >= Slots)
            {
                throw input.Corrupt($"Quantisation table {slot}; 0 to 3 were expected.", offset);
            }

            byte[] bytes = ReadBytes(input, wide ? 128 : 64);
            var table = new ushort[64];
            for (int k = 0; k < table.Length; k++)
            {
                table[k] = wide ? BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(2 * k)) : bytes[k];
            }

            _quantization[slot] = table;
            left -= wide ? 129 : 65;
        }

        RequireNothingLeft(input, left, offset);
    }

    public void ReadHuffman(JpegInput input)
    {
        const int HeadBytes = 17;
        int offset = input.Position;
        int left = input.ReadUInt16() - 2;
        while (left >= HeadBytes)
        {
            int head = input.ReadByte();
            byte[] counts = ReadBytes(input, 16);
            int total = 0;
            foreach (byte codes in counts)
            {
                total += codes;
            }

            left -= HeadBytes;
            if (total > 256 || total > left)
            {
                throw input.Corrupt($"A Huffman table of {total} codes in a segment with {left} bytes left.", offset);
            }

            byte[] symbols = ReadBytes(input, total);
            left -= total;
            (bool ac, int slot) = ((head & 0x10) != 0, head & ~0x10);
            if (slot >= Slots)
            {
                throw input.Corrupt($"Huffman table {slot}; 0 to 3 were expected.", offset);
            }

            (ac ? _ac : _dc)[slot] = new HuffmanCode(counts, symbols).Shared();
        }

        RequireNothingLeft(input, left, offset);
    }

    private static HuffmanCode? Code(HuffmanCode?[] codes, int slot, IReadOnlyList<HuffmanCode> standard) =>
        slot >= Slots ? null : codes[slot] ?? (slot < standard.Count ? standard[slot] : null);

    private static byte[] ReadBytes(JpegInput input, int count)
    {
        var bytes = new byte[count];
        input.Read(bytes);
        return bytes;
    }

    private static void RequireNothingLeft(JpegInput input, int left, int offset)
    {
        if (left != 0)
        {
            throw input.Corrupt("The length of a table segment does not fit its tables.", offset);
        }
    }
}
