using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Decoding.WebP;

/// <summary>Green is an index into a table of colours; of 16 colours or fewer several pixels are in one: RFC 9649, 4.4.</summary>
internal sealed class ColorIndexTransform : ITransform
{
    private const int PackedValues = 256;

    private readonly int _width;
    private readonly int _bits;

    // The colours of each packed value, one behind the other.
    private readonly uint[] _colors;

    /// <param name="width">The pixels of a row.</param>
    /// <param name="colors">The colours, each but the first one as the difference to the one before.</param>
    public ColorIndexTransform(int width, ReadOnlySpan<uint> colors)
    {
        (_width, _bits) = (width, PackingBits(colors.Length));

        // What an index can be beyond the table is transparent black.
        Span<uint> table = stackalloc uint[PackedValues];
        table.Clear();
        uint sum = 0;
        for (int i = 0; i < colors.Length; i++)
        {
            table[i] = sum = PixelSum.Add(sum, colors[i]);
        }

        int indexBits = 8 >> _bits;
        _colors = new uint[PackedValues << _bits];
        for (int i = 0; i < _colors.Length; i++)
        {
            int index = (i >> _bits) >> ((i & ((1 << _bits) - 1)) * indexBits);
            _colors[i] = table[index & ((1 << indexBits) - 1)];
        }
    }

    /// <summary>How many pixels are in one of the packed row, as a power of two.</summary>
    public static int PackingBits(int colors) => colors > 16 ? 0 : colors > 4 ? 1 : colors > 2 ? 2 : 3;

    public void Undo(Span<uint> row, int y)
    {
        row = row[.._width];
        int last = (row.Length - 1) >> _bits;
        int rest = row.Length - (last << _bits);

        // From the right, as the unpacked row takes the packed one's place.
        Colors(row[last])[..rest].CopyTo(row[(last << _bits)..]);
        switch (_bits)
        {
            case 0:
                Undo<uint>(row, last);
                break;
            case 1:
                Undo<ulong>(row, last);
                break;
            case 2:
                Undo<Vector128<uint>>(row, last);
                break;
            default:
                Undo<Vector256<uint>>(row, last);
                break;
        }
    }

    private void Undo<T>(Span<uint> row, int count)
        where T : struct
    {
        ReadOnlySpan<T> colors = MemoryMarshal.Cast<uint, T>(_colors);
        Span<T> target = MemoryMarshal.Cast<uint, T>(row);
        for (int x = count - 1; x >= 0; x--)
        {
            target[x] = colors[(byte)(row[x] >> 8)];
        }
    }

    private ReadOnlySpan<uint> Colors(uint packed) => _colors.AsSpan((byte)(packed >> 8) << _bits, 1 << _bits);
}
