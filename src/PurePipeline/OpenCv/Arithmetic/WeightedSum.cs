using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary>
/// <c>cv2.addWeighted</c> (core/src/arithm.simd.hpp, <c>op_add_weighted</c>), as the builds for AVX2 and FMA compute it. Of floats the order
/// of operations depends on the place in the array: vectors, what they leave over, and what is left over then.
/// </summary>
internal static class WeightedSum
{
    private const int Vectors = 16;
    private const int Group = 4;

    /// <summary>The first release whose left-over floats go by groups of 4; 4.10 does not yet, 4.13 does.</summary>
    private static readonly Version s_groupsFrom = new(4, 11);

    public static NdArray Run(NdArray a, double alpha, NdArray b, double beta, double gamma)
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

        (byte[] first, byte[] second) = (a.ToBytes(), b.ToBytes());
        byte[] result = Storage.Allocate(dtype, a.Length);
        int vectors = (int)(a.Length / Vectors * Vectors);
        int groups = a.Versions.OpenCv >= s_groupsFrom ? (int)(a.Length / Group * Group) : vectors;
        Span<double> x = new double[ElementBlock.Length];
        Span<double> y = new double[ElementBlock.Length];
        for (int start = 0; start < a.Length; start += x.Length)
        {
            int count = (int)Math.Min(x.Length, a.Length - start);
            ElementBlock.Load(dtype, first, start, x[..count]);
            ElementBlock.Load(dtype, second, start, y[..count]);
            for (int i = 0; i < count; i++)
            {
                x[i] = dtype != DType.Float32 ? OfIntegers((float)x[i], (float)alpha, (float)y[i], (float)beta, (float)gamma)
                    : start + i < vectors ? Math.FusedMultiplyAdd(x[i], alpha, Math.FusedMultiplyAdd(y[i], beta, gamma))
                    : start + i < groups ? Math.FusedMultiplyAdd(y[i], beta, x[i] * alpha) + gamma
                    : Math.FusedMultiplyAdd(x[i], alpha, y[i] * beta) + gamma;
            }

            ElementBlock.Store(x[..count], dtype, start, result);
        }

        return new NdArray(StridedArray.Of(dtype, result, CvDepth.ResultShape(a)), a.Versions);
    }

    private static float OfIntegers(float x, float alpha, float y, float beta, float gamma) =>
        MathF.FusedMultiplyAdd(x, alpha, MathF.FusedMultiplyAdd(y, beta, gamma));
}
