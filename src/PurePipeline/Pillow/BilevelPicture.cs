using System.Buffers;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary><c>L</c>, <c>RGB</c> or <c>RGBA</c> in black and white by a dither. A row needs the errors of the one above, so none is left out.</summary>
internal sealed class BilevelPicture(Picture source) : Picture(source.Width, source.Height, PixelMode.Bilevel)
{
    public override RowReader OpenRows() => new Reader(this, source);

    private sealed class Reader(BilevelPicture picture, Picture source) : SourceRowReader(picture, source)
    {
        private readonly int _pixel = source.Mode.BytesPerPixel();
        private readonly WeightedSumRows _colors = new(source.Mode.BytesPerPixel());
        private readonly int _width = picture.Width;
        private readonly int _height = picture.Height;
        private readonly BilevelDither _dither = new(picture.Width);
        private byte[]? _rows;
        private int _made;

        protected override void ReadRow(Span<byte> row)
        {
            MakeUpTo(NextRow + 1);
            _dither.Row(_rows, NextRow % BilevelDither.Rows).CopyTo(row);
        }

        protected override void SkipRows(int count) => MakeUpTo(NextRow + count);

        protected override void Dispose(bool disposing)
        {
            Return(ref _rows);
            base.Dispose(disposing);
        }

        private void MakeUpTo(int count)
        {
            _rows ??= ArrayPool<byte>.Shared.Rent(_dither.Bytes);
            while (_made < count)
            {
                int rows = Math.Min(BilevelDither.Rows, _height - _made);
                for (int row = 0; row < rows; row++)
                {
                    Level(ReadSourceRow(_made + row)[..(_pixel * _width)], _dither.Row(_rows, row));
                }

                _dither.Spread(_rows);
                _made += rows;
            }
        }

        private void Level(ReadOnlySpan<byte> source, Span<byte> levels)
        {
            if (_pixel == 1)
            {
                source.CopyTo(levels);
            }
            else
            {
                _colors.ToGray(source, levels);
            }
        }
    }
}
