using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary><c>cv2.normalize</c> (core/src/norm.cpp): a scale and a shift in double from the elements of all channels, then a conversion.</summary>
internal static class Normalization
{
    private const double DoubleEpsilon = 2.220446049250313e-16;

    public static NdArray Run(NdArray source, double alpha, double beta, NormType norm, DType? dtype)
    {
        DType type = CvDepth.Require(dtype ?? source.DType);
        if (norm == NormType.MinMax)
        {
            (double low, double high) = Range(source);
            double scale = (Math.Max(alpha, beta) - Math.Min(alpha, beta)) * (high - low > DoubleEpsilon ? 1 / (high - low) : 0);
            double shift = Math.Min(alpha, beta) - (low * scale);
            if (type == DType.Float32)
            {
                scale = (float)scale;
                shift = (float)Math.Min(alpha, beta) - (float)(low * scale);
            }

            return LinearScaling.Convert(source, type, scale, shift);
        }

        double size = Norm(source, norm);
        return LinearScaling.Convert(source, type, size > DoubleEpsilon ? alpha / size : 0, 0);
    }

    private static (double Low, double High) Range(NdArray source)
    {
        (double low, double high) = (double.PositiveInfinity, double.NegativeInfinity);
        Each(source, value => (low, high) = (Math.Min(low, value), Math.Max(high, value)));
        return (low, high);
    }

    // Sums of integers are exact in double up to 2^53.
    private static double Norm(NdArray source, NormType norm)
    {
        double sum = 0;
        switch (norm)
        {
            case NormType.Inf:
                Each(source, value => sum = Math.Max(sum, Magnitude(source.DType, value)));
                return sum;
            case NormType.L1 when source.DType.IsInteger() && source.DType != DType.Int32:
                Each(source, value => sum += Math.Abs(value));
                return sum;
            case NormType.L2 when source.DType.IsInteger() && source.DType != DType.Int32:
                Each(source, value => sum += value != short.MinValue ? value * value : throw new NotSupportedException(
                    "cv2.normalize with NORM_L2 of -32768 is not supported: OpenCV's sums of its squares overflow."));
                return Math.Sqrt(sum);
            case NormType.L1 or NormType.L2:
                throw new NotSupportedException(
                    $"cv2.normalize with NORM_{norm} of {source.DType.NumPyName()} is not supported: OpenCV's sums depend on the machine's vectors.");
            default:
                throw new ArgumentException($"Unknown norm {(int)norm}; cv2.NORM_INF, NORM_L1, NORM_L2 and NORM_MINMAX are known.");
        }
    }

    // The magnitude of the smallest 32-bit integer is no 32-bit integer.
    private static double Magnitude(DType dtype, double value) => dtype == DType.Int32 ? Math.Min(Math.Abs(value), int.MaxValue) : Math.Abs(value);

    private static void Each(NdArray source, Action<double> action)
    {
        byte[] memory = source.ToBytes();
        Span<double> block = new double[ElementBlock.Length];
        for (int start = 0; start < source.Length; start += block.Length)
        {
            Span<double> part = block[..(int)Math.Min(block.Length, source.Length - start)];
            ElementBlock.Load(CvDepth.Of(source), memory, start, part);
            foreach (double value in part)
            {
                action(value);
            }
        }
    }
}
