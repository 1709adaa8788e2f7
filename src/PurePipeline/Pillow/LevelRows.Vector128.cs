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
        int whole = Whole(source, 4, target, 1);

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
        int whole = Whole(source, 4, target, 1);

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

    /// <summary>16 pixels a turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static unsafe void GrayToInt32Vector128(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int whole = Whole(source, 1, target, 4);

        // Safety: a turn reads 16 bytes and writes 64, inside of the spans.
        fixed (byte* from = source, to = target)
        {
            for (int x = 0; x < whole; x += Vector128<byte>.Count)
            {
                (Vector128<ushort> lower, Vector128<ushort> upper) = Vector128.Widen(Vector128.Load(from + x));
                uint* levels = (uint*)to + x;
                Vector128.WidenLower(lower).Store(levels);
                Vector128.WidenUpper(lower).Store(levels + 4);
                Vector128.WidenLower(upper).Store(levels + 8);
                Vector128.WidenUpper(upper).Store(levels + 12);
            }
        }

        GrayToInt32Scalar(source[whole..], target[(4 * whole)..]);
    }

    /// <summary>16 pixels a turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static unsafe void UInt16ToGrayVector128(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int whole = Whole(source, 2, target, 1);
        Vector128<ushort> most = Vector128.Create((ushort)255);

        // Safety: a turn reads 32 bytes and writes 16, inside of the spans.
        fixed (byte* from = source, to = target)
        {
            for (int x = 0; x < whole; x += Vector128<byte>.Count)
            {
                ushort* levels = (ushort*)from + x;
                Vector128.Narrow(Vector128.Min(Vector128.Load(levels), most), Vector128.Min(Vector128.Load(levels + 8), most)).Store(to + x);
            }
        }

        UInt16ToGrayScalar(source[(2 * whole)..], target[whole..]);
    }

    /// <summary>16 pixels a turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static unsafe void Int32ToUInt16Vector128(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int whole = Whole(source, 4, target, 2);

        // Safety: a turn reads 64 bytes and writes 32, inside of the spans.
        fixed (byte* from = source, to = target)
        {
            for (int x = 0; x < whole; x += Vector128<byte>.Count)
            {
                int* levels = (int*)from + x;
                ushort* limited = (ushort*)to + x;
                Vector128.Narrow(Limit(Vector128.Load(levels)), Limit(Vector128.Load(levels + 4))).Store(limited);
                Vector128.Narrow(Limit(Vector128.Load(levels + 8)), Limit(Vector128.Load(levels + 12))).Store(limited + 8);
            }
        }

        Int32ToUInt16Scalar(source[(4 * whole)..], target[(2 * whole)..]);

        static Vector128<uint> Limit(Vector128<int> levels) =>
            Vector128.Min(Vector128.Max(levels, Vector128<int>.Zero), Vector128.Create(65535)).AsUInt32();
    }

    /// <summary>16 pixels a turn. What is no number, or above all integers, is the least one; what is below them becomes it by the conversion.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static unsafe void FloatToInt32Vector128(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int whole = Whole(source, 4, target, 4);

        // Safety: a turn reads 64 bytes and writes 64, inside of the spans.
        fixed (byte* from = source, to = target)
        {
            for (int x = 0; x < whole; x += Vector128<byte>.Count)
            {
                for (int i = x; i < x + Vector128<byte>.Count; i += Vector128<float>.Count)
                {
                    Vector128<float> level = Vector128.Load((float*)from + i);
                    Vector128<int> fits = Vector128.LessThan(level, Vector128.Create(2147483648f)).AsInt32();
                    Vector128.ConditionalSelect(fits, Vector128.ConvertToInt32(level), Vector128.Create(int.MinValue)).Store((int*)to + i);
                }
            }
        }

        FloatToInt32Scalar(source[(4 * whole)..], target[(4 * whole)..]);
    }

    /// <summary>16 pixels a turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static unsafe void UInt16ToFloatVector128(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int whole = Whole(source, 2, target, 4);

        // Safety: a turn reads 32 bytes and writes 64, inside of the spans.
        fixed (byte* from = source, to = target)
        {
            for (int x = 0; x < whole; x += Vector128<ushort>.Count)
            {
                (Vector128<uint> lower, Vector128<uint> upper) = Vector128.Widen(Vector128.Load((ushort*)from + x));
                Vector128.ConvertToSingle(lower.AsInt32()).Store((float*)to + x);
                Vector128.ConvertToSingle(upper.AsInt32()).Store((float*)to + x + Vector128<float>.Count);
            }
        }

        UInt16ToFloatScalar(source[(2 * whole)..], target[(4 * whole)..]);
    }

    /// <summary>16 pixels a turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static unsafe void GrayToBilevelVector128(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int whole = Whole(source, 1, target, 1);

        // Safety: a turn reads 16 bytes and writes 16, inside of the spans.
        fixed (byte* from = source, to = target)
        {
            for (int x = 0; x < whole; x += Vector128<byte>.Count)
            {
                (Vector128.Load((sbyte*)from + x) >> 7).AsByte().Store(to + x);
            }
        }

        GrayToBilevelScalar(source[whole..], target[whole..]);
    }

    // Limited before it is cut, so that every machine cuts alike; NaN is not above 0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<int> Cut(Vector128<float> levels)
    {
        Vector128<float> positive = levels & Vector128.GreaterThan(levels, Vector128<float>.Zero);
        return Vector128.ConvertToInt32Native(Vector128.Min(positive, Vector128.Create(255f)));
    }

    // The pixels of whole turns of 16, of so many bytes in the source and the target.
    private static int Whole(ReadOnlySpan<byte> source, int from, Span<byte> target, int to)
    {
        int pixels = target.Length / to;
        ArgumentOutOfRangeException.ThrowIfNotEqual(source.Length, from * pixels);
        return pixels / Vector128<byte>.Count * Vector128<byte>.Count;
    }
}
