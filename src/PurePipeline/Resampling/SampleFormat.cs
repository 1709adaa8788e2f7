using System.Runtime.InteropServices;

namespace PurePipeline.Resampling;

/// <summary>A type of samples wider than a byte: how they become doubles, and how sums of doubles become samples again.</summary>
internal sealed class SampleFormat
{
    private readonly WidenRow _widen;
    private readonly FilterRows _filter;
    private readonly NarrowRow _narrow;

    private SampleFormat(int bytes, WidenRow widen, FilterRows filter, NarrowRow narrow) =>
        (Bytes, _widen, _filter, _narrow) = (bytes, widen, filter, narrow);

    private delegate void WidenRow(ReadOnlySpan<byte> row, Span<double> samples);

    private delegate void FilterRows(DoubleWeights weights, ReadOnlySpan<uint> columns, Span<double> sums);

    private delegate void NarrowRow(ReadOnlySpan<double> sums, Span<byte> row);

    /// <summary>Signed 32-bit integers, rounded half away from zero: mode <c>I</c>.</summary>
    public static SampleFormat Int32 { get; } = new(
        sizeof(int),
        static (row, samples) => SampleRows.Widen(MemoryMarshal.Cast<byte, int>(row), samples),
        FilterIntegers,
        static (sums, row) => SampleRows.Narrow(sums, MemoryMarshal.Cast<byte, int>(row)));

    /// <summary>Single-precision floats, rounded half to even: mode <c>F</c>.</summary>
    public static SampleFormat Single { get; } = new(
        sizeof(float),
        static (row, samples) => SampleRows.Widen(MemoryMarshal.Cast<byte, float>(row), samples),
        static (weights, columns, sums) => WideHorizontalConvolution.Filter(weights, MemoryMarshal.Cast<uint, float>(columns), sums),
        static (sums, row) => SampleRows.Narrow(sums, MemoryMarshal.Cast<byte, float>(row)));

    /// <summary>Unsigned 16-bit integers, rounded half up and limited: mode <c>I;16</c>.</summary>
    public static SampleFormat UInt16 { get; } = new(
        sizeof(ushort),
        static (row, samples) => SampleRows.Widen(MemoryMarshal.Cast<byte, ushort>(row), samples),
        FilterIntegers,
        static (sums, row) => SampleRows.Narrow(sums, MemoryMarshal.Cast<byte, ushort>(row)));

    /// <summary>The same as Pillow 11.0 to 12.2 had it: each of the two bytes limited by itself, so that 65,600 becomes 0xFF40.</summary>
    public static SampleFormat UInt16ByBytes { get; } = new(
        sizeof(ushort),
        static (row, samples) => SampleRows.Widen(MemoryMarshal.Cast<byte, ushort>(row), samples),
        FilterIntegers,
        static (sums, row) => SampleRows.NarrowByBytes(sums, row));

    /// <summary>The bytes of a sample.</summary>
    public int Bytes { get; }

    /// <summary>Makes a row's samples doubles; each is exact.</summary>
    public void Widen(ReadOnlySpan<byte> row, Span<double> samples) => _widen(row, samples[..(row.Length / Bytes)]);

    /// <summary>Filters four rows along x; see <see cref="FourRows"/>.</summary>
    public void Filter(DoubleWeights weights, ReadOnlySpan<uint> columns, Span<double> sums) => _filter(weights, columns, sums);

    /// <summary>Rounds sums to samples.</summary>
    public void Narrow(ReadOnlySpan<double> sums, Span<byte> row) => _narrow(sums, row[..(sums.Length * Bytes)]);

    private static void FilterIntegers(DoubleWeights weights, ReadOnlySpan<uint> columns, Span<double> sums) =>
        WideHorizontalConvolution.Filter(weights, MemoryMarshal.Cast<uint, int>(columns), sums);
}
