using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary>
/// <c>cv2.addWeighted</c> (core/src/arithm.simd.hpp, <c>op_add_weighted</c>), as the builds for AVX2 and FMA compute it. Of floats the order
/// of operations depends on the place in the array: vectors, what they leave over, and what is left over then.
/// </summary>
internal static class WeightedSum
{
    private const int Vectors = 16;
    private const int VectorBytes = Vectors * sizeof(float);
    private const int Group = 4;

    /// <summary>The first release whose left-over floats go by groups of 4; 4.10 does not yet, 4.13 does.</summary>
    private static readonly Version s_groupsFrom = new(4, 11);

    public static NdArray Run(NdArray a, double alpha, NdArray b, double beta, double gamma, bool vectors = true)
    {
        if (a.DType != b.DType || !CvDepth.ResultShape(a).AsSpan().SequenceEqual(CvDepth.ResultShape(b)))
        {
            throw new ArgumentException("cv2.addWeighted takes two images of one shape and dtype.");
        }

        DType dtype = CvDepth.Of(a);
        if (dtype is DType.Int32 or DType.Float64)
        {
            throw new NotSupportedException($"cv2.addWeighted of {dtype.NumPyName()} is not supported; uint8, int8, uint16, int16 and float32 are.");
        }

        ReadOnlyMemory<byte> first = a.Lend();
        ReadOnlyMemory<byte> second = b.Lend();
        int length = (int)a.Length;
        int inVectors = length / Vectors * Vectors;
        int inGroups = a.Versions.OpenCv >= s_groupsFrom ? length / Group * Group : inVectors;
        return CvDepth.Image(a, dtype, result =>
        {
            Span<double> x = stackalloc double[256];
            Span<double> y = stackalloc double[256];
            for (int start = vectors ? Lanes(dtype, first.Span, alpha, second.Span, beta, gamma, result) : 0; start < length; start += x.Length)
            {
                int count = Math.Min(x.Length, length - start);
                ElementBlock.Load(dtype, first.Span, start, x[..count]);
                ElementBlock.Load(dtype, second.Span, start, y[..count]);
                for (int i = 0; i < count; i++)
                {
                    x[i] = dtype != DType.Float32 ? OfIntegers((float)x[i], (float)alpha, (float)y[i], (float)beta, (float)gamma)
                        : start + i < inVectors ? Math.FusedMultiplyAdd(x[i], alpha, Math.FusedMultiplyAdd(y[i], beta, gamma))
                        : start + i < inGroups ? Math.FusedMultiplyAdd(y[i], beta, x[i] * alpha) + gamma
                        : Math.FusedMultiplyAdd(x[i], alpha, y[i] * beta) + gamma;
                }

                ElementBlock.Store(x[..count], dtype, start, result);
            }
        });
    }

    // Of floats only OpenCV's whole vectors: their lanes are doubles.
    private static int Lanes(DType dtype, ReadOnlySpan<byte> a, double alpha, ReadOnlySpan<byte> b, double beta, double gamma, Span<byte> result)
    {
        var single = new WeightedLanes<float>(Vector256.Create((float)alpha), Vector256.Create((float)beta), Vector256.Create((float)gamma));
        var wide = new WeightedLanes<double>(Vector256.Create(alpha), Vector256.Create(beta), Vector256.Create(gamma));
        return dtype switch
        {
            DType.UInt8 => Lanes<byte, float, WeightedLanes<float>>(a, b, result, single),
            DType.Int8 => Lanes<sbyte, float, WeightedLanes<float>>(a, b, result, single),
            DType.UInt16 => Lanes<ushort, float, WeightedLanes<float>>(a, b, result, single),
            DType.Int16 => Lanes<short, float, WeightedLanes<float>>(a, b, result, single),
            _ => Lanes<float, double, WeightedLanes<double>>(a[..(a.Length / VectorBytes * VectorBytes)], b, result, wide),
        };
    }

    private static int Lanes<T, TLane, TCombination>(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, Span<byte> result, TCombination combination)
        where T : unmanaged
        where TLane : unmanaged
        where TCombination : struct, ILaneCombination<TLane> =>
        LanePass.Combine<T, T, T, TLane, TCombination>(
            MemoryMarshal.Cast<byte, T>(a), MemoryMarshal.Cast<byte, T>(b), MemoryMarshal.Cast<byte, T>(result), combination);

    private static float OfIntegers(float x, float alpha, float y, float beta, float gamma) =>
        MathF.FusedMultiplyAdd(x, alpha, MathF.FusedMultiplyAdd(y, beta, gamma));
}
