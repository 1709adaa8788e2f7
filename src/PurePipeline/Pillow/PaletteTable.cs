using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow;

/// <summary>Rows of indices to rows of what stands in a table.</summary>
internal sealed class PaletteTable
{
    private readonly int _from;
    private readonly int _to;
    private readonly bool _keepsAlpha;

    // Each pixel in a number of its own, whatever it takes; without an alpha that is the source's.
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
            bool isOwn = !keepsAlpha || i % to < to - 1;
            _pixels[i / to] |= isOwn ? (uint)table[i] << (8 * (i % to)) : 0;
        }
    }

    /// <summary>Makes a row.</summary>
    public void Convert(ReadOnlySpan<byte> source, Span<byte> target)
    {
        // A whole number is stored for each pixel that has room behind it; the next one overwrites what is too much.
        int wide = Math.Max(0, (target.Length - sizeof(uint) + _to) / _to);
        int whole = _to switch
        {
            1 => target.Length,
            2 => target.Length / 2,
            _ => wide,
        };
        source = source[..(target.Length / _to * _from)];
        switch (_to)
        {
            case 1:
                Store<byte>(source, target, whole);
                break;
            case 2:
                Store<ushort>(source, target, whole);
                break;
            default:
                Store<uint>(source, target, whole);
                break;
        }

        for (int i = whole * _from, at = whole * _to; at < target.Length; i += _from, at += _to)
        {
            uint pixel = Pixel(source, i);
            MemoryMarshal.AsBytes(new ReadOnlySpan<uint>(in pixel))[.._to].CopyTo(target[at..]);
        }
    }

    private uint Pixel(ReadOnlySpan<byte> source, int at) => _keepsAlpha
        ? _pixels[source[at]] | ((uint)source[at + 1] << (8 * (_to - 1)))
        : _pixels[source[at]];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private unsafe void Store<T>(ReadOnlySpan<byte> source, Span<byte> target, int count)
        where T : unmanaged
    {
        (int from, int to, int alphaAt) = (_from, _to, 8 * (_to - 1));

        // Safety: count pixels of the source are there, and in the target as many, each with room for a T; an index is below 256.
        fixed (byte* first = source, row = target)
        fixed (uint* pixels = _pixels)
        {
            byte* index = first;
            byte* pixel = row;
            if (_keepsAlpha)
            {
                Vector128<byte> alphas = Vector128.Create(0x80, 0x80, 0x80, 1, 0x80, 0x80, 0x80, 3, 0x80, 0x80, 0x80, 5, 0x80, 0x80, 0x80, (byte)7);
                for (; Vector128.IsHardwareAccelerated && to == sizeof(uint) && count >= 4; count -= 4, index += 4 * from, pixel += 4 * to)
                {
                    Vector128<byte> four = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(index)).AsByte();
                    Vector128<uint> colors = Vector128.Create(pixels[index[0]], pixels[index[2]], pixels[index[4]], pixels[index[6]]);
                    (colors.AsByte() | Vector128.ShuffleNative(four, alphas)).Store(pixel);
                }

                for (; count > 0; count--, index += from, pixel += to)
                {
                    Write(pixel, pixels[index[0]] | ((uint)index[1] << alphaAt));
                }

                return;
            }

            for (; count >= 4; count -= 4, index += 4 * from, pixel += 4 * to)
            {
                Write(pixel, pixels[index[0]]);
                Write(pixel + to, pixels[index[from]]);
                Write(pixel + (2 * to), pixels[index[2 * from]]);
                Write(pixel + (3 * to), pixels[index[3 * from]]);
            }

            for (; count > 0; count--, index += from, pixel += to)
            {
                Write(pixel, pixels[*index]);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static void Write(byte* pixel, uint value) => Unsafe.WriteUnaligned(pixel, *(T*)&value);
    }
}
