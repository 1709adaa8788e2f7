using System.Buffers;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

/// <summary>
/// The horizontal half of OpenCV's cubic and Lanczos interpolation of bytes (imgproc/src/resize.cpp, <c>HResizeCubic</c>,
/// <c>HResizeLanczos4</c>): sums of pixels times weights in 1/2048, in integers. Taps outside the source take its edge pixels. A sum is
/// below 2^21, whatever the weights (their magnitudes add up to less than 2 * 2048), so a float holds it too.
/// </summary>
internal sealed unsafe partial class ByteTapColumns<TSum> : IDisposable
    where TSum : unmanaged, INumber<TSum>
{
    // What a vector may write behind the last sum of a row.
    private const int Spill = 4;

    private readonly TapAxis _axis;
    private readonly int _taps;
    private readonly int _sourceWidth;
    private readonly int _channels;
    private readonly (int Start, int End) _inside;
    private short[]? _weights;

    /// <summary>Prepares rows of <paramref name="sourceWidth"/> pixels for the columns of <paramref name="axis"/>.</summary>
    public ByteTapColumns(TapAxis axis, int sourceWidth, int channels)
    {
        (_axis, _taps, _sourceWidth, _channels) = (axis, axis.Taps, sourceWidth, channels);
        SumCount = checked((axis.Length * channels) + Spill);
        _weights = ArrayPool<short>.Shared.Rent(axis.Weights.Length);
        for (int i = 0; i < axis.Weights.Length; i++)
        {
            _weights[i] = TapAxis.Fixed(axis.Weights[i]);
        }

        _inside = Inside();
    }

    /// <summary>The elements that <see cref="Filter"/> needs room for.</summary>
    public int SumCount { get; }

    /// <summary>Filters one source row.</summary>
    public void Filter(ReadOnlySpan<byte> row, Span<TSum> sums)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(row.Length, _sourceWidth * _channels, nameof(row));
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, SumCount, nameof(sums));
        (int start, int end) = Vector128.IsHardwareAccelerated && _channels != 2 ? _inside : (0, 0);

        // The spill of the inner columns is overwritten by the last ones.
        FilterScalar(row, sums, 0, start);
        end = FilterVectors(row, sums, start, end);
        FilterScalar(row, sums, end, _axis.Length);
    }

    public void Dispose()
    {
        if (_weights is { } weights)
        {
            _weights = null;
            ArrayPool<short>.Shared.Return(weights);
        }
    }

    private int FilterVectors(ReadOnlySpan<byte> row, Span<TSum> sums, int start, int end) =>
        start == end ? start
        : Vector256.IsHardwareAccelerated ? FilterVector256(row, sums, start, end)
        : FilterVector128(row, sums, start, end);

    // The columns whose loads stay in the row: 16 bytes from the first tap of 3 or 4 channels (from the fifth too), 8 or 4 of one.
    private (int Start, int End) Inside()
    {
        ReadOnlySpan<int> sources = _axis.Sources;
        int bytes = _channels == 1 ? _taps : (_channels * (_taps - 4)) + 16;
        (int start, int end) = (0, _axis.Length);
        while (start < end && sources[start] < 0)
        {
            start++;
        }

        while (end > start && (sources[end - 1] * _channels) + bytes > _sourceWidth * _channels)
        {
            end--;
        }

        return (start, end);
    }
}
