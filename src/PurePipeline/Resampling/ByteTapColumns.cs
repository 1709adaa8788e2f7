using System.Numerics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

/// <summary>
/// The horizontal half of OpenCV's cubic and Lanczos interpolation of bytes (imgproc/src/resize.cpp, <c>HResizeCubic</c>,
/// <c>HResizeLanczos4</c>): sums of pixels times weights in 1/2048, in integers. Taps outside the source take its edge pixels. A sum is
/// below 2^21, whatever the weights (their magnitudes add up to less than 2 * 2048), so a float holds it too.
/// </summary>
internal sealed unsafe partial class ByteTapColumns<TSum>
    where TSum : unmanaged, INumber<TSum>
{
    // Tables of photos being scaled; larger ones are rather computed again than kept.
    private const int LargestKept = 1 << 14;
    private static readonly RecentlyUsed<(TapMethod, int, int, int, double, int), ColumnStrips<ByteTapColumns<TSum>>> Recent = new(8);

    private readonly TapAxis _axis;
    private readonly int[] _starts;
    private readonly short[] _weights;
    private readonly int _sourceWidth;
    private readonly int _channels;
    private readonly (int Start, int End) _inside;
    private readonly WindowPlan? _plan;

    private ByteTapColumns(TapAxis axis, int sourceWidth, int channels)
    {
        (_axis, _sourceWidth, _channels) = (axis, sourceWidth, channels);
        _starts = [.. _axis.Sources.ToArray().Select(source => source * channels)];
        _weights = [.. _axis.Weights.ToArray().Select(TapAxis.Fixed)];
        _inside = Inside();
        _plan = Vector128.IsHardwareAccelerated && channels < 3 ? TapPlacement.Plan(_axis, sourceWidth, channels) : null;
        SumCount = checked((axis.Length * channels) + TapPlacement.BlockElements - 1);
    }

    /// <summary>The elements that <see cref="Filter"/> needs room for: those of a row, and a vector's.</summary>
    public int SumCount { get; }

    /// <summary>The plan of the vector code; null if there is none.</summary>
    internal WindowPlan? Plan => _plan;

    /// <summary>
    /// Prepares rows of <paramref name="sourceWidth"/> pixels for <paramref name="width"/> columns, in strips of <paramref name="strip"/> of them.
    /// </summary>
    public static ColumnStrips<ByteTapColumns<TSum>> For(TapMethod method, int sourceWidth, int width, int channels, double factor, int strip) =>
        (long)width * channels > LargestKept
            ? Create((method, sourceWidth, width, channels, factor, strip))
            : Recent.GetOrAdd((method, sourceWidth, width, channels, factor, strip), Create);

    /// <summary>Filters one source row.</summary>
    /// <param name="row">At least the source row; nothing outside it is read.</param>
    /// <param name="sums">At least <see cref="SumCount"/> elements.</param>
    /// <param name="ahead">A row that will be filtered soon, if it is known.</param>
    public void Filter(ReadOnlySpan<byte> row, Span<TSum> sums, ReadOnlySpan<byte> ahead = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(row.Length, _sourceWidth * _channels, nameof(row));
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, SumCount, nameof(sums));
        if (_channels >= 3 && Vector128.IsHardwareAccelerated)
        {
            // In this order: what a vector writes behind its column, the next one overwrites.
            FilterScalar(row, sums, 0, _inside.Start);
            FilterPixels(row, sums, ahead);
            FilterScalar(row, sums, _inside.End, _axis.Length);
        }
        else if (_plan is null)
        {
            FilterScalar(row, sums, 0, _axis.Length);
        }
        else if (Avx2.IsSupported)
        {
            FilterVector256(_plan, TapPlacement.BlocksOf(_axis.Taps), row, sums);
        }
        else
        {
            FilterVector128(_plan, TapPlacement.BlocksOf(_axis.Taps), row, sums);
        }
    }

    private static ColumnStrips<ByteTapColumns<TSum>> Create((TapMethod Method, int SourceWidth, int Width, int Channels, double Factor, int Strip) key) =>
        new(
            TapAxis.Columns(key.Method, key.SourceWidth, key.Width, key.Factor),
            key.SourceWidth,
            key.Strip,
            (axis, sourceWidth) => new ByteTapColumns<TSum>(axis, sourceWidth, key.Channels));
}
