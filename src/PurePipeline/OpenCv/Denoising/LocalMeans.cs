using System.Buffers;

namespace PurePipeline.OpenCv.Denoising;

/// <summary>
/// <c>cv2.fastNlMeansDenoising</c> (photo/src/fast_nlmeans_denoising_invoker.hpp) after A. Buades, B. Coll and J. M. Morel, Non-local means
/// denoising, 2011: each pixel is the mean of those around it, weighted by how alike their surroundings are. Weights are whole numbers, and
/// all sums of them fit 32 bits, so that the order of additions does not count; here all pixels are compared at one distance after the other.
/// </summary>
/// <param name="source">uint8.</param>
/// <param name="width">Pixels of a row.</param>
/// <param name="height">Rows.</param>
/// <param name="channels">1 to 4.</param>
/// <param name="strength">How different surroundings still count, <c>h</c>.</param>
/// <param name="template">Half the side of a surrounding.</param>
/// <param name="search">Half the side of where is looked.</param>
internal sealed class LocalMeans(byte[] source, int width, int height, int channels, float strength, int template, int search)
{
    private readonly int _paddedWidth = width + (2 * (template + search));
    private readonly int _side = (2 * template) + 1;

    public byte[] Run()
    {
        byte[] padded = Padded();
        LocalMeanWeights weights = LocalMeanWeights.Of(strength, template, search, channels);
        int pixels = width * height;
        int[] sums = ArrayPool<int>.Shared.Rent(pixels * (channels + 1));
        int[] columns = ArrayPool<int>.Shared.Rent(width + (2 * template));
        try
        {
            Span<int> weightSums = sums.AsSpan(0, pixels);
            Span<int> estimates = sums.AsSpan(pixels, pixels * channels);
            weightSums.Clear();
            estimates.Clear();
            for (int dy = 0; dy <= 2 * search; dy++)
            {
                for (int dx = 0; dx <= 2 * search; dx++)
                {
                    Add(padded, dx, dy, weights, columns.AsSpan(0, width + (2 * template)), weightSums, estimates);
                }
            }

            return Means(weightSums, estimates);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(sums);
            ArrayPool<int>.Shared.Return(columns);
        }
    }

    // Sums of squared differences of a surrounding's columns follow from those of the row above.
    private void Add(byte[] padded, int dx, int dy, LocalMeanWeights weights, Span<int> columns, Span<int> weightSums, Span<int> estimates)
    {
        columns.Clear();
        for (int row = 0; row < height + (2 * template); row++)
        {
            AddRow(padded, row, dx, dy, 1, columns);
            if (row < 2 * template)
            {
                continue;
            }

            int y = row - (2 * template);
            ReadOnlySpan<byte> other = padded.AsSpan(Offset(dx + template, y + dy + template), width * channels);
            AddWeights(columns, weights, other, weightSums.Slice(y * width, width), estimates.Slice(y * width * channels, width * channels));
            AddRow(padded, y, dx, dy, -1, columns);
        }
    }

    private void AddRow(byte[] padded, int row, int dx, int dy, int sign, Span<int> columns)
    {
        ReadOnlySpan<byte> here = padded.AsSpan(Offset(search, row + search), columns.Length * channels);
        ReadOnlySpan<byte> there = padded.AsSpan(Offset(dx, row + dy), columns.Length * channels);
        for (int x = 0, e = 0; x < columns.Length; x++)
        {
            int sum = 0;
            for (int end = e + channels; e < end; e++)
            {
                int difference = here[e] - there[e];
                sum += difference * difference;
            }

            columns[x] += sign * sum;
        }
    }

    private void AddWeights(ReadOnlySpan<int> columns, LocalMeanWeights weights, ReadOnlySpan<byte> other, Span<int> weightSums, Span<int> estimates)
    {
        int distance = 0;
        foreach (int column in columns[..(_side - 1)])
        {
            distance += column;
        }

        for (int x = 0, e = 0; x < width; x++)
        {
            distance += columns[x + _side - 1];
            int weight = weights.Of(distance);
            distance -= columns[x];
            weightSums[x] += weight;
            for (int end = e + channels; e < end; e++)
            {
                estimates[e] += weight * other[e];
            }
        }
    }

    private byte[] Means(ReadOnlySpan<int> weightSums, ReadOnlySpan<int> estimates)
    {
        byte[] means = new byte[estimates.Length];
        for (int e = 0; e < means.Length; e++)
        {
            uint sum = (uint)weightSums[e / channels];
            means[e] = (byte)Math.Min(((uint)estimates[e] + (sum / 2)) / sum, byte.MaxValue);
        }

        return means;
    }

    private byte[] Padded()
    {
        int border = template + search;
        byte[] padded = new byte[checked(_paddedWidth * (height + (2 * border)) * channels)];
        for (int y = 0; y < height + (2 * border); y++)
        {
            int from = BorderIndex.Of(y - border, height, BorderType.Reflect101) * width;
            for (int x = 0; x < _paddedWidth; x++)
            {
                source.AsSpan((from + BorderIndex.Of(x - border, width, BorderType.Reflect101)) * channels, channels).CopyTo(padded.AsSpan(Offset(x, y)));
            }
        }

        return padded;
    }

    private int Offset(int x, int y) => ((y * _paddedWidth) + x) * channels;
}
