using PurePipeline.Numerics;
using PurePipeline.OpenCv.Arithmetic;

namespace PurePipeline.OpenCv.Mathematics;

/// <summary>Images of float32 or float64 whose elements a function maps, and pairs of them.</summary>
internal static class FloatImage
{
    public delegate void Unary<T>(ReadOnlySpan<T> source, Span<T> result);

    public delegate void Binary<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> result);

    public static NdArray Map(NdArray source, string call, Unary<float> singles, Unary<double> doubles)
    {
        Require(source, call);
        if (source.DType == DType.Float32)
        {
            float[] result = new float[source.Length];
            singles(source.ToArray<float>(), result);
            return Made<float>(result, source);
        }

        double[] wide = new double[source.Length];
        doubles(source.ToArray<double>(), wide);
        return Made<double>(wide, source);
    }

    public static NdArray Map(NdArray a, NdArray b, string call, Binary<float> singles, Binary<double> doubles)
    {
        RequirePair(a, b, call);
        return Map(a, call, (x, result) => singles(x, b.ToArray<float>(), result), (x, result) => doubles(x, b.ToArray<double>(), result));
    }

    /// <summary>A block at a time.</summary>
    public static void InBlocks<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> result, int block, Binary<T> map)
    {
        for (int i = 0; i < result.Length; i += block)
        {
            int length = Math.Min(block, result.Length - i);
            map(a.Slice(i, length), b.Slice(i, length), result.Slice(i, length));
        }
    }

    public static NdArray Made<T>(T[] elements, NdArray like)
        where T : unmanaged => NdArray.Create<T>(elements, CvDepth.ResultShape(like)).WithVersions(like.Versions);

    public static float[] Singles(ReadOnlySpan<double> source)
    {
        float[] singles = new float[source.Length];
        for (int i = 0; i < singles.Length; i++)
        {
            singles[i] = (float)source[i];
        }

        return singles;
    }

    public static void Require(NdArray source, string call)
    {
        CvDepth.Channels(source);
        if (source.DType is not (DType.Float32 or DType.Float64))
        {
            throw new ArgumentException($"{call} takes float32 or float64; this is {source.DType.NumPyName()}.");
        }
    }

    public static void RequirePair(NdArray a, NdArray b, string call)
    {
        Require(a, call);
        if (a.DType != b.DType || !a.Shape.SequenceEqual(b.Shape))
        {
            throw new ArgumentException(
                $"{call} takes two arrays of one shape and dtype; these are {a.DType.NumPyName()} {Layout.Describe(a.Shape)} and {b.DType.NumPyName()} {Layout.Describe(b.Shape)}.");
        }
    }
}
