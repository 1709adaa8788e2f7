using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Albumentations;

/// <summary>albumentations' transforms of training. They may be made, as beside those of evaluation they often are, and are refused when they are called.</summary>
internal static class ChanceClasses
{
    private const string Names = """
        AdditiveNoise AdvancedBlur Affine AtLeastOneBBoxRandomCrop AutoContrast BBoxSafeRandomCrop Blur CLAHE ChannelDropout ChannelShuffle ChromaticAberration
        CoarseDropout ColorJitter ConstrainedCoarseDropout CropAndPad CropNonEmptyMaskIfExists Cutout D4 Defocus Downscale ElasticTransform Emboss Equalize Erasing FDA
        FancyPCA Flip FromFloat GaussNoise GaussianBlur GlassBlur GridDistortion GridDropout GridElasticDeform HEStain HistogramMatching HueSaturationValue ISONoise
        Illumination ImageCompression InvertImg JpegCompression MaskDropout MedianBlur Morphological Mosaic MotionBlur MultiplicativeNoise OneOf OneOrOther
        OpticalDistortion OverlayElements PerChannel Perspective PiecewiseAffine PixelDistributionAdaptation PixelDropout PlanckianJitter PlasmaBrightnessContrast
        PlasmaShadow Posterize RGBShift RandomBrightness RandomBrightnessContrast RandomContrast RandomCrop RandomCropFromBorders RandomCropNearBBox RandomFog RandomGamma
        RandomGravel RandomGridShuffle RandomOrder RandomRain RandomResizedCrop RandomRotate90 RandomScale RandomShadow RandomSizedBBoxSafeCrop RandomSizedCrop RandomSnow
        RandomSunFlare RandomToneCurve ReplayCompose RingingOvershoot Rotate SafeRotate SaltAndPepper SelectiveChannelTransform Sharpen ShiftScaleRotate ShotNoise Solarize
        SomeOf Spatter SquareSymmetry Superpixels TemplateTransform TextImage ThinPlateSpline ToSepia UnsharpMask XYMasking ZoomBlur
        """;

    public static void AddTo(MemberTable table)
    {
        foreach (string name in Names.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string fullName = $"{table.Owner}.{name}";
            table.Constant(name, new PyType(name, fullName, Augmentation.AugmentationType, "(*args, **kwargs)", call => new Refused(fullName, call)));
        }
    }

    private sealed class Refused(string name, NativeCall made) : Augmentation(name, made)
    {
        public override PyDict Apply(Interpreter run, PyDict data, IReadOnlyDictionary<string, string> targets) =>
            ((PyDict)Made["kwargs"]).Items.GetValueOrDefault("p") is 0L or 0.0 ? data
            : throw new Refusal($"{FullName} is a transform of training, left to chance by p or a range: no two runs of it are the same, and a recipe is for evaluation. Call transforms without it, or write its step with cv2.", FullName);
    }
}
