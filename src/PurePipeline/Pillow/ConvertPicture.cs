using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>A picture in another mode, converted row by row.</summary>
internal sealed class ConvertPicture(Picture source, PixelMode mode, ConvertPicture.ConvertRow convert) : Picture(source.Width, source.Height, mode)
{
    /// <summary>Converts pixels of a row, or of several, each by itself: spans of exactly their bytes.</summary>
    public delegate void ConvertRow(ReadOnlySpan<byte> source, Span<byte> target);

    private readonly (Picture Source, ConvertRow Convert) _made = (source, convert);

    /// <summary>The picture converted; of two shuffles of bands, one behind the other, one is made.</summary>
    public static ConvertPicture Of(Picture source, PixelMode mode, ConvertRow convert) =>
        source is ConvertPicture { _made: ({ } first, { Target: BandShuffle shuffle }) } && convert.Target is BandShuffle next
            ? new ConvertPicture(first, mode, shuffle.Then(next).Convert)
            : new ConvertPicture(source, mode, convert);

    /// <summary>Pictures of one band each beside each other, as one shuffle, if they are bands of one picture; else null.</summary>
    public static ConvertPicture? TryMerge(IReadOnlyList<Picture> bands, PixelMode mode)
    {
        (Picture Source, BandShuffle Shuffle)[] parts = [.. bands.Select(static band => band is ConvertPicture { _made: ({ } source, { Target: BandShuffle own }) }
            ? (source, own)
            : (band, new BandShuffle(1, [0])))];
        return Array.TrueForAll(parts, part => ReferenceEquals(part.Source, parts[0].Source))
            ? new ConvertPicture(parts[0].Source, mode, BandShuffle.Beside([.. parts.Select(static part => part.Shuffle)]).Convert)
            : null;
    }

    public override RowReader OpenRows() => new Reader(this, _made.Source, _made.Convert, columns: null);

    internal override RowReader OpenRows(ColumnRange columns) => new Reader(this, _made.Source, _made.Convert, columns);

    internal override bool TryWrite(Span<byte> pixels)
    {
        if (_made.Source is not MemoryPicture { WholeRows: { IsEmpty: false } whole })
        {
            return false;
        }

        _made.Convert(whole, pixels[..(RowBytes * Height)]);
        return true;
    }

    private sealed class Reader(Picture picture, Picture source, ConvertRow convert, ColumnRange? columns)
        : SourceRowReader(picture, source, columns)
    {
        private readonly int _targetBytes = picture.RowBytes;
        private readonly int _sourceBytes = source.RowBytes;

        protected override void ReadRow(Span<byte> row) => convert(ReadSourceRow(NextRow)[.._sourceBytes], row[.._targetBytes]);

        protected override void SkipRows(int count) => SkipSourceTo(NextRow + count);
    }
}
