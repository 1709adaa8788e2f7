using System.Buffers.Binary;

namespace PurePipeline.Resampling;

/// <summary>
/// Two taps an element as permutations of whole registers want them: blocks of 16 elements, all of whose bytes lie within a few times 64
/// neighbouring bytes of the source row; for each block where they start, two indices an element, and two weights an element. Immutable.
/// </summary>
internal sealed class LinearLines
{
    /// <summary>Bytes of a block in <see cref="Steps"/>: a register of indices and one of weights.</summary>
    public const int BlockBytes = 2 * ILines.Bytes;

    private readonly int[] _offsets;
    private readonly byte[] _steps;

    private LinearLines(int lines, int[] offsets, byte[] steps) => (Lines, _offsets, _steps) = (lines, offsets, steps);

    /// <summary>How many registers hold a block's bytes: 1 to <see cref="ILines.Most"/>.</summary>
    public int Lines { get; }

    /// <summary>Source bytes where the blocks' registers start; none ends behind the row.</summary>
    public ReadOnlySpan<int> Offsets => _offsets;

    /// <summary>Indices and weights.</summary>
    public ReadOnlySpan<byte> Steps => _steps;

    /// <summary>Null if some block's bytes are spread too far, or the row is narrower than the registers.</summary>
    public static LinearLines? TryCreate(ReadOnlySpan<LinearTap> taps, int channels, int sourceBytes)
    {
        int elements = checked(taps.Length * channels);
        int blocks = LinearPlacement.RoundUp(elements) / LinearPlacement.BlockElements;
        int[] offsets = new int[blocks];
        int spread = 0;
        for (int block = 0; block < blocks; block++)
        {
            int first = block * LinearPlacement.BlockElements;
            int last = Math.Min(first + LinearPlacement.BlockElements, elements) - 1;

            // Of a pixel's channels any may be in the block; all of them are counted.
            offsets[block] = taps[first / channels].Source * channels;
            spread = Math.Max(spread, ((SecondOf(taps[last / channels]) + 1) * channels) - offsets[block]);
        }

        int lines = ILines.CountFor(spread);
        if (lines > ILines.Most || sourceBytes < lines * ILines.Bytes)
        {
            return null;
        }

        byte[] steps = new byte[checked(blocks * BlockBytes)];
        for (int e = 0; e < elements; e++)
        {
            (int x, int c) = Math.DivRem(e, channels);
            (int block, int i) = Math.DivRem(e, LinearPlacement.BlockElements);
            ref int offset = ref offsets[block];
            offset = Math.Min(offset, sourceBytes - (lines * ILines.Bytes));
            Span<byte> indices = steps.AsSpan((block * BlockBytes) + (4 * i), 4);
            indices[0] = (byte)((taps[x].Source * channels) + c - offset);
            indices[2] = (byte)((SecondOf(taps[x]) * channels) + c - offset);
            Span<byte> weights = steps.AsSpan((block * BlockBytes) + ILines.Bytes + (4 * i), 4);
            BinaryPrimitives.WriteInt16LittleEndian(weights, taps[x].Weight0);
            BinaryPrimitives.WriteInt16LittleEndian(weights[2..], taps[x].Weight1);
        }

        return new LinearLines(lines, offsets, steps);
    }

    // The last column stands alone: it has no second neighbour, and its weight is 0.
    private static int SecondOf(LinearTap tap) => tap.Weight1 == 0 ? tap.Source : tap.Source + 1;
}
