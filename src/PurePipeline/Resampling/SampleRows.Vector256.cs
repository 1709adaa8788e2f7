using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

internal static partial class SampleRows
{
    // AVX: four samples a turn; each returns how many it has done.
    // Safety: a turn's four samples lie in both spans, which the dispatcher's callers cut to one length.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static int WidenVector256(ReadOnlySpan<int> row, Span<double> samples)
    {
        ref int from = ref MemoryMarshal.GetReference(row);
        ref double to = ref MemoryMarshal.GetReference(samples);
        int x = 0;
        for (; x <= Math.Min(row.Length, samples.Length) - 4; x += 4)
        {
            Avx.ConvertToVector256Double(Vector128.LoadUnsafe(ref from, (nuint)x)).StoreUnsafe(ref to, (nuint)x);
        }

        return x;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static int WidenVector256(ReadOnlySpan<float> row, Span<double> samples)
    {
        ref float from = ref MemoryMarshal.GetReference(row);
        ref double to = ref MemoryMarshal.GetReference(samples);
        int x = 0;
        for (; x <= Math.Min(row.Length, samples.Length) - 4; x += 4)
        {
            Avx.ConvertToVector256Double(Vector128.LoadUnsafe(ref from, (nuint)x)).StoreUnsafe(ref to, (nuint)x);
        }

        return x;
    }

    // The half takes the sum's sign; the conversion gives the smallest number where there is no place.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static int NarrowVector256(ReadOnlySpan<double> sums, Span<int> row)
    {
        ref double from = ref MemoryMarshal.GetReference(sums);
        ref int to = ref MemoryMarshal.GetReference(row);
        Vector256<double> sign = Vector256.Create(-0.0);
        Vector256<double> half = Vector256.Create(0.5);
        int x = 0;
        for (; x <= Math.Min(row.Length, sums.Length) - 4; x += 4)
        {
            Vector256<double> sum = Vector256.LoadUnsafe(ref from, (nuint)x);
            Avx.ConvertToVector128Int32WithTruncation(sum + ((sum & sign) | half)).StoreUnsafe(ref to, (nuint)x);
        }

        return x;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static int NarrowVector256(ReadOnlySpan<double> sums, Span<float> row)
    {
        ref double from = ref MemoryMarshal.GetReference(sums);
        ref float to = ref MemoryMarshal.GetReference(row);
        int x = 0;
        for (; x <= Math.Min(row.Length, sums.Length) - 4; x += 4)
        {
            Avx.ConvertToVector128Single(Vector256.LoadUnsafe(ref from, (nuint)x)).StoreUnsafe(ref to, (nuint)x);
        }

        return x;
    }
}
