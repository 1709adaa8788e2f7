using PurePipeline.Numerics;
using PurePipeline.Numerics.Kernels;
using PurePipeline.Pillow;
using PurePipeline.Python.Libraries.Pil;
using PurePipeline.Python.Libraries.Torch;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Torch;
using PurePipeline.TorchVision;

namespace PurePipeline.Python.Libraries.TorchVision;

/// <summary>Colours and turns of Pillow images, which torchvision leaves to Pillow.</summary>
internal static class VisionAdjustments
{
    public static void AddTo(MemberTable table, string image) => table
        .Function($"adjust_brightness({image}, brightness_factor)", call => call[image] is TensorObject tensor
            ? Brightness(call, tensor.Tensor.Data)
            : Of(call, image).With(ImageEnhance.Brightness(Of(call, image).Image, call.Float("brightness_factor"))))
        .Function($"adjust_contrast({image}, contrast_factor)", call => Of(call, image).With(ImageEnhance.Contrast(Of(call, image).Image, call.Float("contrast_factor"))))
        .Function($"adjust_saturation({image}, saturation_factor)", call => Of(call, image).With(ImageEnhance.Color(Of(call, image).Image, call.Float("saturation_factor"))))
        .Function($"adjust_sharpness({image}, sharpness_factor)", call => Of(call, image).With(ImageEnhance.Sharpness(Of(call, image).Image, call.Float("sharpness_factor"))))
        .Function($"invert({image})", call => Of(call, image).With(ImageOps.Invert(Of(call, image).Image)))
        .Function($"posterize({image}, bits)", call => Of(call, image).With(ImageOps.Posterize(Of(call, image).Image, call.Int("bits"))))
        .Function($"solarize({image}, threshold)", call => Of(call, image).With(ImageOps.Solarize(Of(call, image).Image, call.Int("threshold"))))
        .Function($"autocontrast({image})", call => Of(call, image).With(ImageOps.AutoContrast(Of(call, image).Image)))
        .Function($"rotate({image}, angle, interpolation=None, expand=False, center=None, fill=None)", call => Rotate(call, Of(call, image)))
        .Function($"equalize({image})", call => Of(call, image).With(ImageOps.Equalize(Of(call, image).Image)));

    // Of whole numbers the products are float32, cut off.
    private static TensorObject Brightness(NativeCall call, NdArray data)
    {
        if (data.DType is not (DType.UInt8 or DType.Float32 or DType.Float64))
        {
            throw call.Unsupported($"a tensor of {data.DType}");
        }

        bool isWhole = data.DType == DType.UInt8;
        TorchTensor product = TorchTensor.FromNumpy(isWhole ? data.AsType(DType.Float32) : data).Mul(call.Float("brightness_factor"));
        product = product.Operate(BinaryOperation.AtLeast, 0L).Operate(BinaryOperation.Minimum, isWhole ? 255L : 1L);
        return TensorOperators.Result(call.Run, product.To(data.DType));
    }

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
