using PurePipeline.Numerics;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

public sealed partial class Image
{
    private const int Levels = 256;

    /// <summary>
    /// Every level through a function, <c>image.point(function, mode)</c>: it is asked once for each of 256 levels, and its results are
    /// rounded, halves to even, and limited to a byte.
    /// </summary>
    /// <exception cref="ArgumentException">The bands are not bytes; see <see cref="PointTransform"/>.</exception>
    public Image Point(Func<int, double> function, string? mode = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        double[] table = [.. Enumerable.Range(0, Levels).Select(function)];
        return Point([.. Enumerable.Repeat(table, Bands.Count).SelectMany(values => values)], mode);
    }

    /// <summary>Every level through a table, <c>image.point(lut, mode)</c>.</summary>
    /// <param name="table">
    /// 256 values for each band; they are rounded, halves to even, and limited to what the result holds. 65,536 values from <c>I</c> to
    /// <c>L</c>.
    /// </param>
    /// <param name="mode">Another mode for the result: any of one band, <c>RGB</c> or of four from an image of one band of bytes.</param>
    /// <exception cref="ArgumentException">The number of values is wrong, or Pillow has no such table.</exception>
    /// <exception cref="NotSupportedException">What Pillow makes of it is not defined.</exception>
    public Image Point(ReadOnlySpan<double> table, string? mode = null)
    {
        PixelMode target = mode is null ? Picture.Mode : PixelModeNames.Require(mode);
        if (Picture.Mode == PixelMode.F)
        {
            throw NoPoint();
        }

        bool fromWide = Picture.Mode == PixelMode.I && target == PixelMode.L;
        int bands = target == PixelMode.F ? 1 : target.ChannelCount();
        if (table.Length != (fromWide ? 65536 : Levels * bands))
        {
            throw new ArgumentException("wrong number of lut entries", nameof(table));
        }

        if (fromWide)
        {
            return With(new ConvertPicture(Picture, target, new PointRows(PointRows.Bytes(table)).FromInt32));
        }

        bool isOneByte = Picture.Mode is PixelMode.L or PixelMode.Bilevel or PixelMode.Palette;
        if (Picture.Mode.ElementType() != DType.UInt8 || (!isOneByte && target != Picture.Mode))
        {
            throw NoPoint();
        }

        return With(new ConvertPicture(Picture, target, PointRow(table, target, isOneByte, mode is not null)), Palette ?? HiddenPalette);
    }

    /// <summary>
    /// Every level times <paramref name="scale"/> plus <paramref name="offset"/>, cut to a whole number: what <c>image.point</c> makes of a
    /// function for modes <c>I</c>, <c>I;16</c> and (not cut) <c>F</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The mode is another.</exception>
    public Image PointTransform(double scale, double offset) => Picture.Mode switch
    {
        PixelMode.I => WithoutPalette(new ConvertPicture(Picture, Picture.Mode, (source, target) => PointRows.ScaleInt32(source, target, scale, offset))),
        PixelMode.I16 => WithoutPalette(new ConvertPicture(Picture, Picture.Mode, (source, target) => PointRows.ScaleUInt16(source, target, scale, offset))),
        PixelMode.F => WithoutPalette(new ConvertPicture(Picture, Picture.Mode, (source, target) => PointRows.ScaleFloat(source, target, scale, offset))),
        _ => throw WrongMode(),
    };

    private static ConvertPicture.ConvertRow PointRow(ReadOnlySpan<double> table, PixelMode target, bool isOneByte, bool isNamed)
    {
        int bands = target.ChannelCount();
        return target switch
        {
            _ when !isOneByte && !isNamed => new PointRows(PointRows.Bytes(table)).Bands(bands),
            _ when !isOneByte && bands == 4 => new PointRows(PointRows.Scrambled(table)).Bands(bands),
            PixelMode.F => new PaletteTable(1, PointRows.Floats(table), 4).Convert,
            PixelMode.I => new PaletteTable(1, PointRows.Int32s(table), 4).Convert,
            _ when target.ElementType() == DType.UInt8 && bands == 1 => new PointRows(PointRows.Bytes(table)).Bands(1),
            _ when target.ElementType() == DType.UInt8 && isOneByte && bands >= 3 => new PaletteTable(1, PointRows.Pixels(table, bands), bands).Convert,
            _ => throw new NotSupportedException($"What Pillow makes of a table to mode {target.PillowName()} is not defined."),
        };
    }

    private static ArgumentException NoPoint() => new("point operation not supported for this mode");
}
