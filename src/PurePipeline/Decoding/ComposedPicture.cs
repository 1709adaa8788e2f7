using System.Buffers;
using PurePipeline.Pixels;

namespace PurePipeline.Decoding;

/// <summary>A picture of a format whose pixels come in no order of rows: all are decoded when somebody reads the first.</summary>
/// <param name="width">Pixels per row.</param>
/// <param name="height">Rows.</param>
/// <param name="mode">What one pixel is.</param>
/// <param name="format">The format as Pillow names it.</param>
/// <param name="decode">Writes all rows, one behind the other; the memory has to be cleared by it where it matters.</param>
internal sealed class ComposedPicture(int width, int height, PixelMode mode, string format, ComposedPicture.Decode decode)
    : DecodedPicture(width, height, mode, format)
{
    /// <summary>Writes the pixels.</summary>
    public delegate void Decode(Span<byte> pixels);

    /// <summary>Describes a picture.</summary>
    /// <param name="width">Pixels per row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="mode">What one pixel is.</param>
    /// <param name="format">The format as Pillow names it.</param>
    /// <param name="options">The limits.</param>
    /// <param name="decode">Writes all rows.</param>
    /// <param name="scratch">The bytes for each pixel that writing them takes besides.</param>
    /// <exception cref="PictureException">The pixels take more memory than the limits allow.</exception>
    public static ComposedPicture Create(
        int width, int height, PixelMode mode, string format, DecodeOptions options, Decode decode, int scratch = 0)
    {
        options.Limits.RequirePixels(width, height, options.Name);
        long pixels = (long)width * height;
        long bytes = pixels * (mode.BytesPerPixel() + scratch);
        return bytes <= options.Limits.MaxBytes && pixels * mode.BytesPerPixel() <= Array.MaxLength
            ? new ComposedPicture(width, height, mode, format, decode)
            : throw new PictureException(
                PictureErrorCode.LimitExceeded, $"The picture takes {bytes} bytes at once, more than the limit allows.", options.Name);
    }

    public override RowReader OpenRows() => new Reader(this, decode);

    private sealed class Reader : RowReader
    {
        private readonly int _rowBytes;
        private byte[]? _pixels;

        public Reader(ComposedPicture picture, Decode decode)
            : base(picture)
        {
            _rowBytes = picture.RowBytes;
            int bytes = _rowBytes * picture.Height;
            _pixels = ArrayPool<byte>.Shared.Rent(bytes);
            try
            {
                decode(_pixels.AsSpan(0, bytes));
            }
            catch
            {
                Dispose();
                throw;
            }
        }

        protected override void ReadRow(Span<byte> row) => _pixels.AsSpan(NextRow * _rowBytes, _rowBytes).CopyTo(row);

        protected override void SkipRows(int count)
        {
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing && _pixels is { } pixels)
            {
                _pixels = null;
                ArrayPool<byte>.Shared.Return(pixels);
            }

            base.Dispose(disposing);
        }
    }
}
