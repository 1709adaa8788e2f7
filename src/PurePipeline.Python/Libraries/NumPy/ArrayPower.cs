using PurePipeline.Numerics;
using PurePipeline.Numerics.Kernels;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>
/// <c>a ** b</c>: integers wrap; squares, roots and reciprocals of floats are those operations, as in NumPy; other powers are taken in
/// float64, where NumPy calls the C library's pow as .NET does.
/// </summary>
internal static class ArrayPower
{
    public static object? Of(Interpreter run, ArrayObject array, object other, bool reflected)
    {
        NdArray data = array.Data.WithVersions(run.Options.Versions);
        if (!reflected && ArrayOperators.ToScalar(other) is { } exponent && Fast(data, exponent) is { } fast)
        {
            return new ArrayObject(fast, isScalar: fast.Rank == 0);
        }

        if (!data.DType.IsFloat() && other is not (double or ArrayObject { Data.DType: DType.Float16 or DType.Float32 or DType.Float64 }))
        {
            return ArrayOperators.Binary(run, BinaryOperation.Power, array, other, reflected);
        }

        // The dtype is that of a product.
        if (ArrayOperators.Binary(run, BinaryOperation.Multiply, array, other, reflected) is not ArrayObject product)
        {
            return null;
        }

        if (product.Data.DType != DType.Float64)
        {
            throw new Refusal("numpy.power: powers of float32 and float16 other than 0.5, 1, 2 and -1 are not supported.", "numpy.power");
        }

        int[] shape = product.Data.Shape.ToArray();
        double[] mine = Doubles(data, shape);
        double[] theirs = Doubles(ArrayMaking.AsArray(run, other, null).Data, shape);
        double[] result = [.. mine.Zip(theirs, (a, b) => reflected ? Math.Pow(b, a) : Math.Pow(a, b))];
        return ArrayReductions.Scalar(NdArray.Create<double>(result, shape).WithVersions(run.Options.Versions));
    }

    private static double[] Doubles(NdArray array, int[] shape) => array.AsType(DType.Float64).BroadcastTo(shape).ToArray<double>();

    private static NdArray? Fast(NdArray data, Scalar exponent) => exponent.Real switch
    {
        2 when data.DType.IsFloat() || exponent.Kind != DTypeKind.Float => data * data,
        1 when data.DType.IsFloat() => data.Copy(),
        0.5 when data.DType.IsFloat() => data.Sqrt(),
        -1 when data.DType.IsFloat() => data.Function(UnaryOperation.Reciprocal, data.DType),
        2 when data.DType.IsInteger() => data.AsType(DType.Float64) * data.AsType(DType.Float64),
        _ => null,
    };
}
