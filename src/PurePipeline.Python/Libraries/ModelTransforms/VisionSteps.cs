using PurePipeline.Python.Libraries.Torch;
using PurePipeline.Python.Libraries.TorchVision;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.TorchVision;

namespace PurePipeline.Python.Libraries.ModelTransforms;

/// <summary>torchvision's transforms, as the packages with models put them together for a model.</summary>
internal static class VisionSteps
{
    /// <summary>A transform of torchvision's, made with these arguments.</summary>
    public static object Make(NativeCall call, string name, params ReadOnlySpan<object> arguments) =>
        ((PyCallable)TransformsModule.Module.GetAttribute(name)!).Invoke(call.Run, CallArguments.Of(arguments));

    /// <summary><c>Compose</c> of transforms.</summary>
    public static PySequence Compose(params IReadOnlyList<object> steps) => new(steps);

    /// <summary><c>InterpolationMode</c> by its value, <c>bicubic</c>.</summary>
    public static object Interpolation(NativeCall call, string name) => InterpolationModeObject.EnumType.Members.Find(name.ToUpperInvariant())?.Value
        ?? throw new PythonError("KeyError", Representation.Repr(name));

    /// <summary>An image in RGB; tensors and arrays stay.</summary>
    public static TransformObject Rgb(NativeCall call, string name) => new(name, call, static (run, input) =>
        input is Pil.ImageObject image ? ((PyCallable)image.GetAttribute("convert")!).Invoke(run, CallArguments.Of("RGB")) : input);

    /// <summary><c>ToTensor</c>, or <c>PILToTensor</c>, of what is no tensor yet.</summary>
    public static TransformObject Tensor(NativeCall call, string name, bool scales) => new(name, call, (run, input) =>
        input is TensorObject ? input : scales ? VisionOperations.ToTensor(run, input) : VisionOperations.PilToTensor(run, input));

    // timm's and open_clip's own transforms, as functions of their inputs.
    private static readonly PyModule s_functions = new(new MemberTable("timm.data")
        .Function("resize_keep_ratio(img, size, interpolation, longest)", static call =>
        {
            (int height, int width) = VisionOperations.SizeOf(call["img"]);
            int[] target = call.Ints("size");
            int[] size = TransformSizes.KeptRatio(height, width, (target[0], target[1]), call.Float("longest"));
            return Function(call.Run, "resize", call["img"], new PyList([(long)size[0], (long)size[1]]), call["interpolation"]);
        })
        .Function("center_crop_or_pad(img, size, fill)", static call =>
        {
            object input = call["img"];
            int[] size = call.Ints("size");
            (int height, int width) = VisionOperations.SizeOf(input);
            (int left, int top, int right, int bottom) = TransformSizes.Missing(height, width, size[0], size[1]);
            if (left + top + right + bottom > 0)
            {
                input = Function(call.Run, "pad", input, new PyList([(long)left, (long)top, (long)right, (long)bottom]), call["fill"]);
                (height, width) = VisionOperations.SizeOf(input);
            }

            (int y, int x) = TransformSizes.Center(height, width, size[0], size[1]);
            return (height, width) == (size[0], size[1]) ? input : VisionOperations.Crop(call.Run, input, y, x, size[0], size[1]);
        })
        .Function("trim_border(img, border)", static call =>
        {
            (int height, int width) = VisionOperations.SizeOf(call["img"]);
            (int top, int left, int newHeight, int newWidth) = TransformSizes.Trimmed(height, width, call.Int("border"));
            return VisionOperations.Crop(call.Run, call["img"], top, left, newHeight, newWidth);
        }));

    /// <summary>timm's <c>ResizeKeepRatio</c>: within the size (<paramref name="longest"/> 1), or around it (0).</summary>
    public static TransformObject KeepRatio(NativeCall call, string name, (int Height, int Width) target, double longest, object interpolation) =>
        Applied(call, name, "resize_keep_ratio", ("size", PyTuple.Of((long)target.Height, (long)target.Width)), ("interpolation", interpolation), ("longest", longest));

    /// <summary>timm's <c>CenterCropOrPad</c>: first padded where a side is too short, then cropped.</summary>
    public static TransformObject CropOrPad(NativeCall call, string name, (int Height, int Width) size, object fill) =>
        Applied(call, name, "center_crop_or_pad", ("size", PyTuple.Of((long)size.Height, (long)size.Width)), ("fill", fill));

    /// <summary>timm's <c>TrimBorder</c>: without so many pixels at each side.</summary>
    public static TransformObject Trim(NativeCall call, int border) => Applied(call, "timm.data.TrimBorder", "trim_border", ("border", (long)border));

    private static TransformObject Applied(NativeCall call, string name, string function, params (string Name, object Value)[] keywords) =>
        TransformObject.Of(name, call, new AppliedFunction((PyCallable)s_functions.GetAttribute(function)!, keywords));

    private static object Function(Interpreter run, string name, params ReadOnlySpan<object> arguments) =>
        ((PyCallable)TransformsModule.Functional.GetAttribute(name)!).Invoke(run, CallArguments.Of(arguments));
}
