using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PurePipeline.Pillow;

/// <summary>
/// The index of the nearest colour of a palette, as <c>Palette.c</c> of Pillow finds it: for cells of 4 levels, by the distance to the
/// cell's lowest corner; of two as near the one of lower index. What was found is kept; threads that find it at once find the same.
/// </summary>
internal sealed partial class NearestColor
{
    private const int Cells = 64;
    private const ushort Unknown = ushort.MaxValue;

    // The palette's bands one after the other, each with room for all indices; beyond the last colour what is far from any.
    private readonly int[] _bands = new int[3 * ImagePalette.MaxCount];
    private readonly int _count;
    private readonly ushort[] _cells = new ushort[Cells * Cells * Cells];

    public NearestColor(ImagePalette palette)
    {
        const int far = 1000;
        _count = palette.Count;
        for (int i = 0; i < _bands.Length; i++)
        {
            (int band, int index) = Math.DivRem(i, ImagePalette.MaxCount);
            _bands[i] = index < _count ? palette.Rgba[(4 * index) + band] : far;
        }

        Array.Fill(_cells, Unknown);
    }

    /// <summary>The index for a colour.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte Find(int red, int green, int blue) => Find(((red & 0xFC) << 10) | ((green & 0xFC) << 4) | (blue >> 2));

    /// <summary>The index for a cell: six bits of each of red, green, blue.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte Find(int cell)
    {
        // Safety: there is a cell for every 18 bits.
        ushort index = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_cells), cell & (_cells.Length - 1));
        return (byte)(index == Unknown ? Look(cell) : index);
    }

    /// <summary>The indices of a row.</summary>
    /// <param name="source">Pixels of three bytes or four.</param>
    /// <param name="pixel">How many.</param>
    /// <param name="row">Room for the indices.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public unsafe void FindRow(ReadOnlySpan<byte> source, int pixel, Span<byte> row)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(source.Length, row.Length * pixel);

        // Safety: three bytes of each of the row's pixels are in the source.
        fixed (byte* first = source, indices = row)
        {
            byte* color = first;
            for (int x = 0; x < row.Length; x++, color += pixel)
            {
                indices[x] = Find(color[0], color[1], color[2]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ushort Look(int cell)
    {
        (int red, int green, int blue) = ((cell >> 10) & 0xFC, (cell >> 4) & 0xFC, (cell << 2) & 0xFC);
        return _cells[cell] = (ushort)Search(red, green, blue);
    }
}
