using PurePipeline.Python.Libraries.TorchVision;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Torch;

/// <summary><c>torch.nn</c>: what transforms are written with. Networks are not run here.</summary>
internal static class NeuralNetworkModule
{
    /// <summary>A base class whose instances, called, do what their <c>forward</c> says.</summary>
    public static readonly PyType ModuleType = new("Module", "torch.nn.modules.module.Module");

    /// <summary><c>torch.utils.data.Dataset</c>, a base class of which nothing is asked.</summary>
    public static readonly PyType Dataset = new("Dataset", "torch.utils.data.Dataset");

    public static readonly PyModule Data = new(new MemberTable("torch.utils.data").Constant("Dataset", Dataset).Constant("DataLoader", DataLoader.LoaderType));

    /// <summary><c>torch.autograd</c>: a Variable is its tensor.</summary>
    public static readonly PyModule Autograd = new(new MemberTable("torch.autograd")
        .Function("set_grad_enabled(mode)", static _ => NoGradient.Instance)
        .Function("no_grad()", static _ => NoGradient.Instance)
        .Function("Variable(data, requires_grad=False, volatile=False)", static call => call["data"] as TensorObject
            ?? throw PythonError.Type($"Variable data has to be a tensor, but got {PyTypes.NameOf(call["data"])}")));

    /// <summary><c>torch.jit</c>, as far as it marks functions for its compiler.</summary>
    public static readonly PyModule Scripting = new(new MemberTable("torch.jit")
        .Function("ignore(fn, /)", static call => call["fn"])
        .Function("unused(fn, /)", static call => call["fn"])
        .Function("export(fn, /)", static call => call["fn"])
        .Function("is_scripting()", static _ => false)
        .Function("is_tracing()", static _ => false));

    public static readonly PyModule Multiprocessing = new(new MemberTable("torch.multiprocessing")
        .Function("set_sharing_strategy(new_strategy)", static _ => PyNone.Value)
        .Function("set_start_method(method, force=False)", static _ => PyNone.Value));

    public static readonly PyModule Module = new(new MemberTable("torch.nn")
        .Constant("Module", ModuleType)
        .Function("Sequential(*args)", static call => new PySequence(call.Star("args").Items))
        .Function("Identity(*args, **kwargs)", static _ => new PySequence([]))
        .Function("Flatten(start_dim=1, end_dim=-1)", static call => TransformObject.Of(
            call.FunctionName, call, AppliedFunction.Of(TorchModule.Module, "flatten", call, "start_dim", "end_dim")))
        .Function("AvgPool2d(kernel_size, stride=None, padding=0, ceil_mode=False, count_include_pad=True)", static call => Applying(
            call, "avg_pool2d", "kernel_size", "stride", "padding", "ceil_mode", "count_include_pad"))
        .Function("MaxPool2d(kernel_size, stride=None, padding=0, dilation=1, return_indices=False, ceil_mode=False)", static call => Applying(
            call, "max_pool2d", "kernel_size", "stride", "padding", "dilation", "ceil_mode"))
        .Function("AdaptiveAvgPool2d(output_size)", static call => Applying(call, "adaptive_avg_pool2d", "output_size"))
        .Function("PixelShuffle(upscale_factor)", static call => Applying(call, "pixel_shuffle", "upscale_factor"))
        .Function("PixelUnshuffle(downscale_factor)", static call => Applying(call, "pixel_unshuffle", "downscale_factor"))
        .Function("Unfold(kernel_size, dilation=1, padding=0, stride=1)", static call => Applying(call, "unfold", "kernel_size", "dilation", "padding", "stride"))
        .Function("Upsample(size=None, scale_factor=None, mode='nearest', align_corners=None, recompute_scale_factor=None)", static call => Applying(
            call, "interpolate", "size", "scale_factor", "mode", "align_corners", "recompute_scale_factor"))
        .Function("ZeroPad2d(padding)", static call => Padding(call, "constant"))
        .Function("ConstantPad2d(padding, value)", static call => Padding(call, "constant", call["value"]))
        .Function("ReflectionPad2d(padding)", static call => Padding(call, "reflect"))
        .Function("ReplicationPad2d(padding)", static call => Padding(call, "replicate")));

    // Layers with weights are unknown here, so that none are found: to initialise, to count, to freeze.
    private static readonly string[] s_weights = ["modules()", "children()", "parameters()", "named_modules()", "named_children()", "named_parameters()"];

    static NeuralNetworkModule() => s_weights.Aggregate(ModuleType.Members, static (members, weights) => members.Method(weights.Replace("()", "(self)", StringComparison.Ordinal), static _ => new PyList([])))
        .Method("__init__(self, *args, **kwargs)", static _ => PyNone.Value)
        .Method("__call__(self, *args, **kwargs)", Forward)
        .Method("eval(self)", static call => call.Self)
        .Method("train(self, mode=True)", static call => call.Self)
        .Method("cpu(self)", static call => call.Self)
        .Method("requires_grad_(self, requires_grad=True)", static call => call.Self)
        .Method("load_state_dict(self, state_dict, strict=True)", static _ => PyNone.Value)
        .Method("to(self, *args, **kwargs)", static call => call.Self)
        .Method("register_buffer(self, name, tensor, persistent=True)", static call =>
        {
            ((PyInstance)call.Self).SetAttribute(call.Text("name"), call["tensor"]);
            return PyNone.Value;
        });

    // A layer without weights is a function of torch.nn.functional with its arguments kept.
    private static TransformObject Applying(NativeCall call, string function, params string[] arguments) =>
        TransformObject.Of(call.FunctionName, call, AppliedFunction.Of(FunctionalModule.Module, function, call, arguments));

    private static TransformObject Padding(NativeCall call, string mode, object? value = null)
    {
        object widths = call["padding"] is PyTuple or PyList ? call["padding"] : new PyTuple([.. Enumerable.Repeat(call["padding"], 4)]);
        return TransformObject.Of(call.FunctionName, call, new AppliedFunction(
            (PyCallable)FunctionalModule.Module.GetAttribute("pad")!, [("pad", widths), ("mode", mode), ("value", value ?? PyNone.Value)]));
    }

    private static object Forward(NativeCall call) => ((PyInstance)call.Self).Method("forward") is { } forward
        ? forward.Invoke(call.Run, CallArguments.Of(call.Star("args").Items, (PyDict)call["kwargs"]))
        : throw new PythonError("NotImplementedError", $"Module [{PyTypes.NameOf(call.Self)}] is missing the required \"forward\" function");
}
