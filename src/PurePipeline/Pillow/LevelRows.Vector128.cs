using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PurePipeline.Resampling;

namespace PurePipeline.Pillow;

internal static partial class LevelRows
{
    /// <summary>16 pixels a turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static unsafe void Int32ToGrayVector128(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int whole = Whole(source, target);

        // Safety: a turn reads 64 bytes and writes 16, inside of the spans.
        fixed (byte* from = source, to = target)
        {
            for (int x = 0; x < whole; x += Vector128<byte>.Count)
            {
                int* levels = (int*)from + x;
                WordVectors.Clip(Vector128.Load(levels), Vector128.Load(levels + 4), Vector128.Load(levels + 8), Vector128.Load(levels + 12))
                    .Store(to + x);
            }
        }

        Int32ToGrayScalar(source[(4 * whole)..], target[whole..]);
    }

    /// <summary>16 pixels a turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static unsafe void FloatToGrayVector128(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int whole = Whole(source, target);

        // Safety: a turn reads 64 bytes and writes 16, inside of the spans.
        fixed (byte* from = source, to = target)
        {
            for (int x = 0; x < whole; x += Vector128<byte>.Count)
            {
                float* levels = (float*)from + x;
                WordVectors.Clip(
                    Cut(Vector128.Load(levels)), Cut(Vector128.Load(levels + 4)), Cut(Vector128.Load(levels + 8)), Cut(Vector128.Load(levels + 12)))
                    .Store(to + x);
            }
        }

        FloatToGrayScalar(source[(4 * whole)..], target[whole..]);
    }

    // Limited before it is cut, so that every machine cuts alike; NaN is not above 0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Cut(Vector128<float> levels)
    {
        Vector128<float> positive = levels & Vector128.GreaterThan(levels, Vector128<float>.Zero);
        return Vector128.ConvertToInt32Native(Vector128.Min(positive, Vector128.Create(255f)));
    }

    private static int Whole(ReadOnlySpan<byte> source, Span<byte> target)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(source.Length, 4 * target.Length);
        return target.Length / Vector128<byte>.Count * Vector128<byte>.Count;
    }
}
