using System.Numerics;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow.Quantizing;

/// <summary>
/// The colours of a picture, in the order in which they come up, and how many pixels have each. What Pillow decides pixel by pixel depends
/// on nothing but the pixel's colour, so that it is decided here once a colour.
/// </summary>
internal sealed class ColorTable
{
    private int[] _colors = new int[64];
    private uint[] _counts = new uint[64];

    // Open addressing: the number of a colour plus one, 0 for a free slot; at most half of the slots are taken.
    private int[] _slots = new int[128];

    public int Count { get; private set; }

    /// <summary>Each colour, see <see cref="PackedColor"/>.</summary>
    public ReadOnlySpan<int> Colors => _colors.AsSpan(0, Count);

    /// <summary>The pixels of each colour.</summary>
    public ReadOnlySpan<uint> Counts => _counts.AsSpan(0, Count);

    /// <summary>A picture of mode <c>RGB</c> in few colours.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="choose">Chooses the colours.</param>
    /// <param name="kmeans">See <see cref="KMeans"/>; 0 for none.</param>
    public static QuantizedColors Quantize(MemoryPicture picture, Func<ColorTable, ChosenColors> choose, int kmeans)
    {
        ColorTable table = new();
        byte[] indices = new byte[picture.Width * picture.Height];
        ForEachPixel(picture, (_, color) => table.Add(color, 1));
        ChosenColors chosen = choose(table);
        if (kmeans > 0)
        {
            KMeans.Improve(table, chosen, kmeans - 1);
        }

        ForEachPixel(picture, (i, color) => indices[i] = chosen.Indices[table.NumberOf(color)]);
        return new QuantizedColors(chosen.ToBytes(), indices);
    }

    /// <summary>The table of the colours divided by a power of two.</summary>
    public ColorTable Coarser(int shift)
    {
        ColorTable table = new();
        for (int i = 0; i < Count; i++)
        {
            table.Add(PackedColor.Coarser(_colors[i], shift), _counts[i]);
        }

        return table;
    }

    /// <summary>The place of a colour that the table has.</summary>
    public int NumberOf(int color) => _slots[SlotOf(color)] - 1;

    private static void ForEachPixel(MemoryPicture picture, Action<int, int> take)
    {
        for (int y = 0, i = 0; y < picture.Height; y++)
        {
            ReadOnlySpan<byte> row = picture.Row(y);
            for (int at = 0; at < row.Length; at += PackedColor.Axes, i++)
            {
                take(i, PackedColor.Of(row[at..]));
            }
        }
    }

    private void Add(int color, uint count)
    {
        int slot = SlotOf(color);
        if (_slots[slot] == 0)
        {
            if (Count == _colors.Length)
            {
                Grow();
                slot = SlotOf(color);
            }

            _colors[Count] = color;
            _slots[slot] = ++Count;
        }

        _counts[_slots[slot] - 1] += count;
    }

    private int SlotOf(int color)
    {
        int slot = (int)(((uint)color * 0x9E3779B1u) >> BitOperations.LeadingZeroCount((uint)_slots.Length - 1));
        while (_slots[slot] != 0 && _colors[_slots[slot] - 1] != color)
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        return slot;
    }

    private void Grow()
    {
        Array.Resize(ref _colors, 2 * Count);
        Array.Resize(ref _counts, 2 * Count);
        _slots = new int[4 * Count];
        for (int i = 0; i < Count; i++)
        {
            _slots[SlotOf(_colors[i])] = i + 1;
        }
    }
}
