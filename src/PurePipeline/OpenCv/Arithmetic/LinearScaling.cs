using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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
    public static NdArray Convert(NdArray source, DType dtype, double alpha, double beta, bool vectors = true)
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
        if (!scales && source.DType == dtype)
        {
            ReadOnlyMemory<byte> elements = source.Lend();
            return CvDepth.Image(source, dtype, result => elements.Span.CopyTo(result));
        }

        (float a, float b) = ((float)alpha, (float)beta);
        return !scales ? Map(source, dtype, static x => x, default(Identity<float>), vectors)
            : isDouble ? Map(source, dtype, x => Math.FusedMultiplyAdd(x, alpha, beta), default(Identity<float>), vectors: false)
            : Map(source, dtype, x => MathF.FusedMultiplyAdd((float)x, a, b), new LinearFunction<float>(Vector256.Create(a), Vector256.Create(b)), vectors);
    }

    /// <summary><c>cv2.convertScaleAbs(src, alpha=alpha, beta=beta)</c>.</summary>
    public static NdArray ConvertAbsolute(NdArray source, double alpha, double beta, bool vectors = true)
    {
        (float a, float b) = ((float)alpha, (float)beta);
        var magnitude = new LinearMagnitude(Vector256.Create(a), Vector256.Create(b));
        return Map(source, DType.UInt8, x => MathF.Abs(MathF.FusedMultiplyAdd((float)x, a, b)), magnitude, vectors);
    }

    private static NdArray Map<TFunction>(NdArray source, DType dtype, Func<double, double> function, TFunction lanes, bool vectors)
        where TFunction : struct, ILaneFunction<float>
    {
        CvDepth.Require(dtype);
        DType from = CvDepth.Of(source);
        ReadOnlyMemory<byte> lent = source.Lend();
        int length = (int)source.Length;
        return CvDepth.Image(source, dtype, result =>
        {
            ReadOnlySpan<byte> memory = lent.Span;
            int start = vectors ? Vectors(from, memory, dtype, result, lanes) : 0;
            Span<double> block = stackalloc double[256];
            for (; start < length; start += block.Length)
            {
                Span<double> part = block[..Math.Min(block.Length, length - start)];
                ElementBlock.Load(from, memory, start, part);
                foreach (ref double value in part)
                {
                    value = function(value);
                }

                ElementBlock.Store(part, dtype, start, result);
            }
        });
    }

    private static int Vectors<TFunction>(DType from, ReadOnlySpan<byte> memory, DType dtype, Span<byte> result, TFunction lanes)
        where TFunction : struct, ILaneFunction<float> => from switch
        {
            DType.UInt8 => Vectors<byte, TFunction>(memory, dtype, result, lanes),
            DType.Int8 => Vectors<sbyte, TFunction>(memory, dtype, result, lanes),
            DType.UInt16 => Vectors<ushort, TFunction>(memory, dtype, result, lanes),
            DType.Int16 => Vectors<short, TFunction>(memory, dtype, result, lanes),
            DType.Float32 => Vectors<float, TFunction>(memory, dtype, result, lanes),
            _ => 0,
        };

    private static int Vectors<T, TFunction>(ReadOnlySpan<byte> source, DType dtype, Span<byte> result, TFunction function)
        where T : unmanaged
        where TFunction : struct, ILaneFunction<float>
    {
        ReadOnlySpan<T> from = MemoryMarshal.Cast<byte, T>(source);
        return dtype switch
        {
            DType.UInt8 => LanePass.Map<T, byte, float, TFunction>(from, result, function),
            DType.Int8 => LanePass.Map<T, sbyte, float, TFunction>(from, MemoryMarshal.Cast<byte, sbyte>(result), function),
            DType.UInt16 => LanePass.Map<T, ushort, float, TFunction>(from, MemoryMarshal.Cast<byte, ushort>(result), function),
            DType.Int16 => LanePass.Map<T, short, float, TFunction>(from, MemoryMarshal.Cast<byte, short>(result), function),
            DType.Float32 => LanePass.Map<T, float, float, TFunction>(from, MemoryMarshal.Cast<byte, float>(result), function),
            _ => 0,
        };
    }
}
