using PurePipeline.Python.Libraries.Torch;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.ModelTransforms;

/// <summary><c>open_clip</c> 3: the evaluation transform of a model and its weights, <c>image_transform(is_train=False)</c> of <c>transform.py</c>. Models are not run, and not trained.</summary>
internal static class OpenClipModule
{
    private const string Arguments = "model_name, pretrained=None, image_mean=None, image_std=None, image_interpolation=None, image_resize_mode=None, force_image_size=None, **kwargs";

    public static readonly PyModule Module = new(new MemberTable("open_clip")
        .Function($"create_model_and_transforms({Arguments})", static call => PyTuple.Of(
            call.Run.MakeUnknown(call.FunctionName), call.Run.MakeUnknown("open_clip.image_transform(is_train=True)"), OfModel(call)))
        .Function($"create_model_from_pretrained({Arguments})", static call => PyTuple.Of(call.Run.MakeUnknown(call.FunctionName), OfModel(call)))
        .Function("image_transform(image_size, is_train, mean=None, std=None, resize_mode=None, interpolation=None, fill_color=0, aug_cfg=None)", static call => call.Truth("is_train")
            ? throw call.Unsupported("is_train=True, which makes its choices by chance,")
            : Transform(call, SizeOf(call, "image_size"), Given(call, OpenClipSettings.Clip, "mean", "std", "interpolation", "resize_mode"), call["fill_color"])))
    {
        IsPart = true,
    };

    private static PySequence OfModel(NativeCall call)
    {
        string model = call.Text("model_name").Replace("/", "-", StringComparison.Ordinal);
        int side = OpenClipSettings.SideOf(model);
        string tag = call.OrNull("pretrained") is null ? "" : call.Text("pretrained");
        OpenClipSettings settings = side == 0
            ? throw call.Unsupported($"the model {Representation.Repr(call["model_name"])}; open_clip.image_transform(size, is_train=False, mean=..., std=...) says what its transform is. It")
            : OpenClipSettings.Of(model, tag) ?? throw call.Unsupported(
                $"the weights {Representation.Repr(tag)}; open_clip.image_transform({side}, is_train=False, mean=..., std=...) says what their transform is. It");
        (int, int) size = call.OrNull("force_image_size") is null ? (side, side) : SizeOf(call, "force_image_size");
        return Transform(call, size, Given(call, settings, "image_mean", "image_std", "image_interpolation", "image_resize_mode"), 0L);
    }

    private static (int Height, int Width) SizeOf(NativeCall call, string name) => (call[name] is PyTuple or PyList ? call.Ints(name) : [call.Int(name)]) switch
    {
        [int side] => (side, side),
        [int height, int width] => (height, width),
        _ => throw call.Unsupported($"{name} of more than two numbers"),
    };

    // What a call says in place of the model's own.
    private static OpenClipSettings Given(NativeCall call, OpenClipSettings settings, string mean, string std, string interpolation, string resizeMode) => new(
        Numbers(call, mean) ?? settings.Mean,
        Numbers(call, std) ?? settings.Std,
        call.OrNull(interpolation) as string ?? settings.Interpolation,
        call.OrNull(resizeMode) as string ?? settings.ResizeMode);

    private static double[]? Numbers(NativeCall call, string name) => call.OrNull(name) switch
    {
        null => null,
        PyTuple or PyList => [.. Sequences.ToList(call.Run, call[name]).Select(NativeCall.ToFloat)],
        var one => [.. Enumerable.Repeat(NativeCall.ToFloat(one), 3)],
    };

    private static PySequence Transform(NativeCall call, (int Height, int Width) size, OpenClipSettings settings, object fill)
    {
        if (settings is not { Interpolation: "bicubic" or "bilinear" or "random", ResizeMode: "shortest" or "longest" or "squash" })
        {
            throw new PythonError("AssertionError", "");
        }

        object mode = VisionSteps.Interpolation(call, settings.Interpolation == "bilinear" ? "bilinear" : "bicubic");
        PyTuple pair = PyTuple.Of((long)size.Height, (long)size.Width);
        object[] sized = settings.ResizeMode switch
        {
            "longest" => [VisionSteps.KeepRatio(call, "open_clip.ResizeKeepRatio", size, 1, mode), VisionSteps.CropOrPad(call, "open_clip.CenterCropOrPad", size, fill)],
            "squash" => [VisionSteps.Make(call, "Resize", pair, mode)],
            _ when size.Height == size.Width => [VisionSteps.Make(call, "Resize", (long)size.Height, mode), VisionSteps.Make(call, "CenterCrop", pair)],
            _ => [VisionSteps.KeepRatio(call, "open_clip.ResizeKeepRatio", size, 0, VisionSteps.Interpolation(call, "bicubic")), VisionSteps.Make(call, "CenterCrop", pair)],
        };
        return VisionSteps.Compose([
            .. sized,
            VisionSteps.Rgb(call, "open_clip.MaybeConvertMode"),
            VisionSteps.Tensor(call, "open_clip.MaybeToTensor", scales: true),
            VisionSteps.Make(call, "Normalize", settings.MeanTuple, settings.StdTuple)]);
    }
}
