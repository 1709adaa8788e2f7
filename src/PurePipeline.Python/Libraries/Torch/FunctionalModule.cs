using PurePipeline.Numerics;
using PurePipeline.Numerics.Kernels;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Torch;

namespace PurePipeline.Python.Libraries.Torch;

/// <summary><c>torch.nn.functional</c>.</summary>
internal static class FunctionalModule
{
    public static readonly PyModule Module = new(new MemberTable("torch.nn.functional")
        .Function("relu(input, inplace=False)", static call => TensorOperators.Result(call.Run, TensorFunctions.Tensor(call["input"]).Operate(BinaryOperation.AtLeast, 0L)))
        .Function("interpolate(input, size=None, scale_factor=None, mode='nearest', align_corners=None, recompute_scale_factor=None, antialias=False)", Interpolate)
        .Function("pad(input, pad, mode='constant', value=None)", Pad)
        .Function("adaptive_avg_pool2d(input, output_size)", static call =>
            Scaled(call, Pair(call, "output_size"), InterpolateMode.Area, alignCorners: false, antialias: false))
        .Function("avg_pool2d(input, kernel_size, stride=None, padding=0, ceil_mode=False, count_include_pad=True, divisor_override=None)", static call => Result(
            call, TensorOperators.Checked(() =>
                Functional.AvgPool2d(Tensor(call), Pair(call, "kernel_size"), Stride(call), Pair(call, "padding"), call.Truth("ceil_mode"), call.Truth("count_include_pad")))))
        .Function("max_pool2d(input, kernel_size, stride=None, padding=0, dilation=1, ceil_mode=False, return_indices=False)", static call => Result(
            call, TensorOperators.Checked(() => Functional.MaxPool2d(Tensor(call), Pair(call, "kernel_size"), Stride(call), Pair(call, "padding"), call.Truth("ceil_mode")))))
        .Function("pixel_shuffle(input, upscale_factor)", static call => Result(call, Functional.PixelShuffle(Tensor(call), call.Int("upscale_factor"))))
        .Function("pixel_unshuffle(input, downscale_factor)", static call => Result(call, Functional.PixelUnshuffle(Tensor(call), call.Int("downscale_factor"))))
        .Function("unfold(input, kernel_size, dilation=1, padding=0, stride=1)", static call => Result(
            call, TensorOperators.Checked(() => Functional.Unfold(Tensor(call), Pair(call, "kernel_size"), Pair(call, "stride"), Pair(call, "padding")))))
        .Function("one_hot(tensor, num_classes=-1)", OneHot)
        .Alias("upsample", "interpolate"));

    private static readonly (string Name, InterpolateMode Mode)[] s_modes =
    [
        ("nearest", InterpolateMode.Nearest), ("nearest-exact", InterpolateMode.NearestExact), ("bilinear", InterpolateMode.Bilinear),
        ("bicubic", InterpolateMode.Bicubic), ("area", InterpolateMode.Area), ("lanczos", InterpolateMode.Lanczos),
    ];

    private static readonly (string Name, PadMode Mode)[] s_pads =
    [
        ("constant", PadMode.Constant), ("reflect", PadMode.Reflect), ("replicate", PadMode.Replicate), ("circular", PadMode.Circular),
    ];

    private static TensorObject Interpolate(NativeCall call)
    {
        InterpolateMode mode = ModeOf(call, s_modes);
        bool filters = mode is InterpolateMode.Bilinear or InterpolateMode.Bicubic or InterpolateMode.Lanczos;
        if (call.OrNull("align_corners") is not null && !filters)
        {
            throw PythonError.Value("align_corners option can only be set with the interpolating modes: linear | bilinear | bicubic | trilinear");
        }

        if (call.OrNull("size") is not null == call.OrNull("scale_factor") is not null)
        {
            throw PythonError.Value(call.OrNull("size") is null
                ? "either size or scale_factor should be defined"
                : "only one of size or scale_factor should be defined");
        }

        bool alignCorners = call.OrNull("align_corners") is not null && call.Truth("align_corners");
        bool antialias = call.Truth("antialias");
        if (call.OrNull("size") is not null)
        {
            return Scaled(call, Pair(call, "size"), mode, alignCorners, antialias);
        }

        TorchTensor input = Tensor(call);
        double[] factors = call["scale_factor"] is PyTuple or PyList
            ? [.. Sequences.ToList(call.Run, call["scale_factor"]).Select(NativeCall.ToFloat)]
            : [call.Float("scale_factor"), call.Float("scale_factor")];
        if (factors.Length != 2 || input.Rank != 4)
        {
            throw call.Unsupported("another number of axes than four");
        }

        (int Height, int Width) size = ((int)(input.Shape[2] * factors[0]), (int)(input.Shape[3] * factors[1]));
        RequireRoom(call, input, size);
        return call.OrNull("recompute_scale_factor") is not null && call.Truth("recompute_scale_factor")
            ? Scaled(call, size, mode, alignCorners, antialias)
            : TensorOperators.Result(call.Run, Functional.Interpolate(input, (factors[0], factors[1]), mode, alignCorners, antialias));
    }

    private static TensorObject Scaled(NativeCall call, (int Height, int Width) size, InterpolateMode mode, bool alignCorners, bool antialias)
    {
        TorchTensor input = Tensor(call);
        RequireRoom(call, input, size);
        if (input.Rank == 3 && mode == InterpolateMode.Area && call.Has("output_size"))
        {
            return TensorOperators.Result(call.Run, Functional.Interpolate(input.Unsqueeze(0), size, mode).Squeeze(0));
        }

        return TensorOperators.Result(call.Run, Functional.Interpolate(input, size, mode, alignCorners, antialias));
    }

    private static TensorObject Pad(NativeCall call)
    {
        TorchTensor input = Tensor(call);
        int[] pad = call.Ints("pad");
        PadMode mode = ModeOf(call, s_pads);
        if (input.DType == DType.Float16 && mode != PadMode.Constant && call.Run.Options.Versions.Torch < new Version(2, 1))
        {
            throw new PythonError("RuntimeError", "padding of this mode is not implemented for 'Half'");
        }

        int[] shape = input.Shape.ToArray();
        for (int i = 0; i < pad.Length / 2 && i < shape.Length; i++)
        {
            shape[^(i + 1)] = checked(shape[^(i + 1)] + pad[2 * i] + pad[(2 * i) + 1]);
        }

        call.Run.Budget.RequireArray(shape, input.DType.ItemSize());
        Scalar value = call.OrNull("value") is { } given
            ? ArrayOperators.ToScalar(given) ?? throw call.Unsupported("a value that is no number")
            : 0L;
        return TensorOperators.Result(call.Run, Functional.Pad(input, pad, mode, value));
    }

    private static TensorObject OneHot(NativeCall call)
    {
        TorchTensor classes = TensorFunctions.Tensor(call["tensor"]);
        int count = call.Int("num_classes");
        long width = count < 0 && classes.DType == DType.Int64 && classes.Length > 0 ? classes.Amax().Item<long>() + 1 : count;
        call.Run.Budget.RequireArray([.. classes.Shape, checked((int)Math.Max(width, 0))], sizeof(long));
        return TensorOperators.Result(call.Run, TensorOperators.Checked(() => Functional.OneHot(classes, count)));
    }

    private static (int, int)? Stride(NativeCall call) => call.OrNull("stride") is null ? null : Pair(call, "stride");

    private static TensorObject Result(NativeCall call, TorchTensor result)
    {
        foreach ((string option, object? usual) in new (string, object?)[] { ("dilation", 1L), ("return_indices", false), ("divisor_override", null) })
        {
            if (call.Has(option) && !Equals(call.OrNull(option), usual))
            {
                throw call.Unsupported(option);
            }
        }

        return TensorOperators.Result(call.Run, result);
    }

    private static TorchTensor Tensor(NativeCall call) => (call["input"] as TensorObject)?.Tensor
        ?? throw PythonError.Type($"argument 'input' must be Tensor, not {PyTypes.NameOf(call["input"])}");

    private static (int, int) Pair(NativeCall call, string name)
    {
        int[] pair = ArrayShapes.Ints(call, name);
        return pair.Length switch
        {
            1 when call[name] is not (PyTuple or PyList) => (pair[0], pair[0]),
            2 => (pair[0], pair[1]),
            _ => throw PythonError.Value("Input and output must have the same number of spatial dimensions"),
        };
    }

    private static void RequireRoom(NativeCall call, TorchTensor input, (int Height, int Width) size)
    {
        int planes = input.Rank == 4 ? checked(input.Shape[0] * input.Shape[1]) : 1;
        call.Run.Budget.RequireArray([planes, size.Height, size.Width], input.DType.ItemSize());
    }

    private static T ModeOf<T>(NativeCall call, (string Name, T Mode)[] modes)
    {
        int index = Array.FindIndex(modes, m => m.Name == call.Text("mode"));
        return index >= 0 ? modes[index].Mode : throw call.Unsupported($"mode={Representation.Repr(call["mode"])}");
    }
}
