using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PurePipeline.Resampling;

namespace PurePipeline.OpenCv.Warping;

/// <summary>INTER_CUBIC of <c>float32</c>: several channels, or pixels, side by side, in the order of products and sums that the scalar form has.</summary>
internal sealed class CubicSingleSampler(int channels) : TapSampler<float, float, float, SingleArithmetic>(channels, Taps, WarpWeights.Single(Taps))
{
    private const int Taps = 4;

    private readonly int _channels = channels;
    private readonly float[] _weights = WarpWeights.Single(Taps);

    public override void Sample(in WarpSource source, PositionRow positions, Span<byte> row)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(row.Length, positions.Width * _channels * sizeof(float), nameof(row));
        int done = _channels switch
        {
            1 when Vector128.IsHardwareAccelerated => GrayVector128(source, positions, row),
            3 or 4 when Vector128.IsHardwareAccelerated => PixelsVector128(source, positions, row),
            _ => 0,
        };
        Sample(source, positions, row, done, positions.Width);
    }

    /// <summary>Pixels of three or four channels, one at a time.</summary>
    /// <returns>How many pixels are done: all but the last, whose store could pass the row.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal int PixelsVector128(in WarpSource source, PositionRow positions, Span<byte> row)
    {
        int bytes = _channels * sizeof(float);
        ReadOnlySpan<int> xs = positions.X;
        ReadOnlySpan<int> ys = positions.Y[..xs.Length];
        ReadOnlySpan<int> fractions = positions.Fractions[..xs.Length];
        ref float weights = ref MemoryMarshal.GetArrayDataReference(_weights);

        // Four elements of a pixel of three reach into the next one.
        uint width = (uint)Math.Max(0, source.Width - (_channels == 3 ? 4 : 3));
        uint height = (uint)Math.Max(0, source.Height - 3);
        int last = xs.Length - 1;
        for (int i = 0; i < last; i++)
        {
            (int x, int y) = (xs[i] - 1, ys[i] - 1);
            if ((uint)x >= width || (uint)y >= height)
            {
                Sample(source, positions, row, i, i + 1);
                continue;
            }

            // Safety: four pixels of four rows, each of four elements inside its row; the weights have sixteen for each fraction; and the store
            // passes its pixel by one element at most, which the next pixel has.
            ref byte pixel = ref source.Inside(x, y);
            ref float weight = ref Unsafe.Add(ref weights, fractions[i] * Taps * Taps);
            Vector128<float> sum = RowSum(ref pixel, bytes, ref weight);
            for (int j = 1; j < Taps; j++)
            {
                pixel = ref Unsafe.AddByteOffset(ref pixel, source.Stride);
                weight = ref Unsafe.Add(ref weight, Taps);
                sum += RowSum(ref pixel, bytes, ref weight);
            }

            Unsafe.WriteUnaligned(ref Unsafe.Add(ref MemoryMarshal.GetReference(row), i * bytes), sum);
        }

        return Math.Max(last, 0);
    }

    /// <summary>One channel, four pixels at a time.</summary>
    /// <returns>How many pixels are done.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal int GrayVector128(in WarpSource source, PositionRow positions, Span<byte> row)
    {
        ref int xs = ref MemoryMarshal.GetReference(positions.X);
        ref int ys = ref MemoryMarshal.GetReference(positions.Y);
        ref int fractions = ref MemoryMarshal.GetReference(positions.Fractions);
        ref float weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        Vector128<int> width = Vector128.Create(source.Width - 3);
        Vector128<int> height = Vector128.Create(source.Height - 3);
        int i = 0;
        for (; i <= positions.Width - 4; i += 4)
        {
            // Safety: i + 4 <= positions.Width, which the row has.
            Vector128<int> x = Vector128.LoadUnsafe(ref xs, (nuint)i) - Vector128<int>.One;
            Vector128<int> y = Vector128.LoadUnsafe(ref ys, (nuint)i) - Vector128<int>.One;
            Vector128<int> inside = Vector128.LessThan(x, width) & Vector128.LessThan(y, height) & ~((x | y) >> 31);
            if (inside.ExtractMostSignificantBits() != 0xF)
            {
                Sample(source, positions, row, i, i + 4);
                continue;
            }

            // Safety: the squares lie inside; the weights have sixteen for each fraction.
            ref byte p0 = ref source.Inside(x[0], y[0]);
            ref byte p1 = ref source.Inside(x[1], y[1]);
            ref byte p2 = ref source.Inside(x[2], y[2]);
            ref byte p3 = ref source.Inside(x[3], y[3]);
            Vector128<int> weight = Vector128.LoadUnsafe(ref fractions, (nuint)i) * (Taps * Taps);
            ref float w0 = ref Unsafe.Add(ref weights, weight[0]);
            ref float w1 = ref Unsafe.Add(ref weights, weight[1]);
            ref float w2 = ref Unsafe.Add(ref weights, weight[2]);
            ref float w3 = ref Unsafe.Add(ref weights, weight[3]);
            Vector128<float> sum = Vector128.Create(-0f);
            for (int j = 0; j < Taps; j++)
            {
                int at = j * (int)source.Stride;
                nuint w = (nuint)(j * Taps);
                sum += OrderedSums.Of(
                    Load(ref p0, at) * Vector128.LoadUnsafe(ref w0, w),
                    Load(ref p1, at) * Vector128.LoadUnsafe(ref w1, w),
                    Load(ref p2, at) * Vector128.LoadUnsafe(ref w2, w),
                    Load(ref p3, at) * Vector128.LoadUnsafe(ref w3, w));
            }

            Unsafe.WriteUnaligned(ref Unsafe.Add(ref MemoryMarshal.GetReference(row), i * sizeof(float)), sum);
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> RowSum(ref byte pixel, int bytes, ref float weight)
    {
        Vector128<float> sum = Load(ref pixel, 0) * Vector128.Create(weight);
        sum += Load(ref pixel, bytes) * Vector128.Create(Unsafe.Add(ref weight, 1));
        sum += Load(ref pixel, 2 * bytes) * Vector128.Create(Unsafe.Add(ref weight, 2));
        return sum + (Load(ref pixel, 3 * bytes) * Vector128.Create(Unsafe.Add(ref weight, 3)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Load(ref byte pixel, int offset) => Unsafe.ReadUnaligned<Vector128<float>>(ref Unsafe.Add(ref pixel, offset));
}
