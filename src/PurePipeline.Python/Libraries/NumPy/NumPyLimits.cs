using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary><c>np.finfo</c> and <c>np.iinfo</c>.</summary>
internal static class NumPyLimits
{
    private static readonly PyType s_type = new("finfo", "numpy.finfo");

    public static void AddTo(MemberTable table) => table
        .Function("finfo(dtype)", static call => new Limits(Fractions(DTypeNames.Parse(call["dtype"]))))
        .Function("iinfo(type)", static call => new Limits(Whole(call)));

    private static Dictionary<string, object> Fractions(DType dtype)
    {
        (double eps, double tiny, double max, long bits) = dtype switch
        {
            DType.Float16 => (Math.ScaleB(1, -10), Math.ScaleB(1, -14), (double)Half.MaxValue, 16L),
            DType.Float32 => (Math.ScaleB(1, -23), Math.ScaleB(1, -126), float.MaxValue, 32L),
            DType.Float64 => (Math.ScaleB(1, -52), Math.ScaleB(1, -1022), double.MaxValue, 64L),
            _ => throw PythonError.Value($"data type <class 'numpy.{dtype.NumPyName()}'> not inexact"),
        };
        object scalar(double value) => ArrayReductions.Scalar(NdArray.Full([], value, dtype));
        return new Dictionary<string, object>
        {
            ["eps"] = scalar(eps), ["tiny"] = scalar(tiny), ["smallest_normal"] = scalar(tiny), ["max"] = scalar(max), ["min"] = scalar(-max), ["bits"] = bits,
        };
    }

    private static Dictionary<string, object> Whole(NativeCall call)
    {
        DType dtype = call["type"] is ArrayObject array ? array.Data.DType : DTypeNames.Parse(call["type"]);
        int bits = 8 * dtype.ItemSize();
        System.Numerics.BigInteger one = 1;
        return dtype.Kind() switch
        {
            DTypeKind.Unsigned => new() { ["min"] = 0L, ["max"] = PyInteger.Normalize((one << bits) - 1), ["bits"] = (long)bits },
            DTypeKind.Signed => new() { ["min"] = PyInteger.Normalize(-(one << (bits - 1))), ["max"] = PyInteger.Normalize((one << (bits - 1)) - 1), ["bits"] = (long)bits },
            _ => throw PythonError.Value($"Invalid integer data type '{dtype.NumPyName()[0]}'."),
        };
    }

    private sealed class Limits(Dictionary<string, object> values) : PyObject
    {
        public override PyType Type => s_type;

        public override object? GetAttribute(string name) => values.GetValueOrDefault(name);
    }
}
