using System.Buffers;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>A picture whose rows are made from the same rows of several others of its size.</summary>
/// <param name="sources">The pictures; one may be given more than once.</param>
/// <param name="mode">What a pixel is.</param>
/// <param name="combine">Makes a row.</param>
internal sealed class CombinedPicture(Picture[] sources, PixelMode mode, CombinedPicture.CombineRows combine)
    : Picture(sources[0].Width, sources[0].Height, mode)
{
    /// <summary>Makes a row from rows: spans of exactly a row's bytes.</summary>
    public delegate void CombineRows(ReadOnlySpan<ReadOnlyMemory<byte>> sources, Span<byte> target);

    public override RowReader OpenRows() => new Reader(this, sources, combine);

    private sealed class Reader : RowReader
    {
        private readonly RowReader[] _readers;
        private readonly byte[][] _rows;
        private readonly ReadOnlyMemory<byte>[] _sources;
        private readonly CombineRows _combine;
        private readonly int _rowBytes;
        private bool _disposed;

        public Reader(CombinedPicture picture, Picture[] sources, CombineRows combine)
            : base(picture)
        {
            (_combine, _rowBytes) = (combine, picture.RowBytes);
            _readers = [.. sources.Select(source => Open(source))];
            _rows = [.. sources.Select(source => ArrayPool<byte>.Shared.Rent(source.RowBytes + Slack))];
            _sources = [.. _rows.Zip(sources, (row, source) => (ReadOnlyMemory<byte>)row.AsMemory(0, source.RowBytes))];
        }

        protected override void ReadRow(Span<byte> row)
        {
            for (int i = 0; i < _readers.Length; i++)
            {
                _readers[i].Read(_rows[i]);
            }

            _combine(_sources, row[.._rowBytes]);
        }

        protected override void SkipRows(int count)
        {
            foreach (RowReader reader in _readers)
            {
                reader.Skip(count);
            }
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing && !_disposed)
            {
                _disposed = true;
                foreach (RowReader reader in _readers)
                {
                    reader.Dispose();
                }

                foreach (byte[] row in _rows)
                {
                    ArrayPool<byte>.Shared.Return(row);
                }
            }

            base.Dispose(disposing);
        }
    }
}
