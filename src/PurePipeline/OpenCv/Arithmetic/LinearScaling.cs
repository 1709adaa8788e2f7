using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary>
/// <c>src * alpha + beta</c> and sums of two such (core/src/convert_scale.simd.hpp, arithm.simd.hpp), as the builds for AVX2 and FMA compute
/// them: fused multiply-adds in float, or in double where no float would hold source and result.
/// </summary>
internal static class LinearScaling
{
    private const double DoubleEpsilon = 2.220446049250313e-16;

    /// <summary><c>Mat::convertTo(dst, dtype, alpha, beta)</c>.</summary>
    public static NdArray Convert(NdArray source, DType dtype, double alpha, double beta)
    {
        bool scales = Math.Abs(alpha - 1) >= DoubleEpsilon || Math.Abs(beta) >= DoubleEpsilon;
        if (scales && source.DType == DType.Float64 && dtype is (DType.UInt8 or DType.Int8 or DType.UInt16 or DType.Int16))
        {
            throw new NotSupportedException(
                $"Scaling float64 to {dtype.NumPyName()} is not supported: OpenCV's rounding of ties depends on the place in the array. Convert to float32 before.");
        }

        bool isDouble = dtype == DType.Float64
            || source.DType == DType.Float64
            || (source.DType == DType.Int32 && dtype == DType.Int32);
        (float a, float b) = ((float)alpha, (float)beta);
        return Map(source, dtype, !scales ? static x => x
            : isDouble ? x => Math.FusedMultiplyAdd(x, alpha, beta)
            : x => MathF.FusedMultiplyAdd((float)x, a, b));
    }

    /// <summary><c>cv2.convertScaleAbs(src, alpha=alpha, beta=beta)</c>.</summary>
    public static NdArray ConvertAbsolute(NdArray source, double alpha, double beta)
    {
        (float a, float b) = ((float)alpha, (float)beta);
        return Map(source, DType.UInt8, x => MathF.Abs(MathF.FusedMultiplyAdd((float)x, a, b)));
    }

    private static NdArray Map(NdArray source, DType dtype, Func<double, double> function)
    {
        CvDepth.Require(dtype);
        byte[] memory = source.ToBytes();
        byte[] result = Storage.Allocate(dtype, source.Length);
        Span<double> block = new double[ElementBlock.Length];
        for (int start = 0; start < source.Length; start += block.Length)
        {
            Span<double> part = block[..(int)Math.Min(block.Length, source.Length - start)];
            ElementBlock.Load(CvDepth.Of(source), memory, start, part);
            foreach (ref double value in part)
            {
                value = function(value);
            }

            ElementBlock.Store(part, dtype, start, result);
        }

        return new NdArray(StridedArray.Of(dtype, result, CvDepth.ResultShape(source)), source.Versions);
    }
}
