using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PurePipeline.OpenCv.Warping;

/// <summary>
/// INTER_LINEAR (<c>remapBilinear</c>): <c>((p00 w0 + p10 w1) + p01 w2) + p11 w3</c> of the four pixels around a position, by the weights
/// of its fraction; the constant alone where all four lie outside.
/// </summary>
/// <param name="channels">Channels per pixel.</param>
/// <param name="weights">Four per fraction.</param>
internal class LinearSampler<TPixel, TWeight, TSum, TArithmetic>(int channels, TWeight[] weights) : WarpSampler
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
        ReadOnlySpan<int> xs = positions.X;
        ReadOnlySpan<int> ys = positions.Y;
        ReadOnlySpan<int> fractions = positions.Fractions;
        Span<TPixel> pixels = MemoryMarshal.Cast<byte, TPixel>(row);
        for (int i = start; i < end; i++)
        {
            (int x, int y) = (xs[i], ys[i]);
            Span<TPixel> pixel = pixels.Slice(i * channels, channels);
            ReadOnlySpan<TWeight> weight = weights.AsSpan(fractions[i] * 4, 4);
            if (source.Contains(x, y, 2))
            {
                // Safety: all four lie inside.
                ref byte upper = ref source.Inside(x, y);
                ref byte lower = ref Unsafe.AddByteOffset(ref upper, source.Stride);
                int next = channels * Unsafe.SizeOf<TPixel>();
                Blend(ref upper, ref Unsafe.Add(ref upper, next), ref lower, ref Unsafe.Add(ref lower, next), weight, pixel);
            }
            else if (source.IsConstant && (x >= source.Width || x < -1 || y >= source.Height || y < -1))
            {
                MemoryMarshal.CreateReadOnlySpan(ref source.Value, channels * Unsafe.SizeOf<TPixel>()).CopyTo(MemoryMarshal.AsBytes(pixel));
            }
            else
            {
                Blend(
                    ref source.Anywhere(x, y), ref source.Anywhere(x + 1, y), ref source.Anywhere(x, y + 1), ref source.Anywhere(x + 1, y + 1), weight, pixel);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Blend(ref byte p0, ref byte p1, ref byte p2, ref byte p3, ReadOnlySpan<TWeight> weight, Span<TPixel> pixel)
    {
        for (int channel = 0; channel < pixel.Length; channel++)
        {
            TSum sum = Product(ref p0, weight[0], channel) + Product(ref p1, weight[1], channel);
            sum += Product(ref p2, weight[2], channel);
            sum += Product(ref p3, weight[3], channel);
            pixel[channel] = TArithmetic.Round(sum);
        }
    }

    // Safety: each reference is to a pixel, which has the channel.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TSum Product(ref byte pixel, TWeight weight, int channel) =>
        TArithmetic.OfPixel(Unsafe.ReadUnaligned<TPixel>(ref Unsafe.Add(ref pixel, channel * Unsafe.SizeOf<TPixel>()))) * TArithmetic.OfWeight(weight);
}
