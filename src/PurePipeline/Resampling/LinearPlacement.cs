using System.Buffers.Binary;

namespace PurePipeline.Resampling;

/// <summary>
/// Two taps an element: a block is 16 elements, its slots hold elements 0-3, 8-11, 4-7, 12-15, the order that packing two 256-bit
/// registers turns into a row.
/// </summary>
internal readonly ref struct LinearPlacement(ReadOnlySpan<LinearTap> taps, int channels) : IWindowPlacement
{
    /// <summary>Result elements of a block.</summary>
    public const int BlockElements = 16;

    private readonly ReadOnlySpan<LinearTap> _taps = taps;

    /// <summary>The next multiple of <see cref="BlockElements"/>.</summary>
    public static int RoundUp(int elements) => checked(elements + BlockElements - 1) / BlockElements * BlockElements;

    /// <summary>The plan of a row, if there is one.</summary>
    public static WindowPlan? Plan(ReadOnlySpan<LinearTap> taps, int channels, int sourceBytes) =>
        WindowPlan.TryCreate(new LinearPlacement(taps, channels), RoundUp(checked(taps.Length * channels)) / BlockElements, sourceBytes);

    public void Place(int block, int slot, scoped Span<int> places, scoped Span<byte> step)
    {
        // Half a block is 8 elements: 4 in the slot of its own number, 4 in the one two further.
        (int x, int c) = Math.DivRem((block * BlockElements) + (slot * 8), channels);
        for (int i = 0; i < 8; i++)
        {
            LinearTap tap = x < _taps.Length ? _taps[x] : default;
            int first = x < _taps.Length ? (tap.Source * channels) + c : -1;
            places[2 * i] = first;

            // The last column stands alone: it has no second neighbour, and its weight is 0.
            places[(2 * i) + 1] = tap.Weight1 == 0 ? first : first + channels;
            Span<byte> weights = step[(32 + (i / 4 * 64) + (i % 4 * 4))..];
            BinaryPrimitives.WriteInt16LittleEndian(weights, tap.Weight0);
            BinaryPrimitives.WriteInt16LittleEndian(weights[2..], tap.Weight1);
            if (++c == channels)
            {
                (x, c) = (x + 1, 0);
            }
        }
    }
}
