using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow;

/// <summary>
/// Rows of colours looked up in a table and interpolated, <c>ColorLUT.c</c> of Pillow: entries have 6 bits behind the point, places 18, of
/// which 15 weigh the two neighbours; each interpolation is cut to a whole number.
/// </summary>
internal sealed partial class TrilinearRows
{
    private const int EntryBits = 6;
    private const int PlaceBits = 18;
    private const int WeightBits = 15;

    // An entry has room for four channels.
    private const int Entry = 4;
    private const int Levels = byte.MaxValue + 1;

    private readonly short[] _table;
    private readonly int _channels;
    private readonly int _from;
    private readonly int _to;

    // Of each level of each of the three bands, where the entry below begins, and the weight of the one above.
    private readonly int[] _places = new int[3 * Levels];
    private readonly int[] _weights = new int[3 * Levels];

    // From an entry to the next one along the second and the third axis.
    private readonly int _second;
    private readonly int _third;

    /// <param name="size">The entries along each axis.</param>
    /// <param name="table">The entries' channels, the first axis fastest.</param>
    /// <param name="channels">The channels of an entry: 3, or 4 where <paramref name="to"/> is 4.</param>
    /// <param name="from">The bytes of a source pixel, 3 or 4.</param>
    /// <param name="to">The bytes of a target pixel, not above both of the two before.</param>
    public TrilinearRows((int First, int Second, int Third) size, ReadOnlySpan<double> table, int channels, int from, int to)
    {
        (_channels, _from, _to) = (channels, from, to);
        (_second, _third) = (size.First * Entry, size.First * size.Second * Entry);
        _table = new short[size.Third * _third];
        for (int i = 0; i < table.Length; i++)
        {
            _table[(i / channels * Entry) + (i % channels)] = Fixed((float)table[i]);
        }

        Fill(0, size.First, Entry);
        Fill(1, size.Second, _second);
        Fill(2, size.Third, _third);
    }

    /// <summary>Makes a row.</summary>
    public void Convert(ReadOnlySpan<byte> source, Span<byte> target)
    {
        if (Vector128.IsHardwareAccelerated)
        {
            ConvertVector128(source, target);
        }
        else
        {
            ConvertScalar(source, target);
        }
    }

    // Rounded away from zero, and limited; NaN becomes 0.
    private static short Fixed(float value)
    {
        const int one = byte.MaxValue << EntryBits;
        return value >= (short.MaxValue - 0.5) / one ? short.MaxValue
            : value <= (short.MinValue + 0.5) / one ? short.MinValue
            : (short)((value * one) + (value < 0 ? -0.5 : 0.5));
    }

    // The scale is cut, so that the highest level stays just below the last entry.
    private void Fill(int band, int entries, int stride)
    {
        uint scale = (uint)((entries - 1) / 255.0 * (1 << PlaceBits));
        for (uint level = 0; level < Levels; level++)
        {
            uint place = level * scale;
            _places[(band * Levels) + (int)level] = (int)(place >> PlaceBits) * stride;
            _weights[(band * Levels) + (int)level] = (int)(place & ((1 << PlaceBits) - 1)) >> (PlaceBits - WeightBits);
        }
    }
}
