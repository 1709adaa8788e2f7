namespace PurePipeline.OpenCv.Filtering;

/// <summary>
/// <c>cv2.bilateralFilter</c> of bytes: neighbours weighted by their distance and by how like they are, in floats, as builds for AVX2 and
/// FMA round them (imgproc/src/bilateral_filter.simd.hpp).
/// </summary>
/// <param name="image">The image, of 1 or 3 channels.</param>
/// <param name="weights">The weights.</param>
/// <param name="sumsInFours">Whether, of pixels that whole vectors leave over, four neighbours at a time are summed up.</param>
internal sealed class ByteBilateral(FilterImage image, BilateralWeights weights, bool sumsInFours) : IColumnFilter<byte>
{
    private const int VectorPixels = 32;
    private const int Four = 4;

    private readonly float[] _weights = new float[weights.Places.Length];
    private readonly int[] _inOrder = [.. Enumerable.Range(0, weights.Places.Length)];
    private readonly int[] _offsets = new int[weights.Places.Length];

    public bool IsSequential => false;

    public void Filter(ReadOnlySpan<byte> rows, ReadOnlySpan<int> starts, Span<byte> result)
    {
        int channels = image.Channels;
        for (int k = 0; k < _offsets.Length; k++)
        {
            _offsets[k] = starts[weights.Places[k].Y] + (weights.Places[k].X * channels);
        }

        int centre = starts[weights.Radius] + (weights.Radius * channels);
        int vectors = image.Width / VectorPixels * VectorPixels * channels;
        for (int x = 0; x < result.Length; x += channels)
        {
            ReadOnlySpan<int> order = channels == 1 && x < vectors ? weights.GrayOrder : _inOrder;
            float total = Weigh(rows, x, rows.Slice(centre + x, channels), order, x >= vectors && sumsInFours);
            for (int c = 0; c < channels; c++)
            {
                float sum = x >= vectors && sumsInFours ? InFours(rows, x + c) : Fused(rows, x + c, order);
                result[x + c] = (byte)CvRound.ToInt32(channels == 1 ? sum / total : sum * (1 / total));
            }
        }
    }

    // The weights of all neighbours, and their sum.
    private float Weigh(ReadOnlySpan<byte> rows, int x, ReadOnlySpan<byte> middle, ReadOnlySpan<int> order, bool inFours)
    {
        float total = 0;
        for (int k = 0; k < _offsets.Length; k++)
        {
            int difference = 0;
            for (int c = 0; c < middle.Length; c++)
            {
                difference += Math.Abs(rows[_offsets[k] + x + c] - middle[c]);
            }

            _weights[k] = weights.OfPlaces[k] * weights.OfDifferences[difference];
        }

        foreach (int k in inFours ? [] : order)
        {
            total += _weights[k];
        }

        for (int k = 0; k < _offsets.Length && inFours;)
        {
            if (k <= _offsets.Length - Four)
            {
                total += (_weights[k] + _weights[k + 2]) + (_weights[k + 1] + _weights[k + 3]);
                k += Four;
            }
            else
            {
                total += _weights[k++];
            }
        }

        return total;
    }

    private float Fused(ReadOnlySpan<byte> rows, int x, ReadOnlySpan<int> order)
    {
        float sum = 0;
        foreach (int k in order)
        {
            sum = MathF.FusedMultiplyAdd(rows[_offsets[k] + x], _weights[k], sum);
        }

        return sum;
    }

    private float InFours(ReadOnlySpan<byte> rows, int x)
    {
        float sum = 0;
        int k = 0;
        for (; k <= _offsets.Length - Four; k += Four)
        {
            sum += ((rows[_offsets[k] + x] * _weights[k]) + (rows[_offsets[k + 2] + x] * _weights[k + 2]))
                + ((rows[_offsets[k + 1] + x] * _weights[k + 1]) + (rows[_offsets[k + 3] + x] * _weights[k + 3]));
        }

        for (; k < _offsets.Length; k++)
        {
            sum += rows[_offsets[k] + x] * _weights[k];
        }

        return sum;
    }
}
