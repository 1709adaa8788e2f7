using PurePipeline.TorchVision;

namespace PurePipeline.HuggingFace.Settings;

/// <summary>The sizes that a picture is scaled to, as transformers' <c>image_transforms.py</c> and its processors compute them, in doubles.</summary>
internal static class OutputSizes
{
    /// <summary>The rule that a size's own names choose, as both backends' <c>resize</c> has it.</summary>
    public static (int Height, int Width) Of(SizeSetting size, (int Height, int Width) from) => size switch
    {
        { ShortestEdge: > 0, LongestEdge: > 0 } => Within(from, size.ShortestEdge.Value, size.LongestEdge.Value),
        { ShortestEdge: > 0 } => Shortest(from, size.ShortestEdge.Value),
        { MaxHeight: > 0, MaxWidth: > 0 } => AtMost(from, size.MaxHeight.Value, size.MaxWidth.Value),
        { Sides: { } sides } => sides,
        _ => throw new ArgumentException("\"size\" must have height and width, or max_height and max_width, or shortest_edge."),
    };

    /// <summary><c>get_resize_output_image_size(image, size, default_to_square=False)</c>, which is torchvision's rule.</summary>
    public static (int Height, int Width) Shortest((int Height, int Width) from, int shortest) => TransformSizes.Resized(from.Height, from.Width, [shortest], null);

    /// <summary><c>get_size_with_aspect_ratio(size, shortest, longest)</c>: the longer side is of the shorter one before that is rounded.</summary>
    public static (int Height, int Width) Within((int Height, int Width) from, int shortest, int longest)
    {
        (int height, int width) = from;
        double less = Math.Min(height, width);
        double more = Math.Max(height, width);
        double? raw = null;
        if (more / less * shortest > longest)
        {
            raw = longest * less / more;
            shortest = (int)Math.Round(raw.Value, MidpointRounding.ToEven);
        }

        if ((height <= width && height == shortest) || (width <= height && width == shortest))
        {
            return from;
        }

        return width < height
            ? ((int)(raw is { } wide ? wide * height / width : (double)((long)shortest * height) / width), shortest)
            : (shortest, (int)(raw is { } tall ? tall * width / height : (double)((long)shortest * width) / height));
    }

    /// <summary>The same, then multiples of 16 below (YOLOS).</summary>
    public static (int Height, int Width) WithinSixteens((int Height, int Width) from, int shortest, int longest)
    {
        (int height, int width) = Within(from, shortest, longest);
        return (height & ~15, width & ~15);
    }

    /// <summary><c>get_image_size_for_max_height_width</c>.</summary>
    public static (int Height, int Width) AtMost((int Height, int Width) from, int height, int width)
    {
        double scale = Math.Min((double)height / from.Height, (double)width / from.Width);
        return ((int)(from.Height * scale), (int)(from.Width * scale));
    }

    /// <summary>The next multiple above.</summary>
    public static int RoundedUp(int value, int divisor) => checked((int)((value + (long)divisor - 1) / divisor * divisor));

    /// <summary>The longer side becomes that long, both are rounded as <c>int(x + 0.5)</c> (SAM).</summary>
    public static (int Height, int Width) Longest((int Height, int Width) from, int longest)
    {
        double scale = longest * 1.0 / Math.Max(from.Height, from.Width);
        return ((int)((from.Height * scale) + 0.5), (int)((from.Width * scale) + 0.5));
    }

    /// <summary>The shorter side becomes that long, the longer one at most <paramref name="longest"/>; then multiples below (BridgeTower, ViLT).</summary>
    public static (int Height, int Width) ShortestBelow((int Height, int Width) from, int shortest, int longest, int divisor)
    {
        double scale = (double)shortest / Math.Min(from.Height, from.Width);
        (double height, double width) = from.Height < from.Width ? ((double)shortest, scale * from.Width) : (scale * from.Height, (double)shortest);
        if (Math.Max(height, width) > longest)
        {
            scale = longest / Math.Max(height, width);
            (height, width) = (scale * height, scale * width);
        }

        return ((int)(height + 0.5) / divisor * divisor, (int)(width + 0.5) / divisor * divisor);
    }

    /// <summary>Both sides in proportion, by the scale that is nearer to 1, rounded to multiples (DPT, Depth Anything).</summary>
    public static (int Height, int Width) Multiple((int Height, int Width) from, (int Height, int Width) to, bool keepsAspectRatio, int multiple)
    {
        double tall = (double)to.Height / from.Height;
        double wide = (double)to.Width / from.Width;
        if (keepsAspectRatio)
        {
            tall = wide = Math.Abs(1 - wide) < Math.Abs(1 - tall) ? wide : tall;
        }

        int rounded(double value)
        {
            int nearest = checked((int)Math.Round(value / multiple, MidpointRounding.ToEven) * multiple);
            return nearest < 0 ? (int)Math.Ceiling(value / multiple) * multiple : nearest;
        }

        return (rounded(tall * from.Height), rounded(wide * from.Width));
    }

    /// <summary><c>smart_resize</c>: multiples of the factor whose area is within bounds (Qwen2-VL).</summary>
    public static (int Height, int Width) WithinArea((int Height, int Width) from, int factor, long least, long most)
    {
        (int height, int width) = from;
        double ratio = (double)Math.Max(height, width) / Math.Min(height, width);
        if (ratio > 200)
        {
            throw new ArgumentException(string.Create(
                System.Globalization.CultureInfo.InvariantCulture, $"absolute aspect ratio must be smaller than 200, got {ratio}"));
        }

        long area = (long)height * width;
        long tall = (long)Math.Round((double)height / factor, MidpointRounding.ToEven) * factor;
        long wide = (long)Math.Round((double)width / factor, MidpointRounding.ToEven) * factor;
        if (tall * wide > most)
        {
            double beta = Math.Sqrt((double)area / most);
            tall = Math.Max(factor, (long)Math.Floor(height / beta / factor) * factor);
            wide = Math.Max(factor, (long)Math.Floor(width / beta / factor) * factor);
        }
        else if (tall * wide < least)
        {
            double beta = Math.Sqrt((double)least / area);
            tall = (long)Math.Ceiling(height * beta / factor) * factor;
            wide = (long)Math.Ceiling(width * beta / factor) * factor;
        }

        return (checked((int)tall), checked((int)wide));
    }

    /// <summary>The largest multiples of a patch that together are at most so many patches, found by halving an interval of scales (SigLIP 2).</summary>
    public static (int Height, int Width) WithinPatches((int Height, int Width) from, int patch, int most)
    {
        const double Precision = 1e-5;
        long scaled(double scale, int side) => Math.Max(patch, (long)Math.Ceiling(side * scale / patch) * patch);
        (double low, double high) = (Precision / 10, 100.0);
        while (high - low >= Precision)
        {
            double scale = (low + high) / 2;
            double patches = (double)scaled(scale, from.Height) / patch * ((double)scaled(scale, from.Width) / patch);
            (low, high) = patches <= most ? (scale, high) : (low, scale);
        }

        return (checked((int)scaled(low, from.Height)), checked((int)scaled(low, from.Width)));
    }
}
