using PurePipeline.Einops;
using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Libraries.Torch;
using PurePipeline.Python.Libraries.TorchVision;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Torch;

namespace PurePipeline.Python.Libraries;

/// <summary><c>einops</c> on arrays, tensors and lists of them, and the layers of <c>einops.layers.torch</c>, which keep their pattern.</summary>
internal static class EinopsModules
{
    public static readonly PyModule Module = new(new MemberTable("einops")
        .Function("rearrange(tensor, pattern, **axes_lengths)", static call => Apply(call, call["tensor"], static (a, p, _, n) => a.Rearrange(p, n), static (t, p, _, n) => t.Rearrange(p, n)))
        .Function("repeat(tensor, pattern, **axes_lengths)", static call => Apply(call, call["tensor"], static (a, p, _, n) => a.Repeat(p, n), static (t, p, _, n) => t.Repeat(p, n)))
        .Function("reduce(tensor, pattern, reduction, **axes_lengths)", static call => Reduce(call, call["tensor"]))
        .Function("parse_shape(x, pattern)", ParseShape)
        .Function("asnumpy(tensor)", static call => call["tensor"] is TensorObject tensor ? new ArrayObject(tensor.Tensor.Numpy()) : call["tensor"]));

    public static readonly PyModule Layers = new(new MemberTable("einops.layers.torch")
        .Function("Rearrange(pattern, **axes_lengths)", static call => new TransformObject(
            call.FunctionName, call, (_, input) => Apply(call, input, static (a, p, _, n) => a.Rearrange(p, n), static (t, p, _, n) => t.Rearrange(p, n))))
        .Function("Reduce(pattern, reduction, **axes_lengths)", static call => new TransformObject(call.FunctionName, call, (_, input) => Reduce(call, input))));

    private delegate T Operation<T>(T array, string pattern, string reduction, (string, int)[] lengths);

    private static object Reduce(NativeCall call, object input) => Apply(
        call, input, static (a, p, reduction, n) => a.Reduce(p, reduction, n), static (t, p, reduction, n) => t.Reduce(p, reduction, n));

    private static object Apply(NativeCall call, object input, Operation<NdArray> ofArrays, Operation<TorchTensor> ofTensors)
    {
        (string Axis, int Length)[] lengths = [.. ((PyDict)call["axes_lengths"]).Items.Select(static pair => ((string)pair.Key, NativeCall.ToInt(pair.Value)))];
        string reduction = !call.Has("reduction") ? "" : call["reduction"] as string ?? throw call.Unsupported("a reduction that is a function");
        input = Stacked(call, input);
        try
        {
            return input is TensorObject tensor
                ? TensorOperators.Result(call.Run, WithRoom(call, ofTensors, tensor.Tensor, reduction, lengths, static t => t.Length))
                : ((ArrayObject)input).View(WithRoom(call, ofArrays, ((ArrayObject)input).Data.WithVersions(call.Run.Options.Versions), reduction, lengths, static a => a.Length));
        }
        catch (ArgumentException error)
        {
            throw new PythonError("EinopsError", LibraryErrors.Sentence(error)) { Call = call.FunctionName };
        }
    }

    // What is repeated takes as many times the room.
    private static T WithRoom<T>(NativeCall call, Operation<T> operation, T array, string reduction, (string Axis, int Length)[] lengths, Func<T, long> length)
    {
        long room = lengths.Aggregate(length(array), static (product, one) => Math.Min(product, int.MaxValue) * Math.Max(one.Length, 1));
        call.Run.Budget.RequireArray([(int)Math.Min(call.FunctionName == "einops.repeat" ? room : length(array), int.MaxValue)], sizeof(double));
        return operation(array, call.Text("pattern"), reduction, lengths);
    }

    // Of a list its arrays or tensors along a new first axis.
    private static object Stacked(NativeCall call, object input) => input switch
    {
        TensorObject or ArrayObject => input,
        PyList { Items: [TensorObject, ..] } list => ((PyCallable)TorchModule.Module.GetAttribute("stack")!).Invoke(call.Run, CallArguments.Of(list)),
        PyList { Items: [ArrayObject, ..] } list => ((PyCallable)NumPyModule.Module.GetAttribute("stack")!).Invoke(call.Run, CallArguments.Of(list)),
        _ => throw new PythonError("RuntimeError", $"Tensor type unknown to einops <class '{PyTypes.Of(input).FullName}'>; it takes arrays, tensors and lists of them."),
    };

    private static PyDict ParseShape(NativeCall call)
    {
        int[] shape = call["x"] is TensorObject tensor ? tensor.Tensor.Shape.ToArray() : ArrayMaking.AsArray(call.Run, call["x"], null).Data.Shape.ToArray();
        try
        {
            PyDict lengths = new();
            foreach ((string axis, int length) in EinopsShape.Parse(shape, call.Text("pattern")))
            {
                lengths.Items[axis] = (long)length;
            }

            return lengths;
        }
        catch (ArgumentException error)
        {
            throw new PythonError("RuntimeError", LibraryErrors.Sentence(error)) { Call = call.FunctionName };
        }
    }
}
