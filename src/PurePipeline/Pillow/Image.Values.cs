using System.Collections.Immutable;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

public sealed partial class Image
{
    /// <summary>
    /// The pixel at a place, <c>image.getpixel((x, y))</c>: its bands. Negative places count from the right and from below.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The place is outside of the image.</exception>
    /// <exception cref="PictureException">The picture cannot be decoded.</exception>
    public double[] GetPixel(int x, int y)
    {
        (x, y) = Inside(x, y);
        using var rows = new RowSource(Picture);
        double[] bands = Pillow.PixelValues.Bands(rows.Row(y).Slice(x * BytesPerPixel, BytesPerPixel), Picture.Mode);
        rows.SkipRest();
        return bands;
    }

    /// <summary>The image with another value of one pixel, what <c>image.putpixel((x, y), value)</c> leaves in <c>image</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The place is outside of the image.</exception>
    /// <exception cref="InvalidCastException">The value is none for the mode, or a colour's name, which Pillow takes elsewhere.</exception>
    /// <exception cref="ArgumentException">It is a colour that the palette has no room for.</exception>
    public Image PutPixel(int x, int y, Ink value)
    {
        (x, y) = Inside(x, y);
        if (value.Value is string)
        {
            throw new InvalidCastException("color must be int or tuple");
        }

        if (Palette is not null && value.Value is ImmutableArray<long> { Length: 3 or 4 } color)
        {
            (Image image, int index) = PaletteAllocation.Allocate(this, color.AsSpan());
            long alpha = color.Length == 4 ? color[3] : 255;
            return image.PutPixel(x, y, Picture.Mode == PixelMode.PaletteAlpha ? Ink.OfBands(index, alpha) : index);
        }

        byte[] pixel = value.ToPixel(Picture.Mode, Versions.Pillow);
        return With(new PatchedPicture(Picture, x, y, pixel));
    }

    /// <summary>
    /// The least and the greatest value of each band, <c>image.getextrema()</c>; bytes as they are in memory. Empty if there are no pixels.
    /// </summary>
    /// <exception cref="ArgumentException">The mode is <c>I;16B</c>, of which Pillow knows none.</exception>
    /// <exception cref="PictureException">The picture cannot be decoded.</exception>
    public (double Least, double Greatest)[] GetExtrema()
    {
        if (Picture.Mode == PixelMode.I16B)
        {
            throw new ArgumentException("Pillow has no extrema of mode I;16B.");
        }

        (double, double)[] extrema = [];
        using var rows = new RowSource(Picture);
        for (int y = 0; y < Height && Width > 0; y++)
        {
            extrema = Pillow.PixelValues.Extend(extrema, rows.Row(y), Picture.Mode);
        }

        return extrema;
    }

    /// <summary>The bands of every pixel, row after row: <c>list(image.getdata())</c>.</summary>
    internal List<double[]> PixelValues()
    {
        List<double[]> values = new(Width * Height);
        using var rows = new RowSource(Picture);
        for (int y = 0; y < Height; y++)
        {
            ReadOnlySpan<byte> row = rows.Row(y);
            for (int at = 0; at < row.Length; at += BytesPerPixel)
            {
                values.Add(Pillow.PixelValues.Bands(row.Slice(at, BytesPerPixel), Picture.Mode));
            }
        }

        return values;
    }

    private (int X, int Y) Inside(int x, int y)
    {
        (x, y) = (x < 0 ? x + Width : x, y < 0 ? y + Height : y);
        return x >= 0 && x < Width && y >= 0 && y < Height ? (x, y) : throw new ArgumentOutOfRangeException(nameof(x), $"({x}, {y})", "image index out of range");
    }
}
