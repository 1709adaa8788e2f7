using System.Runtime.Intrinsics;

namespace PurePipeline.OpenCv.Ipp;

/// <summary>
/// Both halves of IPP's cubic resize. A filtered row has three parts: the inner pixels, and, for those whose taps reach beyond the source,
/// the sums that serve as outer and as middle taps across rows.
/// </summary>
internal sealed class IppCubicColumns(IppCubicAxis columns, int channels)
{
    /// <summary>Elements that a vector may touch behind the end of a row of pixels, or of a part of a filtered row.</summary>
    public const int Padding = 4;

    private const int GrayGroup = 4;

    private readonly int _part = checked((columns.Length * channels) + Padding);
    private readonly Range _inner = (columns.InnerStart * channels)..(columns.InnerEnd * channels);

    /// <summary>The elements of a result row.</summary>
    public int ElementCount => _part - Padding;

    /// <summary>The elements of a filtered row.</summary>
    public int SumCount => checked(3 * _part);

    /// <summary>Filters a row of pixels, of which result rows whose taps reach beyond the source will need every pixel if <paramref name="servesBorder"/>.</summary>
    public void Filter(ReadOnlySpan<float> pixels, bool servesBorder, Span<float> sums)
    {
        if (channels == 1)
        {
            FilterGray(pixels, sums);
        }
        else
        {
            FilterColours(pixels, sums);
        }

        FilterBorder(pixels, 0, servesBorder ? columns.Length : columns.InnerStart, sums);
        FilterBorder(pixels, servesBorder ? columns.Length : columns.InnerEnd, columns.Length, sums);
    }

    /// <summary>Blends four filtered rows, which start at <paramref name="starts"/>, into the elements of a result row.</summary>
    public void Blend(ReadOnlySpan<float> ring, ReadOnlySpan<int> starts, ReadOnlySpan<float> weights, bool isBorder, Span<float> result)
    {
        (int start, int length) = _inner.GetOffsetAndLength(ElementCount);
        if (isBorder)
        {
            BlendBorder(ring, starts, weights, 0, result);
            return;
        }

        BlendBorder(ring, starts, weights, 0, result[..start]);
        IppCubicSums.Blend(
            ring.Slice(starts[0] + start, length), ring.Slice(starts[1] + start, length), ring.Slice(starts[2] + start, length), ring.Slice(starts[3] + start, length),
            weights,
            result.Slice(start, length));
        BlendBorder(ring, starts, weights, start + length, result[(start + length)..]);
    }

    private void BlendBorder(ReadOnlySpan<float> ring, ReadOnlySpan<int> starts, ReadOnlySpan<float> weights, int start, Span<float> result)
    {
        (int outer, int middle) = (_part + start, (2 * _part) + start);
        IppCubicSums.BlendBorder(
            ring.Slice(starts[0] + outer, result.Length), ring.Slice(starts[1] + middle, result.Length), ring.Slice(starts[2] + middle, result.Length), ring.Slice(starts[3] + outer, result.Length),
            weights,
            result);
    }

    private void FilterGray(ReadOnlySpan<float> pixels, Span<float> sums)
    {
        int groups = columns.InnerStart + ((columns.InnerEnd - columns.InnerStart) / GrayGroup * GrayGroup);
        for (int x = columns.InnerStart; x < columns.InnerEnd; x++)
        {
            sums[x] = IppCubicSums.Gray(pixels.Slice(columns.FirstSource(x), IppCubicAxis.Taps), columns.Weights(x), x >= groups);
        }
    }

    // Three channels: the fourth element of each vector belongs to the next pixel, or to the padding.
    private void FilterColours(ReadOnlySpan<float> pixels, Span<float> sums)
    {
        for (int x = columns.InnerStart; x < columns.InnerEnd; x++)
        {
            ReadOnlySpan<float> s = pixels[(columns.FirstSource(x) * channels)..];
            IppCubicSums.Colour(
                Vector128.Create(s), Vector128.Create(s[channels..]), Vector128.Create(s[(2 * channels)..]), Vector128.Create(s[(3 * channels)..]), columns.Weights(x))
                .CopyTo(sums[(x * channels)..]);
        }
    }

    private void FilterBorder(ReadOnlySpan<float> pixels, int from, int to, Span<float> sums)
    {
        for (int x = from; x < to; x++)
        {
            ReadOnlySpan<float> weights = columns.Weights(x);
            for (int c = 0; c < channels; c++)
            {
                (float s0, float s1, float s2, float s3) = (Pixel(pixels, x, 0, c), Pixel(pixels, x, 1, c), Pixel(pixels, x, 2, c), Pixel(pixels, x, 3, c));
                int e = (x * channels) + c;
                sums[_part + e] = IppCubicSums.Outer(s0, s1, s2, s3, weights);
                sums[(2 * _part) + e] = IppCubicSums.Middle(s0, s1, s2, s3, weights);
            }
        }
    }

    private float Pixel(ReadOnlySpan<float> pixels, int x, int tap, int channel) => pixels[(columns.Source(x, tap) * channels) + channel];
}
