using PurePipeline.Pixels;

namespace PurePipeline.Pillow.Filtering;

/// <summary>A picture of which any pixel may depend on any of another's, so that both are held while rows are read.</summary>
internal sealed class FilteredPicture(Picture source, WholeImageFilter.FilterWork work, long maxBytes) : Picture(source.Width, source.Height, source.Mode)
{
    public override RowReader OpenRows() => new Reader(this, source, work, maxBytes);

    private sealed class Reader(Picture picture, Picture source, WholeImageFilter.FilterWork work, long maxBytes) : RowReader(picture)
    {
        private readonly int _rowBytes = picture.RowBytes;
        private byte[]? _pixels;

        protected override void ReadRow(Span<byte> row)
        {
            if (_pixels is null)
            {
                using WholePicture whole = new(source, maxBytes);
                MemoryPicture loaded = whole.Load();
                _pixels = GC.AllocateUninitializedArray<byte>(checked(_rowBytes * loaded.Height));
                work(loaded, _pixels);
            }

            _pixels.AsSpan(NextRow * _rowBytes, _rowBytes).CopyTo(row);
        }

        // Pillow decodes the whole file whatever becomes of it, and so does the first row that is read.
        protected override void SkipRows(int count)
        {
        }

        protected override void OnEnd()
        {
            if (_pixels is null)
            {
                using WholePicture whole = new(source, maxBytes);
                whole.End();
            }
        }
    }
}
