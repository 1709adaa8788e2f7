using PurePipeline.Python.Libraries.Torch;
using PurePipeline.Python.Libraries.TorchVision;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

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

    /// <summary>
    /// timm's <c>ResizeKeepRatio</c>: both sides divided by the larger (<paramref name="longest"/> 1) or the smaller (0) of the two ratios and rounded to even.
    /// </summary>
    public static TransformObject KeepRatio(NativeCall call, string name, (int Height, int Width) target, double longest, object interpolation) => new(name, call, (run, input) =>
    {
        (int height, int width) = VisionOperations.SizeOf(input);
        (double byHeight, double byWidth) = ((double)height / target.Height, (double)width / target.Width);
        double ratio = (Math.Max(byHeight, byWidth) * longest) + (Math.Min(byHeight, byWidth) * (1.0 - longest));
        PyList size = new([(long)Math.Round(height / ratio, MidpointRounding.ToEven), (long)Math.Round(width / ratio, MidpointRounding.ToEven)]);
        return Function(run, "resize", input, size, interpolation);
    });

    /// <summary>timm's <c>CenterCropOrPad</c>: first padded where a side is too short, then cropped.</summary>
    public static TransformObject CropOrPad(NativeCall call, string name, (int Height, int Width) size, object fill) => new(name, call, (run, input) =>
    {
        (int height, int width) = VisionOperations.SizeOf(input);
        if (size.Width > width || size.Height > height)
        {
            (long moreWidth, long moreHeight) = (Math.Max(size.Width - width, 0), Math.Max(size.Height - height, 0));
            input = Function(run, "pad", input, new PyList([moreWidth / 2, moreHeight / 2, (moreWidth + 1) / 2, (moreHeight + 1) / 2]), fill);
            (height, width) = VisionOperations.SizeOf(input);
        }

        return (height, width) == size ? input : VisionOperations.Crop(run, input, Half(height - size.Height), Half(width - size.Width), size.Height, size.Width);
    });

    private static int Half(int length) => (int)Math.Round(length / 2.0, MidpointRounding.ToEven);

    private static object Function(Interpreter run, string name, params ReadOnlySpan<object> arguments) =>
        ((PyCallable)TransformsModule.Functional.GetAttribute(name)!).Invoke(run, CallArguments.Of(arguments));
}
