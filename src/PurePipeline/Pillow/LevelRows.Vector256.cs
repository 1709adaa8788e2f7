using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Pillow;

internal static partial class LevelRows
{
    // The pixels of a turn.
    private const int Turn = 32;

    /// <summary>AVX2: levels of one, two or four bytes as whole numbers or floats of four.</summary>
    /// <returns>How many pixels are done.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static unsafe int WidenVector256<TSource, TTarget>(ReadOnlySpan<byte> source, Span<byte> target)
        where TSource : unmanaged
        where TTarget : unmanaged
    {
        int whole = Math.Min(source.Length / sizeof(TSource), target.Length / sizeof(TTarget)) / Turn * Turn;

        // Safety: a turn's pixels are inside of the spans.
        fixed (byte* sourceRow = source, targetRow = target)
        {
            TSource* from = (TSource*)sourceRow;
            int* to = (int*)targetRow;
            for (int x = 0; x < whole; x += Turn)
            {
                Levels<TSource, TTarget>(from + x).Store(to + x);
                Levels<TSource, TTarget>(from + x + 8).Store(to + x + 8);
                Levels<TSource, TTarget>(from + x + 16).Store(to + x + 16);
                Levels<TSource, TTarget>(from + x + 24).Store(to + x + 24);
            }
        }

        return whole;
    }

    /// <summary>AVX2: as <see cref="FloatToInt32Vector128"/>; what no integer stands for becomes the least one by the conversion.</summary>
    /// <returns>How many pixels are done.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static unsafe int FloatToInt32Vector256(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int whole = Math.Min(source.Length, target.Length) / sizeof(float) / Turn * Turn;

        // Safety: a turn's pixels are inside of the spans.
        fixed (byte* sourceRow = source, targetRow = target)
        {
            float* from = (float*)sourceRow;
            int* to = (int*)targetRow;
            for (int x = 0; x < whole; x += Turn)
            {
                Avx.ConvertToVector256Int32WithTruncation(Vector256.Load(from + x)).Store(to + x);
                Avx.ConvertToVector256Int32WithTruncation(Vector256.Load(from + x + 8)).Store(to + x + 8);
                Avx.ConvertToVector256Int32WithTruncation(Vector256.Load(from + x + 16)).Store(to + x + 16);
                Avx.ConvertToVector256Int32WithTruncation(Vector256.Load(from + x + 24)).Store(to + x + 24);
            }
        }

        return whole;
    }

    // Eight of them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector256<int> Levels<TSource, TTarget>(TSource* from)
        where TSource : unmanaged
        where TTarget : unmanaged
    {
        Vector256<int> levels = sizeof(TSource) == sizeof(byte) ? Avx2.ConvertToVector256Int32((byte*)from)
            : sizeof(TSource) == sizeof(ushort) ? Avx2.ConvertToVector256Int32((ushort*)from)
            : Vector256.Load((int*)from);
        return typeof(TTarget) == typeof(float) ? Avx.ConvertToVector256Single(levels).AsInt32() : levels;
    }
}
