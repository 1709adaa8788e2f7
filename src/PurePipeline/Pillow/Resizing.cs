using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.Pillow;

/// <summary>Which steps <c>Image.resize</c> takes: <c>_imaging.c</c> and <c>Resample.c</c> of Pillow.</summary>
internal static class Resizing
{
    /// <summary>Describes <paramref name="source"/>'s <paramref name="box"/> resized; the arguments are valid.</summary>
    public static Picture Resize(Picture source, int width, int height, Resampling filter, ResizeBox box, Version pillow)
    {
        if (box.IsPlainCrop(width, height))
        {
            return new CropPicture(source, (int)box.Left, (int)box.Upper, width, height);
        }

        if (filter == Resampling.Nearest)
        {
            return new NearestPicture(source, width, height, box);
        }

        var x = new ConvolutionAxis(Kernel(filter), source.Width, box.Left, box.Right, width);
        var y = new ConvolutionAxis(Kernel(filter), source.Height, box.Upper, box.Lower, height);
        return IsVerticalFirst(source, x, y, pillow)
            ? Horizontal(Vertical(source, y), x)
            : Vertical(Horizontal(source, x), y);
    }

    /// <summary>Whether that release of Pillow has the filter.</summary>
    public static bool IsOffered(Resampling filter, Version pillow) =>
        Enum.IsDefined(filter) && (filter is not (Resampling.Mks2013 or Resampling.Mks2021) || pillow >= new Version(13, 0));

    /// <summary>The function behind a filter's name; <see cref="Resampling.Nearest"/> has none.</summary>
    public static ConvolutionFilter Kernel(Resampling filter) => filter switch
    {
        Resampling.Box => ConvolutionFilter.Box,
        Resampling.Bilinear => ConvolutionFilter.Bilinear,
        Resampling.Hamming => ConvolutionFilter.Hamming,
        Resampling.Bicubic => ConvolutionFilter.Bicubic,
        Resampling.Lanczos => ConvolutionFilter.Lanczos,
        Resampling.Mks2013 => ConvolutionFilter.Mks2013,
        _ => ConvolutionFilter.Mks2021,
    };

    // The order matters, because the picture between the passes is rounded to 8 bits.
    // 13.0: when the height shrinks by more than twice what the width does; the sizes are the whole picture's, not the box's.
    // 12.2 and 12.3: for very tall pictures (two calls of resize, which come to the same).
    private static bool IsVerticalFirst(Picture source, ConvolutionAxis x, ConvolutionAxis y, Version pillow)
    {
        (int width, int height) = (source.Width, source.Height);
        if (pillow >= new Version(13, 0))
        {
            return !x.IsIdentity && !y.IsIdentity && y.TargetLength < height
                && height - (long)y.TargetLength > 2 * (width - (long)x.TargetLength);
        }

        return pillow >= new Version(12, 2) && height > width * 100L && y.TargetLength < height;
    }

    private static Picture Horizontal(Picture source, ConvolutionAxis axis) => axis.IsIdentity ? source : new HorizontalPass(source, axis);

    private static Picture Vertical(Picture source, ConvolutionAxis axis) => axis.IsIdentity ? source : new VerticalPass(source, axis);
}
