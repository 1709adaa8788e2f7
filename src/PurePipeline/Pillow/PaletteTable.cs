using System.Runtime.InteropServices;

namespace PurePipeline.Pillow;

/// <summary>Rows of indices to rows of what stands in a table.</summary>
internal sealed class PaletteTable
{
    private readonly int _from;
    private readonly int _to;
    private readonly bool _keepsAlpha;

    // Each pixel in a number of its own, whatever it takes.
    private readonly uint[] _pixels = new uint[ImagePalette.MaxCount];

    /// <param name="from">The bytes of a source pixel: an index, and an alpha if there are two.</param>
    /// <param name="table">256 target pixels.</param>
    /// <param name="to">The bytes of a target pixel, up to four.</param>
    /// <param name="keepsAlpha">Whether the last byte is the source's alpha instead.</param>
    public PaletteTable(int from, ReadOnlySpan<byte> table, int to, bool keepsAlpha = false)
    {
        (_from, _to, _keepsAlpha) = (from, to, keepsAlpha);
        for (int i = 0; i < table.Length; i++)
        {
            _pixels[i / to] |= (uint)table[i] << (8 * (i % to));
        }
    }

    /// <summary>Makes a row.</summary>
    public void Convert(ReadOnlySpan<byte> source, Span<byte> target)
    {
        // A whole number is stored for each pixel that has room behind it; the next one overwrites what is too much.
        int at = 0;
        int i = 0;
        uint[] pixels = _pixels;
        for (; at <= target.Length - sizeof(uint); i += _from, at += _to)
        {
            MemoryMarshal.Write(target[at..], pixels[source[i]]);
        }

        for (; at < target.Length; i += _from, at += _to)
        {
            MemoryMarshal.AsBytes(new ReadOnlySpan<uint>(in pixels[source[i]]))[.._to].CopyTo(target[at..]);
        }

        for (at = _to - 1, i = 1; _keepsAlpha && at < target.Length; i += _from, at += _to)
        {
            target[at] = source[i];
        }
    }
}
