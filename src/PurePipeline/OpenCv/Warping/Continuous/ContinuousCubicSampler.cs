using System.Runtime.InteropServices;

namespace PurePipeline.OpenCv.Warping.Continuous;

/// <summary>
/// INTER_CUBIC (<c>bicubicVec</c>): sixteen pixels by <see cref="CubicWeights"/>, each row <c>fma(p3, w3, fma(p2, w2, fma(p1, w1, p0 w0)))</c>,
/// the rows added by fma. Eight columns are looked at together: where all lie far outside a constant border, that is the result, else its sum.
/// </summary>
/// <param name="channels">Channels per pixel.</param>
internal sealed class ContinuousCubicSampler<TPixel, TArithmetic>(int channels) : ChannelSampler<TPixel, TArithmetic>(channels)
    where TPixel : unmanaged
    where TArithmetic : IWarpArithmetic<TPixel, float, float>
{
    private const int BatchColumns = 8;
    private const int Taps = 4;

    public override void Sample(in WarpSource source, ReadOnlySpan<float> xs, ReadOnlySpan<float> ys, Span<byte> row)
    {
        for (int start = 0; start < xs.Length; start += BatchColumns)
        {
            // The last batch reaches back to be whole; what it computes again may come out otherwise.
            start = Math.Max(Math.Min(start, xs.Length - BatchColumns), 0);
            int count = Math.Min(BatchColumns, xs.Length - start);
            SampleBatch(source, xs.Slice(start, count), ys.Slice(start, count), row[(start * PixelBytes)..]);
        }
    }

    private void SampleBatch(in WarpSource source, ReadOnlySpan<float> xs, ReadOnlySpan<float> ys, Span<byte> row)
    {
        // A row of fewer columns is filled up with the position (0, 0), which is none outside.
        bool isConstant = source.IsConstant && xs.Length == BatchColumns;
        for (int i = 0; i < xs.Length && isConstant; i++)
        {
            isConstant = IsOutside(Clamped(xs[i], source.Width), source.Width) || IsOutside(Clamped(ys[i], source.Height), source.Height);
        }

        if (isConstant)
        {
            FillWithValue(source, xs.Length, row);
            return;
        }

        for (int i = 0; i < xs.Length; i++)
        {
            Span<TPixel> pixel = MemoryMarshal.Cast<byte, TPixel>(row.Slice(i * PixelBytes, PixelBytes));
            (float x, float y) = (Clamped(xs[i], source.Width), Clamped(ys[i], source.Height));
            (int left, int top) = (Floor(x), Floor(y));
            Blend(source, left - 1, top - 1, CubicWeights.At(x - left), CubicWeights.At(y - top), pixel);
        }
    }

    private static bool IsOutside(float position, int length) => Floor(position) is var index && (index < -3 || index > length);

    // Positions far away are drawn near, and what is no number is the nearest to the left.
    private static float Clamped(float position, int length)
    {
        float size = Math.Max(length, 16);
        return position > -size ? Math.Min(position, 2 * size) : -size;
    }

    private void Blend(in WarpSource source, int left, int top, CubicWeights across, CubicWeights down, Span<TPixel> pixel)
    {
        Span<float> sums = stackalloc float[4];
        sums.Clear();
        for (int tap = 0; tap < Taps; tap++)
        {
            ref byte p0 = ref source.Anywhere(left, top + tap);
            ref byte p1 = ref source.Anywhere(left + 1, top + tap);
            ref byte p2 = ref source.Anywhere(left + 2, top + tap);
            ref byte p3 = ref source.Anywhere(left + 3, top + tap);
            float weight = down[tap];
            for (int channel = 0; channel < pixel.Length; channel++)
            {
                float sum = MathF.FusedMultiplyAdd(Channel(ref p1, channel), across[1], Channel(ref p0, channel) * across[0]);
                sum = MathF.FusedMultiplyAdd(Channel(ref p2, channel), across[2], sum);
                sum = MathF.FusedMultiplyAdd(Channel(ref p3, channel), across[3], sum);
                sums[channel] = MathF.FusedMultiplyAdd(sum, weight, sums[channel]);
            }
        }

        for (int channel = 0; channel < pixel.Length; channel++)
        {
            pixel[channel] = TArithmetic.Round(sums[channel]);
        }
    }
}
