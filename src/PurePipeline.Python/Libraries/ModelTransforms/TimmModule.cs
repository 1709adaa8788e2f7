using PurePipeline.Python.Libraries.Torch;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.ModelTransforms;

/// <summary>
/// <c>timm.data</c>: <c>create_transform</c> for evaluation, as <c>transforms_imagenet_eval</c> of <c>transforms_factory.py</c> builds it of torchvision's, and <c>resolve_data_config</c>,
/// which takes a model's settings from its <c>config.json</c> on Hugging Face. Models are not run.
/// </summary>
internal static class TimmModule
{
    private static readonly PyTuple s_mean = PyTuple.Of(0.485, 0.456, 0.406);
    private static readonly PyTuple s_std = PyTuple.Of(0.229, 0.224, 0.225);
    private static readonly PyTuple s_half = PyTuple.Of(0.5, 0.5, 0.5);

    public static readonly PyModule Transforms = new(Add(new MemberTable("timm.data.transforms_factory"))) { IsPart = true };

    public static readonly PyModule Data = new(AddConfig(AddConstants(Add(new MemberTable("timm.data"))))) { IsPart = true };

    public static readonly PyModule Constants = new(AddConstants(new MemberTable("timm.data.constants"))) { IsPart = true };

    public static readonly PyModule Config = new(AddConfig(new MemberTable("timm.data.config"))) { IsPart = true };

    public static readonly PyModule Module = new(new MemberTable("timm").Constant("data", Data)) { IsPart = true };

    private static MemberTable AddConstants(MemberTable table) => table
        .Constant("DEFAULT_CROP_PCT", 0.875)
        .Constant("IMAGENET_DEFAULT_MEAN", s_mean)
        .Constant("IMAGENET_DEFAULT_STD", s_std)
        .Constant("IMAGENET_INCEPTION_MEAN", s_half)
        .Constant("IMAGENET_INCEPTION_STD", s_half)
        .Constant("OPENAI_CLIP_MEAN", OpenClipSettings.Clip.MeanTuple)
        .Constant("OPENAI_CLIP_STD", OpenClipSettings.Clip.StdTuple);

    private static MemberTable Add(MemberTable table) => table.Function(
        "create_transform(input_size=224, is_training=False, no_aug=False, interpolation='bilinear', mean=None, std=None, crop_pct=None, crop_mode=None, crop_border_pixels=None, " +
        "use_prefetcher=False, normalize=True, **kwargs)",
        Create);

    private static MemberTable AddConfig(MemberTable table) => table
        .Function("resolve_data_config(args=None, pretrained_cfg=None, model=None, use_test_size=False, verbose=False, **kwargs)", TimmConfig.Resolve)
        .Function("resolve_model_data_config(model, args=None, pretrained_cfg=None, use_test_size=False, verbose=False)", TimmConfig.Resolve);

    private static PySequence Create(NativeCall call)
    {
        // What is of training has its effect there alone.
        foreach (string setting in (ReadOnlySpan<string>)["naflex", "patchify", "tf_preprocessing", "separate"])
        {
            if (((PyDict)call["kwargs"]).Items.TryGetValue(setting, out object? value) && Sequences.Truth(value))
            {
                throw call.Unsupported($"{setting}={Representation.Repr(value)}");
            }
        }

        bool isPlain = call.Truth("is_training");
        if (isPlain && !call.Truth("no_aug"))
        {
            throw call.Unsupported("is_training=True, which makes its choices by chance,");
        }

        (int height, int width) = call["input_size"] is PyTuple or PyList && call.Ints("input_size") is [.., int h, int w] ? (h, w) : (call.Int("input_size"), call.Int("input_size"));
        PyTuple size = PyTuple.Of((long)height, (long)width);
        string interpolation = call["interpolation"] as string is { } given && !(isPlain && given == "random") ? given : "bilinear";
        object mode = VisionSteps.Interpolation(call, interpolation);
        PyTuple mean = Values(call, "mean", s_mean);
        List<object> steps = [];
        if (isPlain)
        {
            steps.AddRange([VisionSteps.Make(call, "Resize", call["input_size"] is PyTuple or PyList ? size : (long)height, mode), VisionSteps.Make(call, "CenterCrop", size)]);
        }
        else
        {
            AddBorder(call, steps);
            AddSize(call, steps, (height, width), mode, mean);
        }

        bool normalizes = !call.Truth("use_prefetcher") && call.Truth("normalize");
        steps.Add(VisionSteps.Tensor(call, normalizes ? "timm.data.MaybeToTensor" : "timm.data.MaybePILToTensor", normalizes));
        if (normalizes)
        {
            steps.Add(VisionSteps.Make(call, "Normalize", mean, Values(call, "std", s_std)));
        }

        return VisionSteps.Compose(steps);
    }

    private static void AddBorder(NativeCall call, List<object> steps)
    {
        if (call.OrNull("crop_border_pixels") is null || call.Int("crop_border_pixels") == 0)
        {
            return;
        }

        steps.Add(VisionSteps.Trim(call, call.Int("crop_border_pixels")));
    }

    // The picture is scaled to the size divided by crop_pct: squashed, within it with a border, or, which is usual, around it.
    private static void AddSize(NativeCall call, List<object> steps, (int Height, int Width) size, object mode, PyTuple mean)
    {
        double share = call.OrNull("crop_pct") is null || call.Float("crop_pct") == 0 ? 0.875 : call.Float("crop_pct");
        (int Height, int Width) scaled = ((int)Math.Floor(size.Height / share), (int)Math.Floor(size.Width / share));
        PyTuple pair = PyTuple.Of((long)size.Height, (long)size.Width);
        object[] sized = call.OrNull("crop_mode") switch
        {
            "squash" => [VisionSteps.Make(call, "Resize", PyTuple.Of((long)scaled.Height, (long)scaled.Width), mode), VisionSteps.Make(call, "CenterCrop", pair)],
            "border" => [
                VisionSteps.KeepRatio(call, "timm.data.ResizeKeepRatio", scaled, 1, mode),
                VisionSteps.CropOrPad(call, "timm.data.CenterCropOrPad", size, new PyList([.. mean.Items.Select(static value => (object)(long)Math.Round(255 * NativeCall.ToFloat(value), MidpointRounding.ToEven))]))],
            _ when scaled.Height == scaled.Width => [VisionSteps.Make(call, "Resize", (long)scaled.Height, mode), VisionSteps.Make(call, "CenterCrop", pair)],

            // Where the sides differ, timm leaves the interpolation at its default.
            _ => [VisionSteps.KeepRatio(call, "timm.data.ResizeKeepRatio", scaled, 0, VisionSteps.Interpolation(call, "bilinear")), VisionSteps.Make(call, "CenterCrop", pair)],
        };
        steps.AddRange(sized);
    }

    private static PyTuple Values(NativeCall call, string name, PyTuple usual) => call.OrNull(name) is { } given ? new PyTuple([.. Sequences.ToList(call.Run, given)]) : usual;
}
