using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.OpenCv.Filtering;

internal static partial class BoxSingles
{
    /// <summary>8 elements a turn; returns where it has stopped.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static int AddEachVector256(ReadOnlySpan<float> row, int distance, int taps, Span<double> sums)
    {
        ref float from = ref MemoryMarshal.GetReference(row);
        ref double to = ref MemoryMarshal.GetReference(sums);
        int e = 0;
        for (; e <= sums.Length - 8; e += 8)
        {
            // Safety: e + 8 <= sums.Length, and AddEach has checked that each tap has as many elements.
            (Vector256<double> lower, Vector256<double> upper) = Vector256.Widen(Vector256.LoadUnsafe(ref from, (nuint)e));
            for (int k = 1; k < taps; k++)
            {
                (Vector256<double> low, Vector256<double> high) = Vector256.Widen(Vector256.LoadUnsafe(ref from, (nuint)(e + (k * distance))));
                lower += low;
                upper += high;
            }

            lower.StoreUnsafe(ref to, (nuint)e);
            upper.StoreUnsafe(ref to, (nuint)(e + 4));
        }

        return e;
    }

    /// <summary>8 elements a turn; returns where it has stopped.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static int ScaleVector256(ReadOnlySpan<double> sums, double scale, Span<float> row)
    {
        ref double from = ref MemoryMarshal.GetReference(sums);
        ref float to = ref MemoryMarshal.GetReference(row);
        int e = 0;
        for (; e <= row.Length - 8; e += 8)
        {
            // Safety: e + 8 <= row.Length, which Scale has cut the sums to.
            Vector256.Narrow(Vector256.LoadUnsafe(ref from, (nuint)e) * scale, Vector256.LoadUnsafe(ref from, (nuint)(e + 4)) * scale)
                .StoreUnsafe(ref to, (nuint)e);
        }

        return e;
    }

    /// <summary>8 elements a turn; returns where it has stopped.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static int SlideVector256(
        Span<double> sums, ReadOnlySpan<double> entering, ReadOnlySpan<double> leaving, double scale, Span<float> row)
    {
        ref double sum = ref MemoryMarshal.GetReference(sums);
        ref double enter = ref MemoryMarshal.GetReference(entering);
        ref double leave = ref MemoryMarshal.GetReference(leaving);
        ref float to = ref MemoryMarshal.GetReference(row);
        int e = 0;
        for (; e <= row.Length - 8; e += 8)
        {
            // Safety: e + 8 <= row.Length, which Slide has cut all of them to.
            Vector256<double> lower = Vector256.LoadUnsafe(ref sum, (nuint)e) + Vector256.LoadUnsafe(ref enter, (nuint)e);
            Vector256<double> upper = Vector256.LoadUnsafe(ref sum, (nuint)(e + 4)) + Vector256.LoadUnsafe(ref enter, (nuint)(e + 4));
            Vector256.Narrow(lower * scale, upper * scale).StoreUnsafe(ref to, (nuint)e);
            (lower - Vector256.LoadUnsafe(ref leave, (nuint)e)).StoreUnsafe(ref sum, (nuint)e);
            (upper - Vector256.LoadUnsafe(ref leave, (nuint)(e + 4))).StoreUnsafe(ref sum, (nuint)(e + 4));
        }

        return e;
    }
}
