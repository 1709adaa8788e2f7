using PurePipeline.Python.Libraries.Torch;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.TorchVision;

/// <summary>Transforms that are left to chance. With <c>p=0</c> or <c>p=1</c>, or settings that change nothing, there is none.</summary>
internal static class ChanceTransforms
{
    // The class, its arguments but p, the function that it calls, and those of its arguments that go to it.
    private static readonly (string Class, string Arguments, string Chance, string Function, string[] Passed)[] s_rows =
    [
        ("RandomHorizontalFlip", "", "0.5", "hflip", []),
        ("RandomVerticalFlip", "", "0.5", "vflip", []),
        ("RandomInvert", "", "0.5", "invert", []),
        ("RandomPosterize", "bits, ", "0.5", "posterize", ["bits"]),
        ("RandomSolarize", "threshold, ", "0.5", "solarize", ["threshold"]),
        ("RandomAdjustSharpness", "sharpness_factor, ", "0.5", "adjust_sharpness", ["sharpness_factor"]),
        ("RandomAutocontrast", "", "0.5", "autocontrast", []),
        ("RandomEqualize", "", "0.5", "equalize", []),
    ];

    private static readonly string[] s_random =
    [
        "RandomCrop", "RandomResizedCrop", "RandomAffine", "RandomPerspective", "AutoAugment", "RandAugment", "TrivialAugmentWide", "AugMix",
        "RandomChoice", "RandomOrder", "RandomZoomOut", "RandomIoUCrop", "RandomPhotometricDistort", "ScaleJitter", "RandomShortestSize", "ElasticTransform",
    ];

    public static void AddTo(MemberTable table, PyModule functions)
    {
        foreach ((string name, string arguments, string chance, string function, string[] passed) in s_rows)
        {
            table.Constant(name, TransformObject.ClassOf($"{table.Owner}.{name}", $"{arguments}p={chance}", call => Perhaps(call, AppliedFunction.Of(functions, function, call, passed))));
        }

        table
            .Constant("RandomGrayscale", TransformObject.ClassOf($"{table.Owner}.RandomGrayscale", "p=0.1", static call => Perhaps(
                call, static (run, input) => VisionOperations.Grayscale(run, input, VisionFunctions.ChannelsOf(input)))))
            .Constant("RandomApply", TransformObject.ClassOf($"{table.Owner}.RandomApply", "transforms, p=0.5", static call => Perhaps(
                call, (run, input) => new PySequence(Sequences.ToList(run, call["transforms"])).Invoke(run, CallArguments.Of(input)))))
            .Constant("RandomErasing", TransformObject.ClassOf(
                $"{table.Owner}.RandomErasing", "p=0.5, scale=(0.02, 0.33), ratio=(0.3, 3.3), value=0, inplace=False", static call => Perhaps(
                    call, (_, _) => throw call.Unsupported("p=1, a place left to chance,"))))
            .Constant("ColorJitter", TransformObject.ClassOf($"{table.Owner}.ColorJitter", "brightness=0, contrast=0, saturation=0, hue=0", static call =>
                Array.TrueForAll(["brightness", "contrast", "saturation", "hue"], name => call[name] is 0L or 0.0 or PyNone)
                    ? Nothing
                    : (_, _) => throw call.Unsupported("a jitter, which is left to chance,")))
            .Constant("RandomRotation", TransformObject.ClassOf(
                $"{table.Owner}.RandomRotation", "degrees, interpolation=None, expand=False, center=None, fill=0", static call => call["degrees"] is 0L or 0.0
                    ? Nothing
                    : (_, _) => throw call.Unsupported("an angle left to chance")));
        foreach (string name in s_random)
        {
            string fullName = $"{table.Owner}.{name}";
            table.Constant(name, TransformObject.ClassOf(fullName, "*args, **kwargs", _ => (_, _) => throw new Refusal(
                $"{fullName} is left to chance, so that no two runs of it are the same; a recipe is for evaluation, and has to be without it.", fullName)));
        }
    }

    private static object Nothing(Interpreter run, object input) => input;

    // It may be made, as beside the transforms of evaluation those of training often are, but not be used.
    private static AppliedFunction Perhaps(NativeCall call, AppliedFunction transform) => call.Float("p") switch
    {
        1 => transform,
        0 => AppliedFunction.Nothing,
        _ => new AppliedFunction(new NativeFunction(call.FunctionName, "(img, **keywords)", _ => throw LeftToChance(call)), []),
    };

    private static Func<Interpreter, object, object> Perhaps(NativeCall call, Func<Interpreter, object, object> transform) => call.Float("p") switch
    {
        1 => transform,
        0 => Nothing,
        _ => (_, _) => throw LeftToChance(call),
    };

    private static Refusal LeftToChance(NativeCall call) => call.Unsupported($"p={Representation.Repr(call["p"])}, which leaves it to chance (0 and 1 do not),");
}
