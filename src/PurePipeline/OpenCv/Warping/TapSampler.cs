using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PurePipeline.OpenCv.Warping;

/// <summary>
/// INTER_CUBIC and INTER_LANCZOS4 (<c>remapBicubic</c>, <c>remapLanczos4</c>): the sum over a square of pixels. Inside the picture each row
/// is summed first, then the rows; at the border the sum starts at the border's value, and each pixel adds its difference to it, weighted,
/// whatever kind of border it is.
/// </summary>
/// <param name="channels">Channels per pixel.</param>
/// <param name="taps">The square's side.</param>
/// <param name="weights">Row by row, per fraction.</param>
internal class TapSampler<TPixel, TWeight, TSum, TArithmetic>(int channels, int taps, TWeight[] weights) : WarpSampler
    where TPixel : unmanaged
    where TWeight : unmanaged
    where TSum : unmanaged, INumber<TSum>
    where TArithmetic : IWarpArithmetic<TPixel, TWeight, TSum>
{
    public override void Sample(in WarpSource source, PositionRow positions, Span<byte> row) => Sample(source, positions, row, 0, positions.Width);

    /// <summary>Makes the pixels from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    protected void Sample(in WarpSource source, PositionRow positions, Span<byte> row, int start, int end)
    {
        Span<TPixel> pixels = MemoryMarshal.Cast<byte, TPixel>(row);
        for (int i = start; i < end; i++)
        {
            int x = positions.X[i] - (taps / 2) + 1;
            int y = positions.Y[i] - (taps / 2) + 1;
            Span<TPixel> pixel = pixels.Slice(i * channels, channels);
            ReadOnlySpan<TWeight> weight = weights.AsSpan(positions.Fractions[i] * taps * taps, taps * taps);
            if (source.Contains(x, y, taps))
            {
                SumInside(source, x, y, weight, pixel);
            }
            else if (source.IsConstant && (x >= source.Width || x + taps <= 0 || y >= source.Height || y + taps <= 0))
            {
                MemoryMarshal.CreateReadOnlySpan(ref source.Value, channels * Unsafe.SizeOf<TPixel>()).CopyTo(MemoryMarshal.AsBytes(pixel));
            }
            else
            {
                SumAtBorder(source, x, y, weight, pixel);
            }
        }
    }

    private void SumInside(in WarpSource source, int x, int y, ReadOnlySpan<TWeight> weight, Span<TPixel> pixel)
    {
        for (int channel = 0; channel < channels; channel++)
        {
            TSum sum = TSum.Zero;
            for (int j = 0; j < taps; j++)
            {
                // Safety: the caller found the square to lie inside.
                ref byte from = ref source.Inside(x, y + j);
                TSum rowSum = Element(ref from, channel) * TArithmetic.OfWeight(weight[j * taps]);
                for (int i = 1; i < taps; i++)
                {
                    rowSum += Element(ref from, (i * channels) + channel) * TArithmetic.OfWeight(weight[(j * taps) + i]);
                }

                // 0 + x is x but for the sign of zero, which OpenCV's cubic keeps.
                sum = j == 0 && taps == 4 ? rowSum : sum + rowSum;
            }

            pixel[channel] = TArithmetic.Round(sum);
        }
    }

    private void SumAtBorder(in WarpSource source, int x, int y, ReadOnlySpan<TWeight> weight, Span<TPixel> pixel)
    {
        for (int channel = 0; channel < channels; channel++)
        {
            TSum value = Element(ref source.Value, channel);
            TSum sum = value * TArithmetic.One;
            for (int j = 0; j < taps; j++)
            {
                for (int i = 0; i < taps; i++)
                {
                    ref byte from = ref source.Anywhere(x + i, y + j);
                    if (!Unsafe.AreSame(ref from, ref source.Value))
                    {
                        sum += (Element(ref from, channel) - value) * TArithmetic.OfWeight(weight[(j * taps) + i]);
                    }
                }
            }

            pixel[channel] = TArithmetic.Round(sum);
        }
    }

    // Safety: the reference is to a pixel, and the element one of its channels, or of the pixels right of it inside the square.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TSum Element(ref byte pixel, int element) =>
        TArithmetic.OfPixel(Unsafe.ReadUnaligned<TPixel>(ref Unsafe.Add(ref pixel, element * Unsafe.SizeOf<TPixel>())));
}
