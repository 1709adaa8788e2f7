using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>The same bytes under another mode's name: an array of BGR pixels is RGB to <c>Image.fromarray</c>, which cannot know.</summary>
internal sealed class RelabelledPicture : Picture
{
    private readonly Picture _source;

    private RelabelledPicture(Picture source, PixelMode mode)
        : base(source.Width, source.Height, mode)
    {
        _source = source;
    }

    /// <summary>A picture in memory stays one.</summary>
    public static Picture Of(Picture source, PixelMode mode) =>
        source is MemoryPicture memory ? memory.Relabelled(mode) : new RelabelledPicture(source, mode);

    public override RowReader OpenRows() => RowReader.Open(_source);

    internal override RowReader OpenRows(ColumnRange columns) => RowReader.Open(_source, columns);

    internal override bool TryWrite(Span<byte> pixels) => _source.TryWrite(pixels);
}
