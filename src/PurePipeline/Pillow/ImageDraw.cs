using PurePipeline.Pillow.Drawing;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>
/// Draws on an image: <c>PIL.ImageDraw.Draw(image)</c>, without text. An image is immutable, so what has been drawn is another one, <see cref="Image"/>.
/// Places are cut to whole pixels, and what lies outside is not drawn. Colours that nobody names are white, and 1 in the modes <c>I</c> and
/// <c>F</c>. Used by one thread at a time. Compared with Pillow 9.4, 11.1 and 13.0.
/// </summary>
public sealed partial class ImageDraw
{
    private const string Mismatch = "mode mismatch";

    // Before, a box's sides were sorted, or nothing was drawn.
    private static readonly Version s_wantsSortedBoxesSince = new(9, 5);

    private static readonly Version s_connectsWhatMeetsSince = new(11, 1);
    private static readonly Version s_connectsSameWaySince = new(11, 2);

    // Before, wide sides of a polygon were drawn on another image, and pasted.
    private static readonly Version s_masksWideSidesSince = new(11, 3);

    // Before, a line of no width was one pixel wide.
    private static readonly Version s_drawsNoLineWithoutWidthSince = new(12, 3);

    private readonly Image _image;
    private readonly bool _isBlended;
    private Canvas _canvas;
    private bool _isShared;

    /// <summary>Starts with the pixels of an image, <c>ImageDraw.Draw(image, mode)</c>, which are read now.</summary>
    /// <param name="image">The image.</param>
    /// <param name="mode">Its mode, or null; or <c>RGBA</c> for an image of mode <c>RGB</c>: colours' alphas say then how much of what is there
    /// stays.</param>
    /// <exception cref="ArgumentException">The mode is another.</exception>
    /// <exception cref="NotSupportedException">The image's pixels have 16 bits.</exception>
    /// <exception cref="PictureException">The image cannot be decoded.</exception>
    public ImageDraw(Image image, string? mode = null)
    {
        ArgumentNullException.ThrowIfNull(image);
        _isBlended = mode == "RGBA" && image.Mode == "RGB";
        if (mode is not null && mode != image.Mode && !_isBlended)
        {
            throw new ArgumentException(Mismatch, nameof(mode));
        }

        if (image.Picture.Mode is PixelMode.I16 or PixelMode.I16B)
        {
            throw new NotSupportedException("Drawing on 16-bit images (I;16), of which releases draw rows of other values than points, is not offered.");
        }

        MemoryPicture pixels = MemoryPicture.Load(image.Picture);
        byte[] copy = GC.AllocateUninitializedArray<byte>(checked(pixels.RowBytes * pixels.Height));
        _ = pixels.TryWrite(copy);
        (_image, _canvas) = (image.Loaded(pixels), new Canvas(copy, pixels.Width, pixels.Height, pixels.Mode.BytesPerPixel()));
    }

    /// <summary>The image with all that has been drawn so far; what is drawn later does not change it.</summary>
    public Image Image
    {
        get
        {
            _isShared = true;
            return _image.Loaded(new MemoryPicture(_canvas.Pixels, _canvas.Width, _canvas.Height, Mode));
        }
    }

    private PixelMode Mode => _image.Picture.Mode;

    private Version Pillow => _image.Versions.Pillow;

    private CornerRule Corners => Pillow >= s_connectsSameWaySince ? CornerRule.SameWay
        : Pillow >= s_connectsWhatMeetsSince ? CornerRule.Meeting
        : CornerRule.SameEnd;

    /// <summary>Single pixels: <c>draw.point(xy, fill)</c>.</summary>
    public void Point(ReadOnlySpan<(double X, double Y)> points, Ink? fill = null)
    {
        Pen pen = PenOf(InkOf(fill ?? Default));
        foreach ((int x, int y) in Whole(points))
        {
            pen.Point(x, y);
        }
    }

    /// <summary>Lines from point to point: <c>draw.line(xy, fill, width)</c>.</summary>
    /// <param name="points">The points.</param>
    /// <param name="fill">The colour.</param>
    /// <param name="width">The width in pixels.</param>
    public void Line(ReadOnlySpan<(double X, double Y)> points, Ink? fill = null, int width = 1)
    {
        Pen pen = PenOf(InkOf(fill ?? Default));
        bool isNew = Pillow >= s_drawsNoLineWithoutWidthSince;
        if (isNew && width == 0)
        {
            return;
        }

        bool isThin = width == 1 || (width < 1 && !isNew);
        (int X, int Y)[] whole = Whole(points);
        for (int i = 0; i < whole.Length - 1; i++)
        {
            ((int x0, int y0), (int x1, int y1)) = (whole[i], whole[i + 1]);
            if (isThin)
            {
                LineDrawing.Thin(pen, x0, y0, x1, y1);
            }
            else
            {
                LineDrawing.Wide(pen, Corners, x0, y0, x1, y1, width);
            }
        }

        if (isThin && whole.Length > 1)
        {
            pen.Point(whole[^1].X, whole[^1].Y);
        }
    }

    /// <summary>A rectangle whose corners belong to it: <c>draw.rectangle(xy, fill, outline, width)</c>.</summary>
    /// <param name="box">Left, top, right and bottom.</param>
    /// <param name="fill">The colour inside; null for none.</param>
    /// <param name="outline">The colour of the sides; null for none. If both are null, the sides are drawn.</param>
    /// <param name="width">How wide the sides are, to the inside.</param>
    /// <exception cref="ArgumentException">The right side is left of the left one, or the bottom above the top, since Pillow 9.5.</exception>
    public void Rectangle((double Left, double Top, double Right, double Bottom) box, Ink? fill = null, Ink? outline = null, int width = 1)
    {
        (byte[]? inside, byte[]? side) = InksOf(fill, outline);
        if (inside is not null)
        {
            RectangleDrawing.Fill(PenOf(inside), Whole(box));
        }

        if (side is not null && width != 0)
        {
            RectangleDrawing.Outline(PenOf(side), Whole(box), width);
        }
    }

    /// <summary>An ellipse that fills a box: <c>draw.ellipse(xy, fill, outline, width)</c>.</summary>
    /// <inheritdoc cref="Rectangle"/>
    public void Ellipse((double Left, double Top, double Right, double Bottom) box, Ink? fill = null, Ink? outline = null, int width = 1)
    {
        (byte[]? inside, byte[]? side) = InksOf(fill, outline);
        if (inside is not null)
        {
            EllipseDrawing.Draw(PenOf(inside), Whole(box), null);
        }

        if (side is not null && width != 0)
        {
            EllipseDrawing.Draw(PenOf(side), Whole(box), width);
        }
    }

    /// <summary>A circle around a point, <c>draw.circle(xy, radius, fill, outline, width)</c>, which came with Pillow 10.4.</summary>
    /// <param name="center">The point.</param>
    /// <param name="radius">The radius.</param>
    /// <param name="fill">The colour inside; null for none.</param>
    /// <param name="outline">The colour of the line; null for none. If both are null, the line is drawn.</param>
    /// <param name="width">How wide the line is, to the inside.</param>
    /// <exception cref="ArgumentException">The radius is negative.</exception>
    public void Circle((double X, double Y) center, double radius, Ink? fill = null, Ink? outline = null, int width = 1) =>
        Ellipse((center.X - radius, center.Y - radius, center.X + radius, center.Y + radius), fill, outline, width);
}
