using PurePipeline.Python.Libraries.Torch;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.ModelTransforms;

/// <summary>OpenAI's <c>clip</c>: the transform that <c>clip.load</c> gives beside the model, which is not run here.</summary>
internal static class ClipModule
{
    // The side of each model's pictures.
    private static readonly (string Model, int Side)[] s_models =
    [
        ("RN50", 224), ("RN101", 224), ("RN50x4", 288), ("RN50x16", 384), ("RN50x64", 448), ("ViT-B/32", 224), ("ViT-B/16", 224), ("ViT-L/14", 224), ("ViT-L/14@336px", 336),
    ];

    public static readonly PyModule Module = new(new MemberTable("clip")
        .Function("available_models()", static _ => new PyList([.. s_models.Select(static row => (object)row.Model)]))
        .Function("load(name, device=None, jit=False, download_root=None)", static call => PyTuple.Of(call.Run.MakeUnknown("clip.load"), Transform(call))))
    {
        IsPart = true,
    };

    private static PySequence Transform(NativeCall call)
    {
        string name = call.Text("name");
        int side = Array.Find(s_models, row => row.Model == name).Side;
        if (side == 0)
        {
            throw call.Unsupported($"the model {Representation.Repr(name)}, whose pictures' size its file says; known are {string.Join(", ", s_models.Select(static row => row.Model))}. It");
        }

        return VisionSteps.Compose(
            VisionSteps.Make(call, "Resize", (long)side, VisionSteps.Interpolation(call, "bicubic")),
            VisionSteps.Make(call, "CenterCrop", (long)side),
            VisionSteps.Rgb(call, "clip._convert_image_to_rgb"),
            VisionSteps.Make(call, "ToTensor"),
            VisionSteps.Make(call, "Normalize", OpenClipSettings.Clip.MeanTuple, OpenClipSettings.Clip.StdTuple));
    }
}
