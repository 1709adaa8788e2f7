using PurePipeline.OpenCv;

namespace PurePipeline.Python.Libraries.OpenCv;

/// <summary>A named number of cv2.</summary>
internal sealed record Cv2Constant(string Name, int Value)
{
    /// <summary>COLOR_BGR2RGB and COLOR_RGB2BGR are one number.</summary>
    public const int SwapRedAndBlue = 4;

    public static IReadOnlyList<Cv2Constant> All { get; } =
    [
        new("IMREAD_UNCHANGED", (int)ImreadFlags.Unchanged),
        new("IMREAD_GRAYSCALE", (int)ImreadFlags.Grayscale),
        new("IMREAD_COLOR", (int)ImreadFlags.Color),
        new("IMREAD_ANYDEPTH", (int)ImreadFlags.AnyDepth),
        new("IMREAD_ANYCOLOR", (int)ImreadFlags.AnyColor),
        new("IMREAD_REDUCED_GRAYSCALE_2", (int)ImreadFlags.ReducedGrayscale2),
        new("IMREAD_REDUCED_COLOR_2", (int)ImreadFlags.ReducedColor2),
        new("IMREAD_REDUCED_GRAYSCALE_4", (int)ImreadFlags.ReducedGrayscale4),
        new("IMREAD_REDUCED_COLOR_4", (int)ImreadFlags.ReducedColor4),
        new("IMREAD_REDUCED_GRAYSCALE_8", (int)ImreadFlags.ReducedGrayscale8),
        new("IMREAD_REDUCED_COLOR_8", (int)ImreadFlags.ReducedColor8),
        new("IMREAD_IGNORE_ORIENTATION", (int)ImreadFlags.IgnoreOrientation),
        new("IMREAD_COLOR_BGR", (int)ImreadFlags.Color),
        new("IMREAD_COLOR_RGB", (int)ImreadFlags.ColorRgb),
        new("INTER_NEAREST", (int)Interpolation.Nearest),
        new("INTER_LINEAR", (int)Interpolation.Linear),
        new("INTER_CUBIC", (int)Interpolation.Cubic),
        new("INTER_AREA", (int)Interpolation.Area),
        new("INTER_LANCZOS4", (int)Interpolation.Lanczos4),
        new("INTER_LINEAR_EXACT", (int)Interpolation.LinearExact),
        new("INTER_NEAREST_EXACT", (int)Interpolation.NearestExact),
        new("COLOR_BGR2RGB", SwapRedAndBlue),
        new("COLOR_RGB2BGR", SwapRedAndBlue),
    ];
}
