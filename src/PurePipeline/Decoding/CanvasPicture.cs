using PurePipeline.Pixels;

namespace PurePipeline.Decoding;

/// <summary>An animation's first frame in its place on the canvas, which is zeros: black, and transparent where it can be.</summary>
internal sealed class CanvasPicture : DecodedPicture
{
    private readonly Picture _frame;
    private readonly int _left;
    private readonly int _top;

    private CanvasPicture(int width, int height, DecodedPicture frame, int left, int top)
        : base(width, height, frame.Mode, frame.Format)
    {
        (_frame, _left, _top) = (frame, left, top);
        ExifSegments = frame.ExifSegments;
    }

    /// <summary>The frame as it is if it fills the canvas, else the canvas.</summary>
    /// <param name="width">The canvas's pixels per row.</param>
    /// <param name="height">The canvas's rows.</param>
    /// <param name="frame">The frame.</param>
    /// <param name="left">Where its first column is; it lies in the canvas.</param>
    /// <param name="top">Where its first row is.</param>
    /// <param name="options">The limits.</param>
    /// <exception cref="PictureException">The canvas has more pixels than it may.</exception>
    public static DecodedPicture Create(int width, int height, DecodedPicture frame, int left, int top, DecodeOptions options)
    {
        options.Limits.RequirePixels(width, height, options.Name);
        return (frame.Width, frame.Height) == (width, height) ? frame : new CanvasPicture(width, height, frame, left, top);
    }

    public override RowReader OpenRows() => new Reader(this);

    private sealed class Reader(CanvasPicture canvas) : RowReader(canvas)
    {
        private readonly RowReader _frame = Open(canvas._frame);
        private readonly int _rowBytes = canvas.RowBytes;
        private readonly int _frameBytes = canvas._frame.RowBytes;
        private readonly int _left = canvas._left * canvas.Mode.BytesPerPixel();

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

        private bool IsInFrame(int y) => y >= canvas._top && y < canvas._top + canvas._frame.Height;
    }
}
