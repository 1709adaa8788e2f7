using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>
/// A picture whose values are replaced by a table that comes from its own histogram, so that it is read twice: the whole is held while rows
/// are read.
/// </summary>
/// <param name="source">The picture, of mode L or RGB.</param>
/// <param name="measured">Makes of the source, in memory, the picture to take the histogram of.</param>
/// <param name="mask">What counts in the histogram; null for all.</param>
/// <param name="table">The table of 256 bytes a band, from the counts.</param>
/// <param name="maxBytes">The most bytes of the source to hold.</param>
internal sealed class MeasuredTonePicture(
    Picture source, Func<Picture, Picture> measured, Picture? mask, Func<int[], byte[]> table, long maxBytes)
    : Picture(source.Width, source.Height, source.Mode)
{
    public override RowReader OpenRows() => new Reader(this, source, measured, mask, table, maxBytes);

    private sealed class Reader(
        Picture result, Picture source, Func<Picture, Picture> measured, Picture? mask, Func<int[], byte[]> table, long maxBytes) : RowReader(result)
    {
        private readonly int _bands = source.Mode.ChannelCount();
        private readonly int _rowBytes = source.RowBytes;
        private readonly WholePicture _whole = new(source, maxBytes);
        private ConvertPicture.ConvertRow? _map;

        protected override void ReadRow(Span<byte> row)
        {
            MemoryPicture whole = _whole.Load();
            _map ??= new PointRows(table(Histogram.Count(measured(whole), mask))).Bands(_bands);
            _map(whole.Row(NextRow), row[.._rowBytes]);
        }

        protected override void SkipRows(int count)
        {
        }

        protected override void OnEnd() => _whole.End();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _whole.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
