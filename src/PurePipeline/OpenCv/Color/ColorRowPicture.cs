using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Color;

/// <summary>A picture whose rows are those of another one, each converted by itself.</summary>
/// <param name="source">The picture to convert.</param>
/// <param name="mode">What a converted pixel is.</param>
/// <param name="conversion">The conversion.</param>
internal sealed class ColorRowPicture(Picture source, PixelMode mode, ColorRow conversion) : Picture(source.Width, source.Height, mode)
{
    /// <summary>The conversion.</summary>
    public ColorRow Conversion => conversion;

    public override RowReader OpenRows() => new Reader(this, source, conversion);

    internal override bool TryWrite(Span<byte> pixels)
    {
        if (source is not MemoryPicture memory)
        {
            return false;
        }

        if (conversion.IsPixelwise && !memory.WholeRows.IsEmpty)
        {
            conversion.Convert(memory.WholeRows, pixels, Width * Height);
            return true;
        }

        if (conversion.Streams && Streaming.Pays((long)RowBytes * Height))
        {
            Stream(memory, pixels);
            return true;
        }

        // What is written behind a row, the next one overwrites.
        for (int y = 0; y < Height; y++)
        {
            conversion.Convert(memory.Row(y), pixels[(y * RowBytes)..], Width);
        }

        return true;
    }

    private unsafe void Stream(MemoryPicture memory, Span<byte> pixels)
    {
        fixed (byte* from = memory.Row(0), to = pixels)
        {
            bool isDownward = Streaming.Direction(from, to) < 0;
            for (int i = 0; i < Height; i++)
            {
                int y = isDownward ? Height - 1 - i : i;
                conversion.Stream(memory.Row(y), pixels.Slice(y * RowBytes, RowBytes), Width);
            }
        }

        Streaming.End();
    }

    private sealed class Reader(ColorRowPicture picture, Picture source, ColorRow conversion) : RowReader(picture)
    {
        private readonly RowSource _source = new(source);
        private readonly int _width = source.Width;

        protected override void ReadRow(Span<byte> row) => conversion.Convert(_source.Row(NextRow), row, _width);

        protected override void SkipRows(int count)
        {
        }

        protected override void OnEnd() => _source.SkipRest();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _source.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
