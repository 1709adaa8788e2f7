using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Torch;

namespace PurePipeline.Python.Libraries.Torch;

/// <summary>Tensor methods that change the dtype.</summary>
internal static class TensorConversion
{
    public static void AddTo(MemberTable table)
    {
        table.Method("to(self, *args, dtype=None, device=None, non_blocking=False, copy=False, memory_format=None)", To)
            .Method("cuda(self, device=None)", static call => throw call.Unsupported("a device other than the CPU"))
            .Method("type_as(self, other)", static call => Converted(call, TensorFunctions.Data(call["other"]).DType))
            .Method("type(self, dtype=None)", static call => call.OrNull("dtype") is null
                ? throw call.Unsupported("a tensor type's name")
                : Converted(call, TorchDType.ParseType(call["dtype"])));
        foreach ((string name, DType dtype) in new[]
        {
            ("float", DType.Float32), ("half", DType.Float16), ("bfloat16", DType.BFloat16), ("double", DType.Float64), ("byte", DType.UInt8), ("int", DType.Int32), ("long", DType.Int64), ("bool", DType.Bool), ("short", DType.Int16), ("char", DType.Int8),
        })
        {
            table.Method($"{name}(self)", call => Converted(call, dtype));
        }
    }

    // to(dtype), to('cpu'), to('cpu', dtype): the CPU is where everything is.
    private static object To(NativeCall call)
    {
        object result = call.Truth("copy") ? new TensorObject(((TensorObject)call.Self).Tensor.Clone()) : call.Self;
        foreach (object argument in call.Star("args").Items.Append(call["dtype"]).Append(call["device"]))
        {
            result = argument switch
            {
                bool => result,
                var device when TorchDevices.IsCpu(device) => result,
                TensorObject other => Converted((TensorObject)result, other.Tensor.DType),
                TorchDType dtype => Converted((TensorObject)result, dtype.Value),
                string or TorchDevices => throw call.Unsupported($"the device {Representation.Repr(argument)}"),
                _ => throw call.Unsupported($"an argument of type {PyTypes.NameOf(argument)}"),
            };
        }

        TorchTensor tensor = ((TensorObject)result).Tensor;
        return TorchMaking.FormatOf(call, tensor) == MemoryFormat.Preserve ? result : new TensorObject(TensorType.Contiguous(call, tensor));
    }

    private static TensorObject Converted(NativeCall call, DType dtype) => Converted((TensorObject)call.Self, dtype);

    private static TensorObject Converted(TensorObject tensor, DType dtype) =>
        tensor.Tensor.DType == dtype ? tensor : new TensorObject(tensor.Tensor.To(dtype));
}
