using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>The sums of a box of floats, which are doubles: from floats, and as floats. The loops' ends are what their vectors do too.</summary>
internal static class BoxSingles
{
    /// <summary>Adds up neighbours from the left.</summary>
    /// <param name="row">The row, with the neighbours of its last element.</param>
    /// <param name="distance">From a neighbour to the next.</param>
    /// <param name="taps">How many neighbours.</param>
    /// <param name="sums">The sums.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void AddEach(ReadOnlySpan<float> row, int distance, int taps, Span<double> sums)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(row.Length, sums.Length + ((taps - 1) * distance), nameof(row));
        ref float from = ref MemoryMarshal.GetReference(row);
        ref double to = ref MemoryMarshal.GetReference(sums);
        int e = 0;
        for (; Vector256.IsHardwareAccelerated && e <= sums.Length - 8; e += 8)
        {
            // Safety: e + 8 <= sums.Length, and each tap has as many elements.
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

        for (; e < sums.Length; e++)
        {
            sums[e] = row[e];
            for (int k = 1; k < taps; k++)
            {
                sums[e] += row[e + (k * distance)];
            }
        }
    }

    /// <summary>The sums times a factor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Scale(ReadOnlySpan<double> sums, double scale, Span<float> row)
    {
        sums = sums[..row.Length];
        ref double from = ref MemoryMarshal.GetReference(sums);
        ref float to = ref MemoryMarshal.GetReference(row);
        int e = 0;
        for (; Vector256.IsHardwareAccelerated && e <= row.Length - 8; e += 8)
        {
            // Safety: e + 8 <= row.Length = sums.Length.
            Vector256.Narrow(Vector256.LoadUnsafe(ref from, (nuint)e) * scale, Vector256.LoadUnsafe(ref from, (nuint)(e + 4)) * scale)
                .StoreUnsafe(ref to, (nuint)e);
        }

        for (; e < row.Length; e++)
        {
            row[e] = (float)(sums[e] * scale);
        }
    }
}
