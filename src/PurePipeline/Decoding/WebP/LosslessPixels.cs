using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Decoding.WebP;

/// <summary>
/// Decodes the pixels of an entropy-coded picture, row by row: literals, backward references, entries of the colour cache (RFC 9649, 5.2).
/// </summary>
internal sealed class LosslessPixels : IDisposable
{
    // What the literals return instead of a symbol.
    private const int Done = -1;
    private const int Ended = -2;

    private readonly int _width;
    private readonly long _count;
    private readonly PrefixCodeGroups _codes;
    private readonly ColorCache _cache;
    private readonly PixelWindow _window;
    private readonly bool _mayEndWithLast;

    // The pixels before this place of the window are in the cache.
    private int _cached;
    private int _rowStart;
    private int _row;
    private long _moved;

    /// <param name="width">The pixels of a row.</param>
    /// <param name="height">The rows.</param>
    /// <param name="codes">The prefix codes.</param>
    /// <param name="cache">The colour cache.</param>
    /// <param name="mayEndWithLast">
    /// Whether the last pixel may use more bits than there are: libwebp has another loop for alpha of a few levels, which takes that.
    /// </param>
    public LosslessPixels(int width, int height, PrefixCodeGroups codes, ColorCache cache, bool mayEndWithLast = false)
    {
        _mayEndWithLast = mayEndWithLast;
        (_width, _count) = (width, (long)width * height);
        (_codes, _cache) = (codes, cache);
        _window = new PixelWindow(_count, width);
    }

    /// <summary>The next row; false if the data is damaged.</summary>
    public bool TryReadRow(ref LosslessBits bits, out Span<uint> row)
    {
        int moved = _window.MakeRoom(_width, _window.End - _rowStart);
        (_cached, _rowStart, _moved) = (Math.Max(_cached - moved, 0), _rowStart - moved, _moved + moved);
        int end = _rowStart + _width;
        bool isFine = (_window.End >= end || TryDecode(ref bits, end)) && (!bits.HasEnded || (_mayEndWithLast && _moved + _window.End == _count));
        row = _window.Pixels.AsSpan(_rowStart, _width);
        (_rowStart, _row) = (end, _row + 1);
        return isFine;
    }

    public void Dispose() => _window.Dispose();

    // The rest of the current row, from the pixel on that is next.
    private bool TryDecode(ref LosslessBits source, int rowEnd)
    {
        LosslessBits bits = source;
        uint[] entries = _codes.Entries;
        uint[] pixels = _window.Pixels;
        ReadOnlySpan<PrefixCodeGroup> groups = _codes.Groups;
        int mask = _codes.BlockMask;
        int end = _window.End;
        while (end < rowEnd)
        {
            int x = end - _rowStart;
            ref readonly PrefixCodeGroup group = ref groups[_codes.IndexAt(x, _row)];
            int blockEnd = mask < 0 ? rowEnd : Math.Min(rowEnd, end + mask + 1 - (x & mask));
            int symbol = DecodeLiterals(ref bits, in group, entries, pixels, ref end, blockEnd);
            if (symbol == Ended && _moved + end < _count)
            {
                return false;
            }

            if (symbol >= 0 && !TryDecodeOther(ref bits, in group, entries, pixels, ref end, symbol))
            {
                return false;
            }
        }

        source = bits;
        _window.End = end;
        return true;
    }

    // Literals up to the block's end, or to a symbol that is none, which is returned.
    // It and what follows are one loop with their caller: the bits are in registers.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int DecodeLiterals(ref LosslessBits bits, in PrefixCodeGroup group, uint[] entries, uint[] pixels, ref int end, int blockEnd)
    {
        if (group.IsConstant)
        {
            pixels.AsSpan(end, blockEnd - end).Fill(group.Pixel);
            end = blockEnd;
            return Done;
        }

        int symbol = Done;
        if (group.Packed >= 0)
        {
            ReadOnlySpan<uint> packed = entries.AsSpan(group.Packed, 2 << PrefixCodeGroups.PackedBits);
            while (end < blockEnd)
            {
                bits.Fill();
                int code = 2 * (int)(bits.Peek & ((1u << PrefixCodeGroups.PackedBits) - 1));
                int used = (int)packed[code];
                bits.Skip(used & (PrefixCodeGroups.NoLiteral - 1));
                if (used >= PrefixCodeGroups.NoLiteral)
                {
                    symbol = (int)packed[code + 1];
                    break;
                }

                pixels[end++] = packed[code + 1];
                if (bits.HasEnded)
                {
                    symbol = Ended;
                    break;
                }
            }
        }
        else if (group.HasConstantColors)
        {
            while (end < blockEnd)
            {
                bits.Fill();
                int green = Symbol(ref bits, entries, group.Green);
                if (green >= PrefixCodeGroups.Literals)
                {
                    symbol = green;
                    break;
                }

                pixels[end++] = group.Pixel | ((uint)green << 8);
                if (bits.HasEnded)
                {
                    symbol = Ended;
                    break;
                }
            }
        }
        else
        {
            while (end < blockEnd)
            {
                bits.Fill();
                int green = Symbol(ref bits, entries, group.Green);
                if (green >= PrefixCodeGroups.Literals)
                {
                    symbol = green;
                    break;
                }

                int red = Symbol(ref bits, entries, group.Red);
                bits.Fill();
                int blue = Symbol(ref bits, entries, group.Blue);
                int alpha = Symbol(ref bits, entries, group.Alpha);
                pixels[end++] = ((uint)alpha << 24) | ((uint)red << 16) | ((uint)green << 8) | (uint)blue;
            }
        }

        return symbol;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryDecodeOther(ref LosslessBits bits, in PrefixCodeGroup group, uint[] entries, uint[] pixels, ref int at, int symbol)
    {
        symbol -= PrefixCodeGroups.Literals;
        if (symbol >= PrefixCodeGroups.LengthPrefixes)
        {
            symbol -= PrefixCodeGroups.LengthPrefixes;
            if (symbol >= _cache.Size)
            {
                return false;
            }

            _cache.Insert(pixels.AsSpan(_cached, at - _cached));
            _cached = at;
            pixels[at++] = _cache[symbol];
            return true;
        }

        int length = PrefixedNumber(ref bits, symbol);
        int prefix = Symbol(ref bits, entries, group.Distance);
        bits.Fill();
        int distance = DistanceMap.Distance(PrefixedNumber(ref bits, prefix), _width);
        if ((bits.HasEnded && !_mayEndWithLast) || distance > at || length > _count - _moved - at)
        {
            return false;
        }

        Copy(pixels, at, distance, length);
        at += length;
        return true;
    }

    private static void Copy(uint[] pixels, int at, int distance, int length)
    {
        Span<uint> target = pixels.AsSpan(at, length + PixelWindow.Spill);
        if (distance == 1)
        {
            target[..length].Fill(pixels[at - 1]);
        }
        else if (distance >= PixelWindow.Spill)
        {
            // Four at a time, up to three too many; each four are there when they are read.
            ReadOnlySpan<uint> source = pixels.AsSpan(at - distance, length + PixelWindow.Spill);
            for (int i = 0; i < length; i += PixelWindow.Spill)
            {
                Vector128.Create(source[i..]).CopyTo(target[i..]);
            }
        }
        else
        {
            for (int i = 0; i < length; i++)
            {
                target[i] = pixels[at - distance + i];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Symbol(ref LosslessBits bits, uint[] entries, int table)
    {
        uint entry = entries[table + (int)(bits.Peek & ((1u << PrefixCode.RootBits) - 1))];
        int more = PrefixCode.Bits(entry) - PrefixCode.RootBits;
        if (more > 0)
        {
            int from = table + (int)(bits.Peek & ((1u << PrefixCode.RootBits) - 1)) + PrefixCode.Value(entry);
            bits.Skip(PrefixCode.RootBits);
            entry = entries[from + (int)(bits.Peek & ((1u << more) - 1))];
        }

        bits.Skip(PrefixCode.Bits(entry));
        return PrefixCode.Value(entry);
    }

    // RFC 9649, 5.2.2: the prefix tells how many more bits the number has, from 1 on.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PrefixedNumber(ref LosslessBits bits, int prefix)
    {
        if (prefix < 4)
        {
            return prefix + 1;
        }

        int more = (prefix - 2) >> 1;
        return ((2 + (prefix & 1)) << more) + (int)bits.Read(more) + 1;
    }
}
