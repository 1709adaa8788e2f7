using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using PurePipeline.Numerics;
using PurePipeline.Numerics.Kernels;

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

    private static (double Low, double High) Range(NdArray source) => source.DType switch
    {
        DType.UInt8 => Range<byte>(source),
        DType.Int8 => Range<sbyte>(source),
        DType.UInt16 => Range<ushort>(source),
        DType.Int16 => Range<short>(source),
        DType.Int32 => Range<int>(source),
        DType.Float32 => Range<float>(source),
        _ => Range<double>(source),
    };

    private static (double Low, double High) Range<T>(NdArray source)
        where T : unmanaged, INumber<T>
    {
        ReadOnlySpan<T> elements = MemoryMarshal.Cast<byte, T>(source.Lend().Span);
        (T low, T high) = typeof(T) == typeof(float) || typeof(T) == typeof(double) ? ElementRange.Of(elements) : Blocks(elements);
        return (double.CreateTruncating(low), double.CreateTruncating(high));
    }

    // Of whole numbers nothing lies beyond the type's least and greatest: if a photo has both, its first rows often tell.
    private static (T Low, T High) Blocks<T>(ReadOnlySpan<T> elements)
        where T : unmanaged, INumber<T>
    {
        const int Block = 1 << 14;
        (T low, T high) = (elements[0], elements[0]);
        for (int at = 0; at < elements.Length && (low > T.CreateSaturating(int.MinValue) || high < T.CreateSaturating(int.MaxValue)); at += Block)
        {
            (T least, T most) = ElementRange.Of(elements[at..Math.Min(at + Block, elements.Length)]);
            (low, high) = (T.Min(low, least), T.Max(high, most));
        }

        return (low, high);
    }

    /// <summary>The size of all elements; sums of integers are exact in double up to 2^53.</summary>
    public static double Norm(NdArray source, NormType norm)
    {
        double sum = 0;
        switch (norm)
        {
            case NormType.Inf:
                foreach (ReadOnlySpan<double> block in new ElementBlocks(source))
                {
                    sum = Math.Max(sum, Math.Abs(TensorPrimitives.MaxMagnitude(block)));
                }

                // The magnitude of the smallest 32-bit integer is no 32-bit integer.
                return source.DType == DType.Int32 ? Math.Min(sum, int.MaxValue) : sum;
            case NormType.L1 or NormType.L2 when source.DType == DType.UInt8:
                (long bytes, long squares) = ByteSums.Of(source.Lend().Span);
                return norm == NormType.L1 ? bytes : Math.Sqrt(squares);
            case NormType.L1 when source.DType.IsInteger() && source.DType != DType.Int32:
                foreach (ReadOnlySpan<double> block in new ElementBlocks(source))
                {
                    sum += TensorPrimitives.SumOfMagnitudes(block);
                }

                return sum;
            case NormType.L2 when source.DType.IsInteger() && source.DType != DType.Int32:
                foreach (ReadOnlySpan<double> block in new ElementBlocks(source))
                {
                    sum += TensorPrimitives.Min(block) != short.MinValue ? TensorPrimitives.SumOfSquares(block) : throw new NotSupportedException(
                        "NORM_L2 of -32768 is not supported: OpenCV's sums of its squares overflow.");
                }

                return Math.Sqrt(sum);
            case NormType.L1 or NormType.L2 when ExactNorm(source, norm) is { } exact:
                return exact;
            case NormType.L1 or NormType.L2:
                throw new NotSupportedException(
                    $"NORM_{norm} of {source.DType.NumPyName()} is not supported: OpenCV's sums depend on the machine's vectors.");
            default:
                throw new ArgumentException($"Unknown norm {(int)norm}; cv2.NORM_INF, NORM_L1, NORM_L2 and NORM_MINMAX are known.");
        }
    }

    // A histogram's counts: no order of adding them rounds. Squares are added in double, magnitudes of floats perhaps in float.
    private static double? ExactNorm(NdArray source, NormType norm)
    {
        double[] values = source.AsType(DType.Float64).ToArray<double>();
        if (ExactSums.Scale(values) is not var (greatest, unit))
        {
            return null;
        }

        return norm == NormType.L2 && ExactSums.AreExact(values.Length * greatest * greatest, 2 * unit, 53) ? Math.Sqrt(TensorPrimitives.SumOfSquares<double>(values))
            : norm == NormType.L1 && ExactSums.AreExact(values.Length * greatest, unit, source.DType == DType.Float32 ? 24 : 53) ? TensorPrimitives.SumOfMagnitudes<double>(values)
            : null;
    }
}
