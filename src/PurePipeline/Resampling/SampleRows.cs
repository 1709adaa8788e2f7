using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

/// <summary>Rows of samples wider than a byte from and to rows of doubles. Spans of one call are equally long.</summary>
internal static partial class SampleRows
{
    public static void Widen(ReadOnlySpan<int> row, Span<double> samples) =>
        WidenScalar(row, samples, Avx.IsSupported ? WidenVector256(row, samples) : 0);

    public static void Widen(ReadOnlySpan<float> row, Span<double> samples) =>
        WidenScalar(row, samples, Avx.IsSupported ? WidenVector256(row, samples) : 0);

    public static void Widen(ReadOnlySpan<ushort> row, Span<double> samples) => WidenScalar(row, samples);

    public static void Narrow(ReadOnlySpan<double> sums, Span<int> row) =>
        NarrowScalar(sums, row, Avx.IsSupported ? NarrowVector256(sums, row) : 0);

    public static void Narrow(ReadOnlySpan<double> sums, Span<float> row) =>
        NarrowScalar(sums, row, Avx.IsSupported ? NarrowVector256(sums, row) : 0);

    public static void Narrow(ReadOnlySpan<double> sums, Span<ushort> row) => NarrowScalar(sums, row);
}
