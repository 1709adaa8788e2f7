using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PurePipeline.OpenCv.Warping.Continuous;

/// <summary>
/// INTER_LINEAR: <c>upper = fma(u, p01 - p00, p00)</c>, alike the lower row, and <c>fma(v, lower - upper, upper)</c>, where u and v are what
/// lies between the position and the pixel before it.
/// </summary>
/// <param name="channels">Channels per pixel.</param>
internal sealed class ContinuousLinearSampler<TPixel, TArithmetic>(int channels) : ChannelSampler<TPixel, TArithmetic>(channels)
    where TPixel : unmanaged
    where TArithmetic : IWarpArithmetic<TPixel, float, float>
{
    public override void Sample(in WarpSource source, ReadOnlySpan<float> xs, ReadOnlySpan<float> ys, Span<byte> row)
    {
        int blockColumns = ContinuousMap.InBlocks(xs.Length);
        for (int i = 0; i < xs.Length;)
        {
            int count = i < blockColumns ? ContinuousMap.BlockColumns : 1;
            SampleBlock(source, xs.Slice(i, count), ys.Slice(i, count), row[(i * PixelBytes)..]);
            i += count;
        }
    }

    // The pixels that OpenCV computes together: the constant is looked for of all, so that a position that is none gives 0 beside others.
    private void SampleBlock(in WarpSource source, ReadOnlySpan<float> xs, ReadOnlySpan<float> ys, Span<byte> row)
    {
        if (source.IsConstant && AreOutside(source, xs, ys))
        {
            FillWithValue(source, xs.Length, row);
            return;
        }

        for (int i = 0; i < xs.Length; i++)
        {
            (int x, int y) = (Floor(xs[i]), Floor(ys[i]));
            (float u, float v) = (xs[i] - x, ys[i] - y);
            Span<TPixel> pixel = MemoryMarshal.Cast<byte, TPixel>(row.Slice(i * PixelBytes, PixelBytes));
            if (source.Contains(x, y, 2))
            {
                // Safety: all four lie inside.
                ref byte upper = ref source.Inside(x, y);
                ref byte lower = ref Unsafe.AddByteOffset(ref upper, source.Stride);
                Blend(ref upper, ref Unsafe.Add(ref upper, PixelBytes), ref lower, ref Unsafe.Add(ref lower, PixelBytes), u, v, pixel);
            }
            else
            {
                (int right, int below) = unchecked((x + 1, y + 1));
                Blend(ref source.Anywhere(x, y), ref source.Anywhere(right, y), ref source.Anywhere(x, below), ref source.Anywhere(right, below), u, v, pixel);
            }
        }
    }

    private static bool AreOutside(in WarpSource source, ReadOnlySpan<float> xs, ReadOnlySpan<float> ys)
    {
        for (int i = 0; i < xs.Length; i++)
        {
            (int x, int y) = (Floor(xs[i]), Floor(ys[i]));
            if (x >= -1 && x < source.Width && y >= -1 && y < source.Height)
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Blend(ref byte p00, ref byte p01, ref byte p10, ref byte p11, float u, float v, Span<TPixel> pixel)
    {
        for (int channel = 0; channel < pixel.Length; channel++)
        {
            float upper = Between(Channel(ref p00, channel), Channel(ref p01, channel), u);
            float lower = Between(Channel(ref p10, channel), Channel(ref p11, channel), u);
            pixel[channel] = TArithmetic.Round(Between(upper, lower, v));
        }
    }

    private static float Between(float first, float second, float part) => MathF.FusedMultiplyAdd(part, second - first, first);
}
