using PurePipeline.Numerics;
using PurePipeline.Pillow;
using PurePipeline.Python.Libraries.Pil;
using PurePipeline.Python.Libraries.Torch;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Torch;
using PurePipeline.TorchVision;
using Functional = PurePipeline.TorchVision.Functional;

namespace PurePipeline.Python.Libraries.TorchVision;

/// <summary>Colours and turns: of Pillow images torchvision leaves them to Pillow, of tensors it computes them.</summary>
internal static class VisionAdjustments
{
    // v2 fuses a multiplication with an addition where the processor can, v1 does not.
    public static void AddTo(MemberTable table, string image, bool v2) => table
        .Function($"adjust_brightness({image}, brightness_factor)", call => call[image] is TensorObject tensor
            ? Of(call, tensor, static (t, factor) => Functional.AdjustBrightness(t, factor), call.Float("brightness_factor"))
            : Of(call, image).With(ImageEnhance.Brightness(Of(call, image).Image, call.Float("brightness_factor"))))
        .Function($"adjust_contrast({image}, contrast_factor)", call => !v2 && call[image] is TensorObject tensor
            ? Of(call, tensor, static (t, factor) => Functional.AdjustContrast(t, factor), call.Float("contrast_factor"))
            : Of(call, image).With(ImageEnhance.Contrast(Of(call, image).Image, call.Float("contrast_factor"))))
        .Function($"adjust_saturation({image}, saturation_factor)", call => !v2 && call[image] is TensorObject tensor
            ? Of(call, tensor, static (t, factor) => Functional.AdjustSaturation(t, factor), call.Float("saturation_factor"))
            : Of(call, image).With(ImageEnhance.Color(Of(call, image).Image, call.Float("saturation_factor"))))
        .Function($"adjust_sharpness({image}, sharpness_factor)", call => Of(call, image).With(ImageEnhance.Sharpness(Of(call, image).Image, call.Float("sharpness_factor"))))
        .Function($"adjust_hue({image}, hue_factor)", call => Hue(call, Of(call, image), call.Float("hue_factor")))
        .Function($"adjust_gamma({image}, gamma, gain=1)", call => call[image] is TensorObject tensor ? Gamma(call, tensor.Tensor) : Gamma(call, Of(call, image)))
        .Function($"invert({image})", call => call[image] is TensorObject tensor
            ? Of(call, tensor, static (t, _) => Functional.Invert(t))
            : Of(call, image).With(ImageOps.Invert(Of(call, image).Image)))
        .Function($"posterize({image}, bits)", call => call[image] is TensorObject tensor
            ? Of(call, tensor, static (t, bits) => Functional.Posterize(t, (int)bits), call.Int("bits"))
            : Of(call, image).With(ImageOps.Posterize(Of(call, image).Image, call.Int("bits"))))
        .Function($"solarize({image}, threshold)", call => call[image] is TensorObject tensor
            ? Of(call, tensor, static (t, threshold) => Functional.Solarize(t, threshold), call.Float("threshold"))
            : Of(call, image).With(ImageOps.Solarize(Of(call, image).Image, call.Int("threshold"))))
        .Function($"autocontrast({image})", call => !v2 && call[image] is TensorObject tensor
            ? Of(call, tensor, static (t, _) => Functional.AutoContrast(t))
            : Of(call, image).With(ImageOps.AutoContrast(Of(call, image).Image)))
        .Function($"rotate({image}, angle, interpolation=None, expand=False, center=None, fill=None)", call => Rotate(call, Of(call, image)))
        .Function($"equalize({image})", call => call[image] is TensorObject tensor
            ? Of(call, tensor, static (t, _) => Functional.Equalize(t))
            : Of(call, image).With(ImageOps.Equalize(Of(call, image).Image)));

    private static TensorObject Of(NativeCall call, TensorObject tensor, Func<TorchTensor, double, TorchTensor> adjusted, double amount = 0) =>
        TensorOperators.Result(call.Run, TensorOperators.Checked(() => adjusted(tensor.Tensor, amount)));

    // The hue's byte turns around; NumPy takes the number of turns for a byte as the processor does.
    private static ImageObject Hue(NativeCall call, ImageObject image, double factor)
    {
        if (factor is not (>= -0.5 and <= 0.5))
        {
            throw PythonError.Value($"hue_factor ({Representation.Repr(factor)}) is not in [-0.5, 0.5].");
        }

        string mode = image.Image.Mode;
        if (mode is "L" or "1" or "I" or "F")
        {
            return image;
        }

        byte turn = unchecked((byte)(int)(factor * 255));
        Image[] bands = [.. image.Image.Convert("HSV").Split()];
        Image hue = bands[0].Point(level => unchecked((byte)(level + turn)));
        return image.With(Image.Merge("HSV", hue, bands[1], bands[2]).Convert(mode));
    }

    private static ImageObject Gamma(NativeCall call, ImageObject image)
    {
        (double gamma, double gain) = (RequireGamma(call), call.Float("gain"));
        string mode = image.Image.Mode;
        double[] table = [.. Enumerable.Range(0, 256).Select(level => (double)(long)((255 + 1 - 1e-3) * gain * NativeCall.ToFloat(Operators.Binary(call.Run, Syntax.BinaryOperator.Power, level / 255.0, gamma))))];
        return image.With(image.Image.Convert("RGB").Point([.. table, .. table, .. table]).Convert(mode));
    }

    // A power of float32 is torch's own: of the exponents that it takes apart.
    private static TensorObject Gamma(NativeCall call, TorchTensor tensor)
    {
        (double gamma, double gain) = (RequireGamma(call), call.Float("gain"));
        TorchTensor levels = Functional.ConvertImageDtype(tensor, tensor.DType.IsFloat() ? tensor.DType : DType.Float32);
        var power = (TensorObject)TensorOperators.Binary(call.Run, Syntax.BinaryOperator.Power, new TensorObject(levels), gamma, reflected: false)!;
        return TensorOperators.Result(call.Run, Functional.ConvertImageDtype(power.Tensor.Mul(gain).Clamp(0L, 1L), tensor.DType));
    }

    private static double RequireGamma(NativeCall call) => call.Float("gamma") is >= 0 and var gamma ? gamma : throw PythonError.Value("Gamma should be a non-negative real number");

    // A single number fills every band.
    private static object Rotate(NativeCall call, ImageObject image)
    {
        object filter = (long)(call.OrNull("interpolation") is null ? InterpolationMode.Nearest : InterpolationModeObject.Of(call, "interpolation"));
        object fill = call.OrNull("fill") ?? 0L;
        int bands = image.Image.Bands.Count;
        fill = Numbers.IsNumber(fill) && bands > 1 ? new PyTuple([.. Enumerable.Repeat(fill, bands)]) : fill;
        var rotate = (PyCallable)image.GetAttribute("rotate")!;
        return rotate.Invoke(call.Run, CallArguments.Of(call["angle"], filter, call["expand"], call["center"], PyNone.Value, fill));
    }

    private static ImageObject Of(NativeCall call, string name) => call[name] as ImageObject
        ?? throw call.Unsupported($"an input of type {PyTypes.NameOf(call[name])}");
}
