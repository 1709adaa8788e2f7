using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow;

internal sealed partial class PaletteDither
{
    // Steps before a row's first pixel and behind its last one have pixels, too, which do not count.
    private const int Margin = DiffusionLanes.Lag + 2;

    /// <summary>The bytes of a row of source pixels with their margins.</summary>
    public int SourceStride => checked((width + (2 * Margin)) * pixel);

    /// <summary>The bytes of a row of indices with their margins.</summary>
    public int IndexStride => checked(width + (2 * Margin));

    /// <summary>Where a row of source pixels goes.</summary>
    public Span<byte> SourceRow(Span<byte> sources, int row) => sources.Slice((row * SourceStride) + (Margin * pixel), width * pixel);

    /// <summary>Where a row of indices comes.</summary>
    public Span<byte> IndexRow(Span<byte> indices, int row) => indices.Slice((row * IndexStride) + Margin, width);

    /// <summary>The next eight rows.</summary>
    /// <param name="sources">Eight rows of <see cref="SourceStride"/> bytes.</param>
    /// <param name="indices">Room for eight rows of <see cref="IndexStride"/> bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal unsafe void SpreadVector128(ReadOnlySpan<byte> sources, Span<byte> indices)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sources.Length, Rows * SourceStride);
        ArgumentOutOfRangeException.ThrowIfLessThan(indices.Length, Rows * IndexStride);
        (DiffusionLanes red, DiffusionLanes green, DiffusionLanes blue) = (default, default, default);
        NearestColor nearest = _nearest;
        int count = width + DiffusionLanes.Lag + 1;

        // From a row to the pixel of the one below that is made in the same step.
        nint sourceStep = SourceStride - (2 * pixel);
        nint indexStep = IndexStride - 2;

        // Safety: the pixels of a step are in their rows or in the margins, four bytes of each in the span: the last one is followed by a
        // margin's pixel. Errors are read for pixels of the row, written for those or for the place in front. Indices are those of 256 colours.
        fixed (byte* firstPixel = sources, firstIndex = indices, table = palette.Rgba)
        fixed (short* reds = _errors)
        {
            short* greens = reds + width + 1;
            short* blues = greens + width + 1;
            uint* palettes = (uint*)table;
            for (int t = 0; t < count; t++)
            {
                byte* source = firstPixel + ((Margin + (nint)t) * pixel);
                Vector128<uint> upper = Vector128.Create(At(source), At(source + sourceStep), At(source + (2 * sourceStep)), At(source + (3 * sourceStep)));
                source += 4 * sourceStep;
                Vector128<uint> lower = Vector128.Create(At(source), At(source + sourceStep), At(source + (2 * sourceStep)), At(source + (3 * sourceStep)));
                bool isInFirst = t < width;
                Vector128<short> r = red.Level(Band(upper, lower, 0), isInFirst ? reds[t + 1] : (short)0);
                Vector128<short> g = green.Level(Band(upper, lower, 8), isInFirst ? greens[t + 1] : (short)0);
                Vector128<short> b = blue.Level(Band(upper, lower, 16), isInFirst ? blues[t + 1] : (short)0);

                Vector128<short> six = Vector128.Create((short)0xFC);
                (Vector128<int> high, Vector128<int> highest) = Vector128.Widen(r & six);
                (Vector128<int> low, Vector128<int> lowest) = Vector128.Widen(((g & six) << 4) | (b >> 2));
                byte* index = firstIndex + Margin + t;
                upper = Colors((high << 10) | low, nearest, index, indexStep, palettes);
                lower = Colors((highest << 10) | lowest, nearest, index + (4 * indexStep), indexStep, palettes);
                r -= Band(upper, lower, 0);
                g -= Band(upper, lower, 8);
                b -= Band(upper, lower, 16);
                if (t < DiffusionLanes.Lag || t >= width)
                {
                    Vector128<short> inRow = DiffusionLanes.InRow(t, width);
                    (r, g, b) = (r & inRow, g & inRow, b & inRow);
                }

                (Vector128<short> below, Vector128<short> last) = (blue.Below, blue.Last);
                red.Spread(r);
                green.Spread(g);
                blue.Spread(b);
                if (t >= width)
                {
                    // Behind the last pixel Pillow leaves blue's, whatever the band.
                    Vector128<short> behind = DiffusionLanes.BehindRow(t, width);
                    red.HandedDown = Vector128.ConditionalSelect(behind, below, red.HandedDown);
                    green.HandedDown = Vector128.ConditionalSelect(behind, last, green.HandedDown);
                    blue.HandedDown = Vector128.ConditionalSelect(behind, last, blue.HandedDown);
                }

                if (t >= DiffusionLanes.Lag)
                {
                    int x = t - DiffusionLanes.Lag;
                    (reds[x], greens[x], blues[x]) = (red.HandedDown[Rows - 1], green.HandedDown[Rows - 1], blue.HandedDown[Rows - 1]);
                }
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static Vector128<uint> Colors(Vector128<int> cells, NearestColor nearest, byte* index, nint step, uint* colors)
        {
            byte a = nearest.Find(cells[0]);
            byte b = nearest.Find(cells[1]);
            byte c = nearest.Find(cells[2]);
            byte d = nearest.Find(cells[3]);
            (index[0], index[step], index[2 * step], index[3 * step]) = (a, b, c, d);
            return Vector128.Create(colors[a], colors[b], colors[c], colors[d]);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static uint At(byte* pixel) => Unsafe.ReadUnaligned<uint>(pixel);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static Vector128<short> Band(Vector128<uint> upper, Vector128<uint> lower, int shift) => Vector128.Narrow(
            ((upper >> shift) & Vector128.Create(255u)).AsInt32(), ((lower >> shift) & Vector128.Create(255u)).AsInt32());
    }
}
