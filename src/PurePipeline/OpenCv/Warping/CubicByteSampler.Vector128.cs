using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PurePipeline.Resampling;

namespace PurePipeline.OpenCv.Warping;

internal sealed partial class CubicByteSampler
{
    /// <summary>
    /// Pixels of three or four channels, one at a time: 16 bytes of each of four rows, from which shuffles lay two taps of each channel side
    /// by side as words.
    /// </summary>
    /// <returns>How many pixels are done: all but the last, whose store could pass the row.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal int PixelsVector128(in WarpSource source, PositionRow positions, Span<byte> row)
    {
        const byte Z = 255;
        Vector128<byte> left = _channels == 3
            ? Vector128.Create((byte)0, Z, 3, Z, 1, Z, 4, Z, 2, Z, 5, Z, Z, Z, Z, Z)
            : Vector128.Create((byte)0, Z, 4, Z, 1, Z, 5, Z, 2, Z, 6, Z, 3, Z, 7, Z);
        Vector128<byte> right = _channels == 3
            ? Vector128.Create((byte)6, Z, 9, Z, 7, Z, 10, Z, 8, Z, 11, Z, Z, Z, Z, Z)
            : Vector128.Create((byte)8, Z, 12, Z, 9, Z, 13, Z, 10, Z, 14, Z, 11, Z, 15, Z);
        ReadOnlySpan<int> xs = positions.X;
        ReadOnlySpan<int> ys = positions.Y[..xs.Length];
        ReadOnlySpan<int> fractions = positions.Fractions[..xs.Length];
        ref short weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        ref byte target = ref MemoryMarshal.GetReference(row);

        // Sixteen bytes of three channels reach into a sixth pixel.
        uint width = (uint)Math.Max(0, source.Width - (_channels == 3 ? 5 : 3));
        uint height = (uint)Math.Max(0, source.Height - 3);
        nint stride = source.Stride;
        int last = xs.Length - 1;
        for (int i = 0; i < last; i++)
        {
            (int x, int y) = (xs[i] - 1, ys[i] - 1);
            if ((uint)x >= width || (uint)y >= height)
            {
                Sample(source, positions, row, i, i + 1);
                continue;
            }

            // Safety: four rows of sixteen bytes inside the picture; the weights have sixteen for each fraction.
            ref byte pixel = ref source.Inside(x, y);
            Vector128<int> upper = Vector128.LoadUnsafe(ref weights, (nuint)(fractions[i] * 16)).AsInt32();
            Vector128<int> lower = Vector128.LoadUnsafe(ref weights, (nuint)((fractions[i] * 16) + 8)).AsInt32();
            Vector128<int> sum = Products(ref pixel, left, right, Vector128.Shuffle(upper, Vector128.Create(0)), Vector128.Shuffle(upper, Vector128.Create(1)));
            pixel = ref Unsafe.AddByteOffset(ref pixel, stride);
            sum += Products(ref pixel, left, right, Vector128.Shuffle(upper, Vector128.Create(2)), Vector128.Shuffle(upper, Vector128.Create(3)));
            pixel = ref Unsafe.AddByteOffset(ref pixel, stride);
            sum += Products(ref pixel, left, right, Vector128.Shuffle(lower, Vector128.Create(0)), Vector128.Shuffle(lower, Vector128.Create(1)));
            pixel = ref Unsafe.AddByteOffset(ref pixel, stride);
            sum += Products(ref pixel, left, right, Vector128.Shuffle(lower, Vector128.Create(2)), Vector128.Shuffle(lower, Vector128.Create(3)));

            // Safety: four bytes, of which the last may be the next pixel's first; there is a next one.
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, i * _channels), Rounded(sum));
        }

        return Math.Max(last, 0);
    }

    /// <summary>Gray, four pixels at a time.</summary>
    /// <returns>How many pixels are done.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal int GrayVector128(in WarpSource source, PositionRow positions, Span<byte> row)
    {
        ref int xs = ref MemoryMarshal.GetReference(positions.X);
        ref int ys = ref MemoryMarshal.GetReference(positions.Y);
        ref byte target = ref MemoryMarshal.GetReference(row);
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

            Vector128<int> first = OrderedSums.OfPairs(Square(source, positions, i), Square(source, positions, i + 1));
            Vector128<int> second = OrderedSums.OfPairs(Square(source, positions, i + 2), Square(source, positions, i + 3));
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, i), Rounded(OrderedSums.OfPairs(first, second)));
        }

        return i;
    }

    // Safety: the caller found the square to lie inside; the weights have sixteen for each fraction.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128<int> Square(in WarpSource source, PositionRow positions, int i)
    {
        ref byte first = ref source.Inside(positions.X[i] - 1, positions.Y[i] - 1);
        ref short weight = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_weights), positions.Fractions[i] * 16);
        nint stride = source.Stride;
        Vector128<byte> pixels = Vector128.Create(
            Unsafe.ReadUnaligned<uint>(ref first),
            Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref first, stride)),
            Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref first, 2 * stride)),
            Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref first, 3 * stride))).AsByte();
        return PairSums.Of(Vector128.WidenLower(pixels).AsInt16(), Vector128.LoadUnsafe(ref weight))
            + PairSums.Of(Vector128.WidenUpper(pixels).AsInt16(), Vector128.LoadUnsafe(ref weight, 8));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Products(ref byte pixel, Vector128<byte> left, Vector128<byte> right, Vector128<int> leftWeights, Vector128<int> rightWeights)
    {
        Vector128<byte> pixels = Vector128.LoadUnsafe(ref pixel);
        return PairSums.Of(Vector128.ShuffleNative(pixels, left).AsInt16(), leftWeights.AsInt16())
            + PairSums.Of(Vector128.ShuffleNative(pixels, right).AsInt16(), rightWeights.AsInt16());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Rounded(Vector128<int> sums)
    {
        Vector128<int> rounded = (sums + Vector128.Create(1 << (ByteArithmetic.Bits - 1))) >> ByteArithmetic.Bits;
        return WordVectors.Clip(rounded, rounded, rounded, rounded).AsUInt32()[0];
    }
}
