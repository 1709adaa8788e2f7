using PurePipeline.Numerics;
using PurePipeline.Numerics.Kernels;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>
/// NumPy's transcendental functions of float64, which are the C library's one by one, as Python's <c>math</c> has them. Those of float32 depend
/// on the processor's vectors, so they are refused.
/// </summary>
internal static class NumPyMathematics
{
    private static readonly (string Name, Func<double, double> Body)[] s_functions =
    [
        ("sin", Math.Sin), ("cos", Math.Cos), ("tan", Math.Tan), ("arcsin", Math.Asin), ("arccos", Math.Acos), ("arctan", Math.Atan),
        ("sinh", Math.Sinh), ("cosh", Math.Cosh), ("exp", Math.Exp), ("log", Math.Log), ("log2", Math.Log2), ("log10", Math.Log10),
        ("cbrt", Math.Cbrt),
        ("deg2rad", static x => x * (Math.PI / 180)), ("rad2deg", static x => x * (180 / Math.PI)),
    ];

    public static void AddTo(MemberTable table)
    {
        foreach ((string name, Func<double, double> body) in s_functions)
        {
            table.Function($"{name}(x, /, out=None, *, dtype=None)", call => NumPyFunctions.Finish(call, ArrayReductions.Scalar(Map(call, body))));
        }

        table.Alias("radians", "deg2rad").Alias("degrees", "rad2deg")
            .Function("arctan2(x1, x2, /)", static call => ArrayReductions.Scalar(Pairs(call, Math.Atan2)));
    }

    private static NdArray Map(NativeCall call, Func<double, double> body)
    {
        NdArray array = Doubles(call, "x");
        double[] numbers = array.ToArray<double>();
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = body(numbers[i]);
        }

        return NdArray.Create(numbers, array.Shape).WithVersions(array.Versions);
    }

    private static NdArray Pairs(NativeCall call, Func<double, double, double> body)
    {
        (NdArray a, NdArray b) = (Doubles(call, "x1"), Doubles(call, "x2"));
        ArrayShapes.RequireRoom(call.Run, a, b);

        // Something that has the shape both are brought to.
        int[] shape = NdArray.Operate(BinaryOperation.Add, a, b).Shape.ToArray();
        double[] left = a.BroadcastTo(shape).ToArray<double>();
        double[] right = b.BroadcastTo(shape).ToArray<double>();
        for (int i = 0; i < left.Length; i++)
        {
            left[i] = body(left[i], right[i]);
        }

        return NdArray.Create(left, shape).WithVersions(a.Versions);
    }

    private static NdArray Doubles(NativeCall call, string name)
    {
        NdArray array = NumPyFunctions.Data(call, name);
        array = call.Has("dtype") && NumPyModule.DTypeOf(call) is { } dtype ? array.AsType(dtype) : array;
        call.Run.Budget.RequireArray(array.Shape, sizeof(double));
        call.Run.Budget.Charge(array.Length / 16);
        return array.DType is DType.Float64 or DType.Int64 or DType.Int32 or DType.UInt32 or DType.UInt64
            ? array.AsType(DType.Float64)
            : throw call.Unsupported($"{array.DType.NumPyName()}, whose last bits depend on the processor (float64 is),");
    }
}
