using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>
/// NumPy's transcendental functions of float64, which are the C library's one by one, as Python's <c>math</c> has them. Those of float32 depend
/// on the processor's vectors, so they are refused.
/// </summary>
internal static class NumPyMathematics
{
    private static readonly (string Name, Func<NdArray, NdArray> Body)[] s_functions =
    [
        ("sin", static a => a.Sin()), ("cos", static a => a.Cos()), ("tan", static a => a.Tan()), ("arcsin", static a => a.Arcsin()),
        ("arccos", static a => a.Arccos()), ("arctan", static a => a.Arctan()), ("sinh", static a => a.Sinh()), ("cosh", static a => a.Cosh()),
        ("exp", static a => a.Exp()), ("log", static a => a.Log()), ("log2", static a => a.Log2()), ("log10", static a => a.Log10()),
        ("cbrt", static a => a.Cbrt()), ("deg2rad", static a => a.Deg2Rad()), ("rad2deg", static a => a.Rad2Deg()),
    ];

    public static void AddTo(MemberTable table)
    {
        foreach ((string name, Func<NdArray, NdArray> body) in s_functions)
        {
            table.Function($"{name}(x, /, out=None, *, dtype=None)", call => NumPyFunctions.Finish(call, ArrayReductions.Scalar(body(Doubles(call, "x")))));
        }

        table.Alias("radians", "deg2rad").Alias("degrees", "rad2deg")
            .Function("arctan2(x1, x2, /)", static call => ArrayReductions.Scalar(Angle(call)));
    }

    private static NdArray Angle(NativeCall call)
    {
        (NdArray y, NdArray x) = (Doubles(call, "x1"), Doubles(call, "x2"));
        ArrayShapes.RequireRoom(call.Run, y, x);
        return NdArray.Arctan2(y, x);
    }

    private static NdArray Doubles(NativeCall call, string name)
    {
        NdArray array = NumPyFunctions.Data(call, name);
        array = call.Has("dtype") && NumPyModule.DTypeOf(call) is { } dtype ? array.AsType(dtype) : array;
        call.Run.Budget.RequireArray(array.Shape, sizeof(double));
        call.Run.Budget.Charge(array.Length / 16);
        return array;
    }
}
