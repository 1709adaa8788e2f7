using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.Pillow;

/// <summary>Which steps <c>Image.resize</c> takes: <c>_imaging.c</c> and <c>Resample.c</c> of Pillow.</summary>
internal static class Resizing
{
    // Before, modes with a ';' in their names were picked from by default.
    private static readonly Version AlwaysFiltersSince = new(11, 0);

    // Before, 16-bit samples could only be picked. Their first release limited each byte by itself.
    private static readonly Version Filters16BitsSince = new(11, 0);
    private static readonly Version Limits16BitsAsOneSince = new(12, 3);

    // Before, RGBA and LA were filtered without the reduction.
    private static readonly Version ReducesPremultipliedSince = new(13, 0);

    /// <summary>The filter of a resize that names none.</summary>
    public static Resampling DefaultFilter(PixelMode mode, Version pillow) =>
        mode is PixelMode.I16 or PixelMode.I16B && pillow < AlwaysFiltersSince ? Resampling.Nearest : Resampling.Bicubic;

    /// <summary>Refuses what Pillow refuses before it looks at the image.</summary>
    /// <exception cref="ArgumentException">The filter is unknown to that release, or the gap below 1.</exception>
    public static void CheckFilter(Resampling filter, double? gap, Version pillow)
    {
        if (!IsOffered(filter, pillow))
        {
            throw new ArgumentException($"Unknown resampling filter ({(int)filter}).", nameof(filter));
        }

        if (gap is < 1 or double.NaN)
        {
            throw new ArgumentException("reducing_gap must be 1.0 or greater", nameof(gap));
        }
    }

    /// <summary>Whether pixels are computed, not picked. Then the palette gets lost, which concerns <c>PA</c>.</summary>
    public static bool Filters(
        PixelMode mode, (int Width, int Height) size, Resampling filter, (double Left, double Upper, double Right, double Lower) box) =>
        filter != Resampling.Nearest && mode is not (PixelMode.Bilevel or PixelMode.Palette)
        && (Premultiplication.Applies(mode) || !ResizeBox.Of(box).IsPlainCrop(size.Width, size.Height));

    /// <summary>Describes <paramref name="source"/>'s <paramref name="box"/> resized.</summary>
    /// <exception cref="ArgumentException">A side is below 1, the box is outside of the picture, or the filter mixes pixels of a mode that
    /// cannot be mixed.</exception>
    public static Picture Resize(
        Picture source,
        (int Width, int Height) size,
        Resampling filter,
        (double Left, double Upper, double Right, double Lower) box,
        double? gap,
        Version pillow)
    {
        if (size.Width < 1 || size.Height < 1)
        {
            throw new ArgumentException("height and width must be > 0", nameof(size));
        }

        if (filter == Resampling.Nearest || source.Mode is PixelMode.Bilevel or PixelMode.Palette)
        {
            return Scale(source, size, Resampling.Nearest, ResizeBox.Of(box), pillow);
        }

        bool reduces = !Premultiplication.Applies(source.Mode) || pillow >= ReducesPremultipliedSince;
        return Premultiplication.Around(source, picture =>
        {
            // As in Pillow, the box is checked against what is filtered, which a reduction rounds up.
            var part = box;
            Picture reduced = reduces && gap is { } least
                ? Reduction.ReduceToGap(picture, size, Kernel(filter).Support(), least, ref part)
                : picture;
            return Scale(reduced, size, filter, ResizeBox.Of(part), pillow);
        });
    }

    /// <summary>Whether that release of Pillow has the filter.</summary>
    private static bool IsOffered(Resampling filter, Version pillow) =>
        Enum.IsDefined(filter) && (filter is not (Resampling.Mks2013 or Resampling.Mks2021) || pillow >= new Version(13, 0));

    /// <summary>The function behind a filter's name; <see cref="Resampling.Nearest"/> has none.</summary>
    private static ConvolutionFilter Kernel(Resampling filter) => filter switch
    {
        Resampling.Box => ConvolutionFilter.Box,
        Resampling.Bilinear => ConvolutionFilter.Bilinear,
        Resampling.Hamming => ConvolutionFilter.Hamming,
        Resampling.Bicubic => ConvolutionFilter.Bicubic,
        Resampling.Lanczos => ConvolutionFilter.Lanczos,
        Resampling.Mks2013 => ConvolutionFilter.Mks2013,
        _ => ConvolutionFilter.Mks2021,
    };

    private static Picture Scale(Picture source, (int Width, int Height) size, Resampling filter, ResizeBox box, Version pillow)
    {
        box.CheckInside(source);
        if (box.IsPlainCrop(size.Width, size.Height))
        {
            return new CropPicture(source, (int)box.Left, (int)box.Upper, size.Width, size.Height);
        }

        if (filter == Resampling.Nearest)
        {
            return new NearestPicture(source, size.Width, size.Height, box);
        }

        SampleFormat? wide = WideFormat(source.Mode, pillow);
        var x = new ConvolutionAxis(Kernel(filter), source.Width, box.Left, box.Right, size.Width);
        var y = new ConvolutionAxis(Kernel(filter), source.Height, box.Upper, box.Lower, size.Height);
        return IsVerticalFirst(source, x, y, pillow)
            ? Horizontal(Vertical(source, y, wide), x, wide)
            : Vertical(Horizontal(source, x, wide), y, wide);
    }

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

    private static Picture Horizontal(Picture source, ConvolutionAxis axis, SampleFormat? wide) =>
        axis.IsIdentity ? source
        : wide is null ? new HorizontalPass(source, axis)
        : new WideHorizontalPass(source, axis, wide);

    private static Picture Vertical(Picture source, ConvolutionAxis axis, SampleFormat? wide) =>
        axis.IsIdentity ? source
        : wide is null ? new VerticalPass(source, axis)
        : new WideVerticalPass(source, axis, wide);

    // Null for channels of a byte. The high byte of I;16B is its first one, but Pillow filters it like I;16.
    private static SampleFormat? WideFormat(PixelMode mode, Version pillow) => mode switch
    {
        PixelMode.I => SampleFormat.Int32,
        PixelMode.F => SampleFormat.Single,
        PixelMode.I16 or PixelMode.I16B when pillow >= Limits16BitsAsOneSince => SampleFormat.UInt16,
        PixelMode.I16 or PixelMode.I16B when pillow >= Filters16BitsSince => SampleFormat.UInt16ByBytes,
        PixelMode.I16 or PixelMode.I16B or PixelMode.Bilevel or PixelMode.Palette => throw new ArgumentException("image has wrong mode"),
        _ => null,
    };
}
