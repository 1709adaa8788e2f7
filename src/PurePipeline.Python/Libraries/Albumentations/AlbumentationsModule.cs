using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.Albumentations;

/// <summary><c>albumentations</c> 2.0.8, as far as evaluation goes: what is left to chance may be made, and is refused when it is called.</summary>
internal static class AlbumentationsModule
{
    public static readonly PyModule Torch = Part(PixelClasses.AddTensors(new MemberTable("albumentations.pytorch")));

    public static readonly PyModule TorchTransforms = Part(PixelClasses.AddTensors(new MemberTable("albumentations.pytorch.transforms")));

    public static readonly PyModule Module = Part(PixelClasses.AddTensors(AddTo(new MemberTable("albumentations"))).Constant("pytorch", Torch).Constant("__version__", "2.0.8"));

    /// <summary>The modules whose names older files import from.</summary>
    public static readonly PyModule Augmentations = Part(AddTo(new MemberTable("albumentations.augmentations")));

    public static readonly PyModule Transforms = Part(AddTo(new MemberTable("albumentations.augmentations.transforms")));

    public static readonly PyModule Core = Part(AddTo(new MemberTable("albumentations.core.composition")));

    public static readonly PyModule Interface = Part(AugmentationBases.AddTo(new MemberTable("albumentations.core.transforms_interface")));

    private static PyModule Part(MemberTable table) => new(table) { IsPart = true };

    private static MemberTable AddTo(MemberTable table)
    {
        SizeClasses.AddTo(table);
        BorderClasses.AddTo(table);
        ChanceClasses.AddTo(table);
        AugmentationBases.AddTo(table);
        PixelClasses.AddTo(table);
        return Composition.AddTo(table)
            .Function("BboxParams(*args, **kwargs)", static call => call["kwargs"])
            .Function("KeypointParams(*args, **kwargs)", static call => call["kwargs"]);
    }
}
