using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>The same bytes under another mode's name: an array of BGR pixels is RGB to <c>Image.fromarray</c>, which cannot know.</summary>
internal sealed class RelabelledPicture(Picture source, PixelMode mode) : Picture(source.Width, source.Height, mode)
{
    public override RowReader OpenRows() => RowReader.Open(source);

    internal override RowReader OpenRows(ColumnRange columns) => RowReader.Open(source, columns);
}
