using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PurePipeline.Resampling;

namespace PurePipeline.Pillow;

internal static partial class WeightedSumRows
{
    /// <summary>Four pixels a turn: red and green, then blue, as words that are multiplied and added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static unsafe void ToFloatVector128(ReadOnlySpan<byte> source, Span<byte> target)
    {
        const int turn = 4;
        ArgumentOutOfRangeException.ThrowIfLessThan(target.Length, source.Length / 3 * sizeof(float));
        int turns = Math.Max(0, (source.Length - Vector128<byte>.Count + (3 * turn)) / (3 * turn));
        Vector128<byte> redGreen = Vector128.Create((byte)0, 0x80, 1, 0x80, 3, 0x80, 4, 0x80, 6, 0x80, 7, 0x80, 9, 0x80, 10, 0x80);
        Vector128<byte> blue = Vector128.Create((byte)2, 0x80, 0x80, 0x80, 5, 0x80, 0x80, 0x80, 8, 0x80, 0x80, 0x80, 11, 0x80, 0x80, 0x80);
        Vector128<short> redGreenWeights = Vector128.Create(Red | (Green << 16)).AsInt16();
        Vector128<short> blueWeights = Vector128.Create(Blue).AsInt16();

        // Safety: the last of the turns reads 16 bytes that end inside of the source; each writes 16 for its four pixels.
        fixed (byte* from = source, to = target)
        {
            for (int i = 0; i < turns; i++)
            {
                Vector128<byte> pixels = Vector128.Load(from + (3 * turn * (nint)i));
                Vector128<int> sum = WordVectors.MultiplyAddAdjacent(Vector128.ShuffleNative(pixels, redGreen).AsInt16(), redGreenWeights)
                    + WordVectors.MultiplyAddAdjacent(Vector128.ShuffleNative(pixels, blue).AsInt16(), blueWeights);
                (Vector128.ConvertToSingle(sum) / Vector128.Create(1000f)).Store((float*)to + (turn * (nint)i));
            }
        }

        ToFloatScalar(source[(3 * turn * turns)..], target[(sizeof(float) * turn * turns)..]);
    }

    /// <summary>
    /// By <see cref="ToFloatVector128"/>: a quotient of numbers below 2^24 is a whole number only if it divides, since the one before is a
    /// thousandth less.
    /// </summary>
    internal static void ToGrayVector128(ReadOnlySpan<byte> source, Span<byte> target)
    {
        const int most = 64;
        Span<byte> levels = stackalloc byte[most * sizeof(float)];
        for (int x = 0; x < target.Length; x += most)
        {
            int count = Math.Min(most, target.Length - x);
            Span<byte> part = levels[..(count * sizeof(float))];
            ToFloatVector128(source.Slice(3 * x, 3 * count), part);
            LevelRows.FloatToGrayVector128(part, target.Slice(x, count));
        }
    }
}
