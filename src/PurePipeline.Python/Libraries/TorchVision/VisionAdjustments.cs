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
        .Function($"adjust_hue({image}, hue_factor)", call => Of(call, image).With(Functional.AdjustHue(Of(call, image).Image, call.Float("hue_factor"))))
        .Function($"adjust_gamma({image}, gamma, gain=1)", call => call[image] is TensorObject tensor
            ? TensorOperators.Result(call.Run, Functional.AdjustGamma(tensor.Tensor, call.Float("gamma"), call.Float("gain")))
            : Of(call, image).With(Functional.AdjustGamma(Of(call, image).Image, call.Float("gamma"), call.Float("gain"))))
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
