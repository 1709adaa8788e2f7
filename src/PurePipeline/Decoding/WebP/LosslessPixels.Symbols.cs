using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PurePipeline.Pointers;

namespace PurePipeline.Decoding.WebP;

// The loop over symbols. It is one method for the compiler, so that the bits are in registers.
internal sealed unsafe partial class LosslessPixels
{
    private const uint RootMask = (1u << PrefixCode.RootBits) - 1;
    private const uint PackedMask = (1u << PrefixCodeGroups.PackedBits) - 1;

    // Up to the row's end or that of the bits; false if the data is damaged.
    private bool TryDecode<TBits>(ref TBits source, int rowEnd)
        where TBits : struct, ISymbolBits
    {
        TBits bits = source;
        int at = _window.End;
        int cached = _cached;
        int mask = _codes.BlockMask;
        ReadOnlySpan<PrefixCodeGroup> groups = _codes.Groups;

        // Safety: the window has room for the row and the longest reference behind it; each code's tables have an entry for all bits that are
        // looked at, and symbols within its alphabet; the cache has a colour for each of its hashes.
        fixed (uint* firstPixel = _window.Pixels, firstEntry = _codes.Entries, firstColor = _cache.Colors)
        {
            UInt32Pointer colors = Access.Of(firstColor, _cache.Size);
            UInt32Pointer pixels = Access.Of(firstPixel, _window.Pixels.Length);
            UInt32Pointer entries = Access.Of(firstEntry, _codes.Entries.Length);
            while (at < rowEnd && !bits.IsSpent)
            {
                int x = at - _rowStart;
                ref readonly PrefixCodeGroup group = ref groups[_codes.IndexAt(x, _row)];
                int blockEnd = mask < 0 ? rowEnd : Math.Min(rowEnd, at + mask + 1 - (x & mask));
                if (group.IsConstant)
                {
                    for (; at < blockEnd; at++)
                    {
                        pixels[at] = group.Pixel;
                    }

                    continue;
                }

                UInt32Pointer green = entries + group.Green;
                UInt32Pointer red = entries + group.Red;
                UInt32Pointer blue = entries + group.Blue;
                UInt32Pointer alpha = entries + group.Alpha;
                UInt32Pointer packed = entries + Math.Max(group.Packed, 0);
                (bool isPacked, bool hasConstantColors, bool hasConstantAlpha) = (group.Packed >= 0, group.HasConstantColors, group.HasConstantAlpha);
                uint constant = group.Pixel;
                do
                {
                    bits.Fill();
                    uint symbol;
                    if (isPacked)
                    {
                        UInt32Pointer code = packed + (2 * (bits.Peek & PackedMask));
                        uint used = code[0];
                        symbol = code[1];
                        bits.Skip(used);
                        if (used < PrefixCodeGroups.NoLiteral)
                        {
                            pixels[at++] = symbol;
                            continue;
                        }
                    }
                    else
                    {
                        symbol = Symbol(ref bits, green);
                        if (symbol < PrefixCodeGroups.Literals)
                        {
                            uint pixel = constant | (symbol << 8);
                            if (!hasConstantColors)
                            {
                                pixel |= Symbol(ref bits, red) << 16;
                                if (TBits.FilledBits < 3 * PrefixCode.MaxLength)
                                {
                                    bits.Fill();
                                }

                                pixel |= Symbol(ref bits, blue);
                                if (!hasConstantAlpha)
                                {
                                    bits.Fill();
                                    pixel |= Symbol(ref bits, alpha) << 24;
                                }
                            }

                            pixels[at++] = pixel;
                            continue;
                        }
                    }

                    symbol -= PrefixCodeGroups.Literals;
                    if (symbol < PrefixCodeGroups.LengthPrefixes)
                    {
                        int length = Number(ref bits, symbol);
                        uint prefix = Symbol(ref bits, entries + group.Distance);
                        int distance = Number(ref bits, prefix);
                        distance = distance <= DistanceMap.NearbyCodes ? _nearby[distance - 1] : distance - DistanceMap.NearbyCodes;
                        if (distance > at || length > _count - _moved - at)
                        {
                            return false;
                        }

                        Copy(pixels, at, distance, length);
                        at += length;
                    }
                    else
                    {
                        symbol -= PrefixCodeGroups.LengthPrefixes;
                        if (symbol >= _cache.Size)
                        {
                            return false;
                        }

                        for (; cached < at; cached++)
                        {
                            colors[_cache.Hash(pixels[cached])] = pixels[cached];
                        }

                        // It has its place already, if anybody has put it there.
                        uint pixel = colors[symbol];
                        cached += pixel == 0 ? 0 : 1;
                        pixels[at++] = pixel;
                    }
                }
                while (at < blockEnd && !bits.IsSpent);
            }
        }

        source = bits;
        _cached = cached;
        _window.End = at;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Symbol<TBits>(ref TBits bits, UInt32Pointer table)
        where TBits : struct, ISymbolBits
    {
        uint entry = table[bits.Peek & RootMask];
        if ((byte)entry > PrefixCode.RootBits)
        {
            UInt32Pointer second = table + ((bits.Peek & RootMask) + (entry >> 8));
            int more = (byte)entry - PrefixCode.RootBits;
            bits.Skip(PrefixCode.RootBits);
            entry = second[bits.Peek & ((1u << more) - 1)];
        }

        bits.Skip(entry);
        return entry >> 8;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Number<TBits>(ref TBits bits, uint prefix)
        where TBits : struct, ISymbolBits
    {
        bits.Fill();
        uint more = PrefixedNumber.MoreBits[(int)prefix];
        int number = PrefixedNumber.Least[(int)prefix] + (int)(bits.Peek & ((1u << (int)more) - 1));
        bits.Skip(more);
        return number;
    }

    // Safety: the distance is not beyond the first pixel, and Spill pixels behind the last one may be written.
    private static void Copy(UInt32Pointer pixels, int at, int distance, int length)
    {
        if (distance >= PixelWindow.Spill)
        {
            // Several at a time, up to a few too many; all of them are there when they are read.
            for (int i = at; i < at + length; i += PixelWindow.Spill)
            {
                Vector256<uint> some = Vector256.Load(Access.Range(pixels, i - distance, PixelWindow.Spill) + (i - distance));
                some.Store(Access.Range(pixels, i, PixelWindow.Spill) + i);
            }

            return;
        }

        for (int i = at; i < at + length; i++)
        {
            pixels[i] = pixels[i - distance];
        }
    }
}
