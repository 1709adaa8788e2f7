using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Warping;

/// <summary>INTER_LINEAR of <c>float32</c>: the channels of a pixel side by side, in the order of products and sums that the scalar form has.</summary>
internal sealed partial class LinearSingleSampler(int channels) : LinearSampler<float, float, float, SingleArithmetic>(channels, WarpWeights.Single(2))
{
    private readonly int _channels = channels;
    private readonly float[] _weights = WarpWeights.Single(2);

    public override void Sample(in WarpSource source, PositionRow positions, Span<byte> row)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(row.Length, positions.Width * _channels * sizeof(float), nameof(row));
        int done = _channels switch
        {
            1 when Avx2.IsSupported => GrayAvx2(source, positions, row),
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
        ref byte target = ref MemoryMarshal.GetReference(row);
        ref float weights = ref MemoryMarshal.GetArrayDataReference(_weights);

        // Four elements of a pixel of three reach into the next one.
        uint width = (uint)Math.Max(0, source.Width - (_channels == 3 ? 2 : 1));
        uint height = (uint)Math.Max(0, source.Height - 1);
        int last = xs.Length - 1;
        for (int i = 0; i < last; i++)
        {
            (int x, int y) = (xs[i], ys[i]);
            if ((uint)x >= width || (uint)y >= height)
            {
                Sample(source, positions, row, i, i + 1);
                continue;
            }

            // Safety: four elements from each of the four pixels, all inside their rows; the weights have four for each fraction; and the
            // store passes its pixel by one element at most, which the next pixel has.
            ref byte upper = ref source.Inside(x, y);
            ref byte lower = ref Unsafe.AddByteOffset(ref upper, source.Stride);
            Vector128<float> weight = Vector128.LoadUnsafe(ref weights, (nuint)(fractions[i] * 4));
            Vector128<float> sum = (Load(ref upper, 0) * Vector128.Shuffle(weight, Vector128.Create(0)))
                + (Load(ref upper, bytes) * Vector128.Shuffle(weight, Vector128.Create(1)));
            sum += Load(ref lower, 0) * Vector128.Shuffle(weight, Vector128.Create(2));
            sum += Load(ref lower, bytes) * Vector128.Shuffle(weight, Vector128.Create(3));
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, i * bytes), sum);
        }

        return Math.Max(last, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Load(ref byte pixel, int offset) => Unsafe.ReadUnaligned<Vector128<float>>(ref Unsafe.Add(ref pixel, offset));
}
