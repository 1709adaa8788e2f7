using PurePipeline.Numerics.Kernels;
using PurePipeline.Pillow.Drawing;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

public sealed partial class ImageDraw
{
    private Ink Default => Mode is PixelMode.I or PixelMode.F ? 1 : -1;

    private bool SwapsEnds => Pillow < s_wantsSortedBoxesSince;

    // The inks of the inside and of the sides; sides of the inside's ink are not drawn.
    private (byte[]? Inside, byte[]? Side) InksOf(Ink? fill, Ink? outline)
    {
        byte[]? side = outline is { } line ? InkOf(line) : fill is null ? InkOf(Default) : null;
        byte[]? inside = fill is { } area ? InkOf(area) : null;
        return (inside, side is not null && inside is not null && side.AsSpan().SequenceEqual(inside) ? null : side);
    }

    // Pixels of RGB have four bytes in Pillow.
    private byte[] InkOf(Ink ink)
    {
        PixelMode mode = Mode == PixelMode.Rgb ? PixelMode.Rgba : Mode;
        return mode is PixelMode.Palette or PixelMode.PaletteAlpha && ink.Value is not long
            ? throw new NotSupportedException("On an image with a palette a colour is the number of one; to add others is not offered.")
            : ink.Value is string name && Mode == PixelMode.Rgb && !_isBlended
                ? Ink.OfBands(ImageColor.GetColor(name, PixelMode.Rgb, Pillow)).ToPixel(mode, Pillow)
                : ink.ToPixel(mode, Pillow);
    }

    private Pen PenOf(byte[] ink) => new(Drawn(), _isBlended ? ink : ink[.._canvas.BytesPerPixel], _isBlended, SwapsEnds);

    // To be drawn on: somebody may have the image as it is now.
    private Canvas Drawn()
    {
        if (_isShared)
        {
            (_canvas, _isShared) = (_canvas.Copy(), false);
        }

        return _canvas;
    }

    private static (int X, int Y)[] Whole(ReadOnlySpan<(double X, double Y)> points)
    {
        var whole = new (int X, int Y)[points.Length];
        for (int i = 0; i < whole.Length; i++)
        {
            whole[i] = (FloatToInteger.Int32(points[i].X), FloatToInteger.Int32(points[i].Y));
        }

        return whole;
    }

    private (int Left, int Top, int Right, int Bottom) Whole((double Left, double Top, double Right, double Bottom) box)
    {
        bool wantsSorted = Pillow >= s_wantsSortedBoxesSince;
        return wantsSorted && box.Right < box.Left ? throw new ArgumentException("x1 must be greater than or equal to x0", nameof(box))
            : wantsSorted && box.Bottom < box.Top ? throw new ArgumentException("y1 must be greater than or equal to y0", nameof(box))
            : (FloatToInteger.Int32(box.Left), FloatToInteger.Int32(box.Top), FloatToInteger.Int32(box.Right), FloatToInteger.Int32(box.Bottom));
    }
}
