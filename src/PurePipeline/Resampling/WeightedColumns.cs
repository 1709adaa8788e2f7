using System.Numerics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

/// <summary>
/// The horizontal half of OpenCV's interpolations of rows wider than bytes (imgproc/src/resize.cpp, <c>HResizeLinear</c>,
/// <c>HResizeCubic</c>, <c>HResizeLanczos4</c>): <c>((S0 * c0 + S1 * c1) + S2 * c2) + ...</c> in floating point, each product and each sum
/// rounded. Where taps lie outside the source, its edge pixels count, and the sum starts from +0, which only the sign of a zero shows.
/// </summary>
/// <typeparam name="T">A channel.</typeparam>
/// <typeparam name="TSum">What sums are computed in: <see cref="double"/> for doubles, else <see cref="float"/>.</typeparam>
/// <param name="axis">The taps of the columns; those of two taps clamped.</param>
/// <param name="sourceWidth">Pixels of a source row.</param>
/// <param name="channels">Channels of a pixel.</param>
internal sealed unsafe partial class WeightedColumns<T, TSum>(TapAxis axis, int sourceWidth, int channels)
    where T : unmanaged, INumber<T>
    where TSum : unmanaged, IBinaryFloatingPointIeee754<TSum>
{
    // Tables of photos being scaled; larger ones are rather computed again than kept.
    private const int LargestKept = 1 << 14;
    private static readonly RecentlyUsed<(TapMethod, int, int, int, double, int), ColumnStrips<WeightedColumns<T, TSum>>> s_recent = new(8);

    // What a vector may write behind the last sum of a row.
    private const int Spill = TwoTapPixels.Spill;

    // Columns whose taps all lie inside the source, and which may be read and written four channels at a time.
    private readonly (int Start, int End) _inside = Inside(axis, sourceWidth, channels);

    private readonly EightPositions<T>? _eights = channels == 1 && typeof(TSum) == typeof(float)
        ? EightPositions<T>.TryCreate(axis, sourceWidth, Inside(axis, sourceWidth, channels).Start, Inside(axis, sourceWidth, channels).End)
        : null;

    private readonly SixteenElements<T>? _sixteens = typeof(TSum) == typeof(float)
        ? SixteenElements<T>.TryCreate(axis, sourceWidth, channels, Inside(axis, sourceWidth, channels).Start, Inside(axis, sourceWidth, channels).End)
        : null;

    private readonly TwoTapPixels? _pairs = typeof(T) == typeof(float)
        ? TwoTapPixels.TryCreate(axis, channels, Inside(axis, sourceWidth, channels).Start, Inside(axis, sourceWidth, channels).End)
        : null;

    /// <summary>
    /// Prepares rows of <paramref name="sourceWidth"/> pixels for <paramref name="width"/> columns, in strips of <paramref name="strip"/> of them.
    /// </summary>
    public static ColumnStrips<WeightedColumns<T, TSum>> For(TapMethod method, int sourceWidth, int width, int channels, double factor, int strip) =>
        (long)width * channels > LargestKept
            ? Create((method, sourceWidth, width, channels, factor, strip))
            : s_recent.GetOrAdd((method, sourceWidth, width, channels, factor, strip), Create);

    /// <summary>The elements that <see cref="Filter"/> needs room for.</summary>
    public int SumCount => checked((axis.Length * channels) + Spill);

    /// <summary>Filters one source row.</summary>
    /// <param name="row">The source row.</param>
    /// <param name="sums">At least <see cref="SumCount"/> elements.</param>
    /// <param name="ahead">A row that will be filtered soon, if it is known.</param>
    public void Filter(ReadOnlySpan<T> row, Span<TSum> sums, ReadOnlySpan<T> ahead = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(row.Length, sourceWidth * channels, nameof(row));
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, SumCount, nameof(sums));
        if (!Vector128.IsHardwareAccelerated || typeof(TSum) != typeof(float) || (channels == 2 && _sixteens is null))
        {
            FilterScalar(row, sums, 0, axis.Length);
            return;
        }

        // The spill of the inner columns is overwritten by the last ones.
        FilterScalar(row, sums, 0, _inside.Start);
        int start = FilterVector512(row, sums);
        if (channels == 2)
        {
            FilterScalar(row, sums, start, axis.Length);
            return;
        }

        start = Avx2.IsSupported ? FilterVector256(row, sums, ahead, start, _inside.End) : start;
        FilterVector128(row, sums, start, _inside.End, ahead);
        FilterScalar(row, sums, _inside.End, axis.Length);
    }

    private static ColumnStrips<WeightedColumns<T, TSum>> Create((TapMethod Method, int SourceWidth, int Width, int Channels, double Factor, int Strip) key) =>
        new(
            TapAxis.Columns(key.Method, key.SourceWidth, key.Width, key.Factor),
            key.SourceWidth,
            key.Strip,
            (axis, sourceWidth) => new WeightedColumns<T, TSum>(axis, sourceWidth, key.Channels));

    private static (int Start, int End) Inside(TapAxis axis, int sourceWidth, int channels)
    {
        ReadOnlySpan<int> sources = axis.Sources;
        (int start, int end) = (0, axis.Length);

        // Three channels are read as four: the last tap's fourth is the next pixel's first.
        int taps = axis.Taps + (channels == 3 ? 1 : 0);
        while (start < end && sources[start] < 0)
        {
            start++;
        }

        while (end > start && sources[end - 1] > sourceWidth - taps)
        {
            end--;
        }

        return (start, end);
    }
}
