using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PurePipeline.Resampling;

namespace PurePipeline.OpenCv.Warping;

internal sealed partial class LinearByteSampler
{
    // Channel k of two neighbours side by side; the upper row's pixels in the lower half.
    private static readonly Vector128<byte> _neighbours3 = Vector128.Create((byte)0, 3, 1, 4, 2, 5, 2, 5, 8, 11, 9, 12, 10, 13, 10, 13);
    private static readonly Vector128<byte> _neighbours4 = Vector128.Create((byte)0, 4, 1, 5, 2, 6, 3, 7, 8, 12, 9, 13, 10, 14, 11, 15);

    // Word k of both halves side by side.
    private static readonly Vector128<byte> _rows = Vector128.Create((byte)0, 1, 8, 9, 2, 3, 10, 11, 4, 5, 12, 13, 6, 7, 14, 15);

    /// <summary>Pixels of three or four channels, one at a time, from eight bytes of two rows.</summary>
    /// <returns>How many pixels are done: all but the last, whose store could pass the row.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal int PixelsVector128(in WarpSource source, PositionRow positions, Span<byte> row)
    {
        Vector128<byte> neighbours = _channels == 3 ? _neighbours3 : _neighbours4;
        ReadOnlySpan<int> xs = positions.X;
        ReadOnlySpan<int> ys = positions.Y[..xs.Length];
        ReadOnlySpan<int> fractions = positions.Fractions[..xs.Length];
        int last = xs.Length - 1;
        for (int i = 0; i < last; i++)
        {
            // Eight bytes of three channels reach into a third pixel.
            if (!source.Contains(xs[i], ys[i], 2) || (_channels == 3 && xs[i] > source.Width - 3))
            {
                Sample(source, positions, row, i, i + 1);
                continue;
            }

            // Safety: both loads are of eight bytes inside their rows.
            ref byte upper = ref source.Inside(xs[i], ys[i]);
            ref byte lower = ref Unsafe.AddByteOffset(ref upper, source.Stride);
            Vector128<byte> pixels = Vector128.Create(Unsafe.ReadUnaligned<ulong>(ref upper), Unsafe.ReadUnaligned<ulong>(ref lower)).AsByte();
            int u = fractions[i] & (PositionRow.Steps - 1);
            int v = fractions[i] >> PositionRow.StepBits;
            Vector128<sbyte> across = Vector128.Create((short)(PositionRow.Steps - u + (u << 8))).AsSByte();
            Vector128<short> down = Vector128.Create(PositionRow.Steps - v + (v << 16)).AsInt16();
            Vector128<short> sums = PairSums.Of(Vector128.Shuffle(pixels, neighbours), across);
            Vector128<int> pixel = (PairSums.Of(Vector128.Shuffle(sums.AsByte(), _rows).AsInt16(), down) + Vector128.Create(512)) >> 10;
            Vector128<short> words = Vector128.Narrow(pixel, pixel);

            // Safety: four bytes, of which the last may be the next pixel's first; there is a next one.
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref MemoryMarshal.GetReference(row), i * _channels), Vector128.Narrow(words, words).AsInt32()[0]);
        }

        return Math.Max(last, 0);
    }
}
