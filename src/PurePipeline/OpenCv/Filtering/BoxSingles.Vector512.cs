using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.OpenCv.Filtering;

internal static partial class BoxSingles
{
    /// <summary>16 elements a turn; returns where it has stopped.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static int AddEachVector512(ReadOnlySpan<float> row, int distance, int taps, Span<double> sums)
    {
        ref float from = ref MemoryMarshal.GetReference(row);
        ref double to = ref MemoryMarshal.GetReference(sums);
        int e = 0;
        for (; e <= sums.Length - 16; e += 16)
        {
            // Safety: e + 16 <= sums.Length, and AddEach has checked that each tap has as many elements.
            (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(Vector512.LoadUnsafe(ref from, (nuint)e));
            for (int k = 1; k < taps; k++)
            {
                (Vector512<double> low, Vector512<double> high) = Vector512.Widen(Vector512.LoadUnsafe(ref from, (nuint)(e + (k * distance))));
                lower += low;
                upper += high;
            }

            lower.StoreUnsafe(ref to, (nuint)e);
            upper.StoreUnsafe(ref to, (nuint)(e + 8));
        }

        return e;
    }

    /// <summary>16 elements a turn; returns where it has stopped.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static int SlideVector512(
        Span<double> sums, ReadOnlySpan<double> entering, ReadOnlySpan<double> leaving, double scale, Span<float> row)
    {
        ref double sum = ref MemoryMarshal.GetReference(sums);
        ref double enter = ref MemoryMarshal.GetReference(entering);
        ref double leave = ref MemoryMarshal.GetReference(leaving);
        ref float to = ref MemoryMarshal.GetReference(row);
        int e = 0;
        for (; e <= row.Length - 16; e += 16)
        {
            // Safety: e + 16 <= row.Length, which Slide has cut all of them to.
            Vector512<double> lower = Vector512.LoadUnsafe(ref sum, (nuint)e) + Vector512.LoadUnsafe(ref enter, (nuint)e);
            Vector512<double> upper = Vector512.LoadUnsafe(ref sum, (nuint)(e + 8)) + Vector512.LoadUnsafe(ref enter, (nuint)(e + 8));
            Vector512.Narrow(lower * scale, upper * scale).StoreUnsafe(ref to, (nuint)e);
            (lower - Vector512.LoadUnsafe(ref leave, (nuint)e)).StoreUnsafe(ref sum, (nuint)e);
            (upper - Vector512.LoadUnsafe(ref leave, (nuint)(e + 8))).StoreUnsafe(ref sum, (nuint)(e + 8));
        }

        return e;
    }
}
