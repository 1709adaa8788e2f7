using PurePipeline.Numerics;
using PurePipeline.OpenCv;

namespace PurePipeline.Albumentations;

public static partial class ImageTransforms
{
    /// <summary><c>A.PadIfNeeded(min_height, min_width, ...)</c>.</summary>
    /// <exception cref="ArgumentException">A side is below 1.</exception>
    public static NdArray PadIfNeeded(NdArray image, int minHeight, int minWidth, Padding padding = default) => PadIfNeeded(image, minHeight, minWidth, null, null, padding);

    /// <summary><c>A.PadIfNeeded(...)</c>: of each side either its least length or what it has to be a multiple of.</summary>
    /// <param name="image">The image.</param>
    /// <param name="minHeight">The least height; null for a multiple.</param>
    /// <param name="minWidth">The least width; null for a multiple.</param>
    /// <param name="heightDivisor"><c>pad_height_divisor</c>.</param>
    /// <param name="widthDivisor"><c>pad_width_divisor</c>.</param>
    /// <param name="padding">Where and with what.</param>
    /// <exception cref="ArgumentException">Not exactly one of the two is given for a side, or one is below 1.</exception>
    public static NdArray PadIfNeeded(NdArray image, int? minHeight, int? minWidth, int? heightDivisor, int? widthDivisor, Padding padding = default)
    {
        (int height, int width) = SizeOf(image);
        (int top, int bottom) = Missing(height, minHeight, heightDivisor, "height");
        (int left, int right) = Missing(width, minWidth, widthDivisor, "width");
        (int tall, int wide) = (top + bottom, left + right);
        return padding.Position switch
        {
            PadPosition.Center => Pad(image, top, bottom, left, right, padding),
            PadPosition.TopLeft => Pad(image, 0, tall, 0, wide, padding),
            PadPosition.TopRight => Pad(image, 0, tall, wide, 0, padding),
            PadPosition.BottomLeft => Pad(image, tall, 0, 0, wide, padding),
            PadPosition.BottomRight => Pad(image, tall, 0, wide, 0, padding),
            _ => throw new ArgumentException($"Unknown position: {padding.Position}", nameof(padding)),
        };
    }

    /// <summary><c>A.Pad((left, top, right, bottom), ...)</c>: <c>cv2.copyMakeBorder</c>; the padding's position does not matter.</summary>
    /// <exception cref="ArgumentException">A length is negative.</exception>
    public static NdArray Pad(NdArray image, int top, int bottom, int left, int right, Padding padding = default)
    {
        _ = SizeOf(image);
        return KeepChannel(image, Cv2.CopyMakeBorder(image, top, bottom, left, right, padding.BorderMode, padding.ValuesFor(image.Rank == 3 ? image.Shape[2] : 1)));
    }

    private static (int Before, int After) Missing(int length, int? least, int? divisor, string side)
    {
        if (least is null == divisor is null || (least ?? divisor) < 1)
        {
            throw new ArgumentException($"PadIfNeeded: of min_{side} and pad_{side}_divisor one has to be given, 1 or more.", nameof(least));
        }

        int missing = least is { } min ? Math.Max(min - length, 0) : (divisor!.Value - (length % divisor.Value)) % divisor.Value;
        return (missing / 2, missing - (missing / 2));
    }
}
