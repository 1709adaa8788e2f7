using System.Buffers;
using System.Runtime.Intrinsics;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>
/// Colours as indices of the nearest of a palette: <c>topalette</c> of Pillow's <c>Convert.c</c>, with Floyd-Steinberg's dither or
/// without. With it a row needs the errors of the one above, so none is skipped.
/// </summary>
internal sealed class NearestColorPicture(Picture source, ImagePalette palette, bool dithers)
    : Picture(source.Width, source.Height, PixelMode.Palette)
{
    public override RowReader OpenRows() => dithers ? new DitherReader(this, source, palette) : new Reader(this, source, palette);

    private sealed class Reader(NearestColorPicture picture, Picture source, ImagePalette palette) : SourceRowReader(picture, source)
    {
        private readonly int _pixel = source.Mode.BytesPerPixel();
        private readonly int _width = picture.Width;
        private readonly NearestColor _nearest = palette.Nearest;

        protected override void ReadRow(Span<byte> row) => _nearest.FindRow(ReadSourceRow(NextRow), _pixel, row[.._width]);

        protected override void SkipRows(int count) => SkipSourceTo(NextRow + count);
    }

    private sealed class DitherReader(NearestColorPicture picture, Picture source, ImagePalette palette) : SourceRowReader(picture, source)
    {
        private readonly PaletteDither _dither = new(palette, picture.Width, source.Mode.BytesPerPixel());
        private readonly int _height = picture.Height;
        private readonly int _sourceBytes = source.RowBytes;
        private byte[]? _sources;
        private byte[]? _indices;
        private int _made;

        protected override void ReadRow(Span<byte> row)
        {
            MakeUpTo(NextRow + 1);
            _dither.IndexRow(_indices, NextRow % PaletteDither.Rows).CopyTo(row);
        }

        protected override void SkipRows(int count) => MakeUpTo(NextRow + count);

        protected override void Dispose(bool disposing)
        {
            Return(ref _sources);
            Return(ref _indices);
            base.Dispose(disposing);
        }

        private void MakeUpTo(int count)
        {
            _sources ??= ArrayPool<byte>.Shared.Rent(checked(PaletteDither.Rows * _dither.SourceStride));
            _indices ??= ArrayPool<byte>.Shared.Rent(checked(PaletteDither.Rows * _dither.IndexStride));
            while (_made < count)
            {
                int rows = Math.Min(PaletteDither.Rows, _height - _made);
                for (int row = 0; row < rows; row++)
                {
                    Span<byte> pixels = _dither.SourceRow(_sources, row);
                    ReadSourceRow(_made + row)[.._sourceBytes].CopyTo(pixels);
                    if (!Vector128.IsHardwareAccelerated)
                    {
                        _dither.SpreadScalar(pixels, _dither.IndexRow(_indices, row));
                    }
                }

                if (Vector128.IsHardwareAccelerated)
                {
                    _dither.SpreadVector128(_sources, _indices);
                }

                _made += rows;
            }
        }
    }
}
