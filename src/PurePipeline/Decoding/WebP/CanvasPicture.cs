using PurePipeline.Pixels;

namespace PurePipeline.Decoding.WebP;

/// <summary>An animation's first frame in its place on the canvas, which is zeros: black, and transparent where it can be.</summary>
internal sealed class CanvasPicture : DecodedPicture
{
    private readonly WebPPicture _frame;
    private readonly WebPFrame _place;

    private CanvasPicture(int width, int height, WebPPicture frame, WebPFrame place)
        : base(width, height, frame.Mode, frame.Format)
    {
        (_frame, _place) = (frame, place);
        ExifSegments = frame.ExifSegments;
    }

    /// <summary>The frame as it is if it fills the canvas, else the canvas.</summary>
    /// <exception cref="PictureException">The canvas has more pixels than it may.</exception>
    public static DecodedPicture Create(WebPContainer container, WebPPicture frame, WebPFrame place, DecodeOptions options)
    {
        options.Limits.RequirePixels(container.Width, container.Height, options.Name);
        return (frame.Width, frame.Height) == (container.Width, container.Height)
            ? frame
            : new CanvasPicture(container.Width, container.Height, frame, place);
    }

    public override RowReader OpenRows() => new Reader(this);

    private sealed class Reader(CanvasPicture canvas) : RowReader(canvas)
    {
        private readonly RowReader _frame = Open(canvas._frame);
        private readonly int _rowBytes = canvas.RowBytes;
        private readonly int _frameBytes = canvas._frame.RowBytes;
        private readonly int _left = canvas._place.X * canvas.Mode.BytesPerPixel();

        protected override void ReadRow(Span<byte> row)
        {
            row = row[.._rowBytes];
            row.Clear();
            if (IsInFrame(NextRow))
            {
                _frame.Read(row.Slice(_left, _frameBytes));
            }
        }

        protected override void SkipRows(int count)
        {
            for (int y = NextRow; y < NextRow + count; y++)
            {
                if (IsInFrame(y))
                {
                    _frame.Skip(1);
                }
            }
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _frame.Dispose();
            }

            base.Dispose(disposing);
        }

        private bool IsInFrame(int y) => y >= canvas._place.Y && y < canvas._place.Y + canvas._frame.Height;
    }
}
