using System.Globalization;
using PurePipeline.Pillow;

namespace PurePipeline.TorchVision;

/// <content>Turns of the hue; torchvision 0.14, 0.21, 0.27.</content>
public static partial class Functional
{
    /// <summary><c>F.adjust_hue(image, hue_factor)</c>: the hue of HSV as a byte that turns around; gray images stay as they are.</summary>
    /// <param name="image">Any image that converts to HSV and back.</param>
    /// <param name="factor">From -0.5 to 0.5, a whole turn being 1.</param>
    /// <exception cref="ArgumentException">The factor is beyond these.</exception>
    public static Image AdjustHue(Image image, double factor)
    {
        ArgumentNullException.ThrowIfNull(image);
        if (factor is not (>= -0.5 and <= 0.5))
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"hue_factor ({factor:R}) is not in [-0.5, 0.5]."), nameof(factor));
        }

        if (image.Mode is "L" or "1" or "I" or "F")
        {
            return image;
        }

        // NumPy takes the number of turns for a byte as the processor does.
        byte turn = unchecked((byte)(int)(factor * 255));
        Image[] bands = [.. image.Convert("HSV").Split()];
        Image hue = bands[0].Point(level => unchecked((byte)(level + turn)));
        return Image.Merge("HSV", hue, bands[1], bands[2]).Convert(image.Mode);
    }
}
