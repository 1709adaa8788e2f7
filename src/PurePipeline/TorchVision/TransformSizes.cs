namespace PurePipeline.TorchVision;

/// <summary>torchvision's size arithmetic, the same in v1 and v2, for images and tensors.</summary>
internal static class TransformSizes
{
    /// <summary>
    /// <c>Resize</c>: two numbers are height and width; one is the shorter side, the longer one is cut to a whole number and may be limited
    /// by <paramref name="maxSize"/>; none scales the longer side to the limit.
    /// </summary>
    public static (int Height, int Width) Resized(int height, int width, ReadOnlySpan<int> size, int? maxSize)
    {
        if (size.Length == 2)
        {
            return maxSize is null ? (size[0], size[1]) : throw new ArgumentException(
                "max_size should only be passed if size specifies the length of the smaller edge, i.e. size should be an int or a sequence of length 1 in torchscript mode.");
        }

        (int shorter, int longer) = width <= height ? (width, height) : (height, width);
        (int newShorter, int newLonger) = size.Length == 0
            ? ((int)((double)maxSize!.Value * shorter / longer), maxSize.Value)
            : (size[0], (int)((double)size[0] * longer / shorter));
        if (size.Length == 1 && maxSize is { } limit)
        {
            if (limit <= size[0])
            {
                throw new ArgumentException($"max_size = {limit} must be strictly greater than the requested size for the smaller edge size = {size[0]}");
            }

            if (newLonger > limit)
            {
                (newShorter, newLonger) = ((int)((double)limit * newShorter / newLonger), limit);
            }
        }

        return width <= height ? (newLonger, newShorter) : (newShorter, newLonger);
    }

    /// <summary><c>CenterCrop</c>: what is added around a smaller image, left, top, right and bottom.</summary>
    public static (int Left, int Top, int Right, int Bottom) Missing(int height, int width, int cropHeight, int cropWidth) => (
        width < cropWidth ? (cropWidth - width) / 2 : 0,
        height < cropHeight ? (cropHeight - height) / 2 : 0,
        width < cropWidth ? (cropWidth - width + 1) / 2 : 0,
        height < cropHeight ? (cropHeight - height + 1) / 2 : 0);

    /// <summary><c>CenterCrop</c>: where the crop begins; halves go to the even number.</summary>
    public static (int Top, int Left) Center(int height, int width, int cropHeight, int cropWidth) => (
        (int)Math.Round((height - cropHeight) / 2.0, MidpointRounding.ToEven),
        (int)Math.Round((width - cropWidth) / 2.0, MidpointRounding.ToEven));

    /// <summary>timm's <c>ResizeKeepRatio</c>: height and width divided by the larger (<paramref name="longest"/> 1) or the smaller (0) of the two ratios, rounded to even.</summary>
    public static int[] KeptRatio(int height, int width, (int Height, int Width) target, double longest)
    {
        (double byHeight, double byWidth) = ((double)height / target.Height, (double)width / target.Width);
        double ratio = (Math.Max(byHeight, byWidth) * longest) + (Math.Min(byHeight, byWidth) * (1.0 - longest));
        return [(int)Math.Round(height / ratio, MidpointRounding.ToEven), (int)Math.Round(width / ratio, MidpointRounding.ToEven)];
    }

    /// <summary>timm's <c>TrimBorder</c>: what stays without so many pixels at each side.</summary>
    public static (int Top, int Left, int Height, int Width) Trimmed(int height, int width, int border)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(border);
        return (Math.Min(border, height), Math.Min(border, width), Math.Max(0, height - (2 * border)), Math.Max(0, width - (2 * border)));
    }
}
