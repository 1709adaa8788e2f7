using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>A picture in another mode, converted row by row.</summary>
internal sealed class ConvertPicture(Picture source, PixelMode mode, ConvertPicture.ConvertRow convert) : Picture(source.Width, source.Height, mode)
{
    /// <summary>Converts one row: spans of exactly a row's bytes.</summary>
    public delegate void ConvertRow(ReadOnlySpan<byte> source, Span<byte> target);

    public override RowReader OpenRows() => new Reader(this, source, convert, columns: null);

    internal override RowReader OpenRows(ColumnRange columns) => new Reader(this, source, convert, columns);

    private sealed class Reader(Picture picture, Picture source, ConvertRow convert, ColumnRange? columns)
        : SourceRowReader(picture, source, columns)
    {
        private readonly int _targetBytes = picture.RowBytes;
        private readonly int _sourceBytes = source.RowBytes;

        protected override void ReadRow(Span<byte> row) => convert(ReadSourceRow(NextRow)[.._sourceBytes], row[.._targetBytes]);

        protected override void SkipRows(int count) => SkipSourceTo(NextRow + count);
    }
}
