using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Pillow;

/// <summary>
/// Rows whose bands are those of other rows in another order, inverted, left out, or constant: most of what changes between two modes of
/// Pillow's <c>Convert.c</c> is that.
/// </summary>
internal sealed partial class BandShuffle
{
    private readonly int _from;
    private readonly int[] _bands;

    // The pixels of which both forms fit into a vector, and their bytes.
    private readonly int _turn;
    private readonly int _read;
    private readonly int _written;
    private readonly byte[] _flips;
    private readonly Vector128<byte> _order;
    private readonly Vector128<byte> _flip;

    /// <param name="from">The bytes of a source pixel.</param>
    /// <param name="bands">For each byte of a target pixel the source's band, or ~value for a constant.</param>
    /// <param name="inverts">Whether bands are taken as 255 minus their value.</param>
    public BandShuffle(int from, int[] bands, bool inverts = false)
    {
        (_from, _bands, _turn) = (from, bands, Vector128<byte>.Count / Math.Max(from, bands.Length));
        (_read, _written) = (_turn * from, _turn * bands.Length);
        _flips = [.. bands.Select(band => band < 0 ? (byte)~band : inverts ? (byte)255 : (byte)0)];
        Span<byte> order = stackalloc byte[Vector128<byte>.Count];
        Span<byte> flip = stackalloc byte[Vector128<byte>.Count];
        for (int i = 0; i < _written; i++)
        {
            (int pixel, int band) = Math.DivRem(i, bands.Length);
            order[i] = bands[band] < 0 ? (byte)0x80 : (byte)((pixel * from) + bands[band]);
            flip[i] = _flips[band];
        }

        (_order, _flip) = (Vector128.Create(order), Vector128.Create(flip));
    }

    private BandShuffle(int from, int[] bands, byte[] flips)
        : this(from, bands)
    {
        Span<byte> flip = stackalloc byte[Vector128<byte>.Count];
        for (int i = 0; i < _written; i++)
        {
            flip[i] = flips[i % bands.Length];
        }

        (_flips, _flip) = (flips, Vector128.Create(flip));
    }

    /// <summary>This one and another one behind it, as one.</summary>
    public BandShuffle Then(BandShuffle next)
    {
        int[] bands = [.. next._bands.Select(band => band < 0 ? band : _bands[band])];
        byte[] flips = [.. next._bands.Select((band, i) => (byte)(next._flips[i] ^ (band < 0 ? 0 : _flips[band])))];
        return new BandShuffle(_from, bands, flips);
    }

    /// <summary>The bands of several, of the same source.</summary>
    public static BandShuffle Beside(IReadOnlyList<BandShuffle> parts) =>
        new(parts[0]._from, [.. parts.SelectMany(static part => part._bands)], [.. parts.SelectMany(static part => part._flips)]);

    /// <summary>Makes a row.</summary>
    public void Convert(ReadOnlySpan<byte> source, Span<byte> target)
    {
        if (Avx2.IsSupported)
        {
            ConvertVector256(source, target);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            ConvertVector128(source, target);
        }
        else
        {
            ConvertScalar(source, target);
        }
    }

    // The turns whose vectors end inside of so many bytes.
    private int Turns(int source, int target) => Math.Max(
        0, Math.Min((source - Vector128<byte>.Count + _read) / _read, (target - Vector128<byte>.Count + _written) / _written));
}
