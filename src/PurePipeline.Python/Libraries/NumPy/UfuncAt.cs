using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary><c>np.add.at(a, indices, b)</c> and the like: in place, one element after the other, so that an index that is there twice counts twice.</summary>
internal static class UfuncAt
{
    private static readonly (string Function, Func<long, long, long> Whole, Func<double, double, double> Real, Func<float, float, float> Single)[] s_rows =
    [
        ("add", static (a, b) => unchecked(a + b), static (a, b) => a + b, static (a, b) => a + b),
        ("subtract", static (a, b) => unchecked(a - b), static (a, b) => a - b, static (a, b) => a - b),
        ("multiply", static (a, b) => unchecked(a * b), static (a, b) => a * b, static (a, b) => a * b),
        ("maximum", Math.Max, Math.Max, Math.Max),
        ("minimum", Math.Min, Math.Min, Math.Min),
    ];

    public static void AddTo(MemberTable table)
    {
        foreach (var row in s_rows)
        {
            var function = (NativeFunction)table.Find(row.Function)!.Value;
            (function.Members ??= new MemberTable($"{table.Owner}.{row.Function}")).Function("at(a, indices, b, /)", call =>
            {
                Apply(call, row.Whole, row.Real, row.Single);
                return PyNone.Value;
            });
        }
    }

    private static void Apply(NativeCall call, Func<long, long, long> whole, Func<double, double, double> real, Func<float, float, float> single)
    {
        ArrayObject target = call["a"] as ArrayObject ?? throw PythonError.Type("first operand must be array");
        NdArray array = target.Data;
        if (target.IsReadOnly)
        {
            throw PythonError.Value("output array is read-only");
        }

        NdArray values = ArrayMaking.AsArray(call.Run, call["b"], null).Data;
        if ((values.DType.IsFloat() && !array.DType.IsFloat()) || array.DType is DType.Bool or DType.Float16 or DType.UInt64)
        {
            throw values.DType.IsFloat() && !array.DType.IsFloat()
                ? new PythonError("UFuncTypeError", $"Cannot cast ufunc output from dtype('{values.DType.NumPyName()}') to dtype('{array.DType.NumPyName()}') with casting rule 'same_kind'")
                : call.Unsupported($"an array of {array.DType.NumPyName()}");
        }

        // Where the indices point to, as places in the flat array.
        call.Run.Budget.RequireArray(array.Shape, sizeof(long));
        NdArray places = ArrayIndices.Part(call.Run, NdArray.Arange(0, array.Length).Reshape(array.Shape.ToArray()), ArrayIndices.Of(call.Run, call["indices"]));
        call.Run.Budget.Charge(places.Length);
        long[] at = places.Reshape(-1).ToArray<long>();
        NdArray given = values.BroadcastTo(places.Shape.ToArray()).Reshape(-1);
        NdArray changed = array.DType switch
        {
            DType.Float32 => NdArray.Create<float>(Changed(array.Reshape(-1).ToArray<float>(), at, given.AsType(DType.Float32).ToArray<float>(), single), (int)array.Length),
            DType.Float64 => NdArray.Create<double>(Changed(array.Reshape(-1).ToArray<double>(), at, given.AsType(DType.Float64).ToArray<double>(), real), (int)array.Length),
            _ => NdArray.Create<long>(Changed(array.AsType(DType.Int64).Reshape(-1).ToArray<long>(), at, given.AsType(DType.Int64).ToArray<long>(), whole), (int)array.Length).AsType(array.DType),
        };
        array[ArrayIndex.Ellipsis] = changed.Reshape(array.Shape.ToArray());
    }

    private static T[] Changed<T>(T[] elements, long[] places, T[] values, Func<T, T, T> operation)
    {
        for (int i = 0; i < places.Length; i++)
        {
            elements[places[i]] = operation(elements[places[i]], values[i]);
        }

        return elements;
    }
}
