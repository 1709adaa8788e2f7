using PurePipeline.Numerics;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Color;

/// <summary>Checks what a conversion is given, as OpenCV does, and describes its result.</summary>
internal static class CvtColorPicture
{
    /// <exception cref="ArgumentException">The conversion does not accept the picture or the number of channels.</exception>
    public static Picture Create(Picture source, ColorRule rule, ColorConversion code, int targetChannels, ReferenceVersions versions)
    {
        DType type = source.Mode.ElementType();
        int channels = source.Mode.ChannelCount();
        Require(rule.Sources.Contains(channels), $"{channels} channels", $"{string.Join(" or ", rule.Sources)} channels", code);
        Require(rule.Types.Contains(type), type.NumPyName(), string.Join(" or ", rule.Types.Select(DTypes.NumPyName)), code);
        int target = rule.IsTargetChosen && targetChannels > 0 ? targetChannels : rule.Targets[0];
        Require(rule.Targets.Contains(target), $"dstCn={target}", $"{string.Join(" or ", rule.Targets)} channels", code);
        Require(source.Width % rule.WidthStep == 0, $"a width of {source.Width}", $"widths that {rule.WidthStep} divides", code);
        Require(source.Height % rule.HeightStep == 0, $"a height of {source.Height}", $"heights that {rule.HeightStep} divides", code);
        PixelMode mode = Mode(code, type, target);
        return rule.Open(source, mode, new ColorRequest(type, channels, target, versions));
    }

    private static PixelMode Mode(ColorConversion code, DType type, int channels) => PixelModes.Of(type, channels)
        ?? throw new ArgumentOutOfRangeException(nameof(code), code, "The conversion's result is no picture.");

    private static void Require(bool condition, string given, string accepted, ColorConversion code)
    {
        if (!condition)
        {
            throw new ArgumentException($"cv2.cvtColor with {code} does not accept {given}; it accepts {accepted}.", nameof(code));
        }
    }
}
