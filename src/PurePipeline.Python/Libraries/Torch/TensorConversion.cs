using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Torch;

/// <summary>Tensor methods that change the dtype.</summary>
internal static class TensorConversion
{
    public static void AddTo(MemberTable table)
    {
        table.Method("to(self, *args, dtype=None, device=None, non_blocking=False, copy=False)", To)
            .Method("type(self, dtype=None)", static call => call.OrNull("dtype") is null
                ? throw call.Unsupported("a tensor type's name")
                : Converted(call, TorchDType.Parse(call["dtype"])));
        foreach ((string name, DType dtype) in new[]
        {
            ("float", DType.Float32), ("half", DType.Float16), ("double", DType.Float64), ("byte", DType.UInt8), ("int", DType.Int32), ("long", DType.Int64),
        })
        {
            table.Method($"{name}(self)", call => Converted(call, dtype));
        }
    }

    // to(dtype), to('cpu'), to('cpu', dtype): the CPU is where everything is.
    private static object To(NativeCall call)
    {
        if (call.Truth("copy"))
        {
            throw call.Unsupported("copy=True");
        }

        object result = call.Self;
        foreach (object argument in call.Star("args").Items.Append(call["dtype"]).Append(call["device"]))
        {
            result = argument switch
            {
                PyNone or "cpu" => result,
                TorchDType dtype => Converted(call, dtype.Value),
                string device => throw call.Unsupported($"the device {Representation.Repr(device)}"),
                _ => throw call.Unsupported($"an argument of type {PyTypes.NameOf(argument)}"),
            };
        }

        return result;
    }

    private static TensorObject Converted(NativeCall call, DType dtype)
    {
        var self = (TensorObject)call.Self;
        return self.Tensor.DType == dtype ? self : new TensorObject(self.Tensor.To(dtype));
    }
}
