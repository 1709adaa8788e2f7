using PurePipeline.Pillow;
using PurePipeline.Python.Libraries.Pil;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.TorchVision;

/// <summary>Colours and turns of Pillow images, which torchvision leaves to Pillow.</summary>
internal static class VisionAdjustments
{
    public static void AddTo(MemberTable table, string image) => table
        .Function($"adjust_brightness({image}, brightness_factor)", call => Of(call, image).With(ImageEnhance.Brightness(Of(call, image).Image, call.Float("brightness_factor"))))
        .Function($"adjust_contrast({image}, contrast_factor)", call => Of(call, image).With(ImageEnhance.Contrast(Of(call, image).Image, call.Float("contrast_factor"))))
        .Function($"adjust_saturation({image}, saturation_factor)", call => Of(call, image).With(ImageEnhance.Color(Of(call, image).Image, call.Float("saturation_factor"))))
        .Function($"adjust_sharpness({image}, sharpness_factor)", call => Of(call, image).With(ImageEnhance.Sharpness(Of(call, image).Image, call.Float("sharpness_factor"))))
        .Function($"invert({image})", call => Of(call, image).With(ImageOps.Invert(Of(call, image).Image)))
        .Function($"posterize({image}, bits)", call => Of(call, image).With(ImageOps.Posterize(Of(call, image).Image, call.Int("bits"))))
        .Function($"solarize({image}, threshold)", call => Of(call, image).With(ImageOps.Solarize(Of(call, image).Image, call.Int("threshold"))))
        .Function($"autocontrast({image})", call => Of(call, image).With(ImageOps.AutoContrast(Of(call, image).Image)))
        .Function($"equalize({image})", call => Of(call, image).With(ImageOps.Equalize(Of(call, image).Image)));

    private static ImageObject Of(NativeCall call, string name) => call[name] as ImageObject
        ?? throw call.Unsupported($"an input of type {PyTypes.NameOf(call[name])}");
}
