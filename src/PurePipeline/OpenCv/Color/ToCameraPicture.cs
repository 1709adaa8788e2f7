using System.Buffers;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Color;

/// <summary>
/// BGR or RGB, with or without alpha, to 4:2:0 in three planes, one channel of height * 3 / 2 rows (imgproc/src/color_yuv.simd.hpp,
/// <c>RGB8toYUV420pInvoker</c>). Chroma is that of the upper left one of four pixels; it is kept until the rows of luma are through.
/// </summary>
/// <param name="source">The picture, of even width and height.</param>
/// <param name="redFirst">Whether the source is RGB.</param>
/// <param name="isVFirst">Whether V comes before U (YV12).</param>
internal sealed class ToCameraPicture(Picture source, bool redFirst, bool isVFirst)
    : Picture(source.Width, source.Height / 2 * 3, PixelMode.L)
{
    public override RowReader OpenRows() => new Reader(this, source, redFirst);

    internal override bool TryWrite(Span<byte> pixels)
    {
        if (source is not MemoryPicture memory)
        {
            return false;
        }

        var colours = new CameraLuma(source.Mode.ChannelCount(), redFirst);
        Span<byte> chroma = pixels[checked(source.Width * source.Height)..];
        for (int y = 0; y < source.Height; y++)
        {
            Convert(colours, memory.Row(y), y, pixels.Slice(y * Width, Width), chroma);
        }

        return true;
    }

    // Row y of the source, the chroma of even ones to its place among that of all.
    private void Convert(CameraLuma colours, ReadOnlySpan<byte> row, int y, Span<byte> luma, Span<byte> chroma)
    {
        Span<byte> first = [];
        Span<byte> second = [];
        if (y % 2 == 0)
        {
            int half = source.Width / 2;
            first = chroma.Slice(y / 2 * half, half);
            second = chroma.Slice(((source.Height / 2) + (y / 2)) * half, half);
        }

        colours.Convert(row, luma, isVFirst ? second : first, isVFirst ? first : second);
    }

    private sealed class Reader(ToCameraPicture picture, Picture source, bool redFirst) : RowReader(picture)
    {
        private readonly int _width = source.Width;
        private readonly int _height = source.Height;
        private readonly CameraLuma _colours = new(source.Mode.ChannelCount(), redFirst);
        private readonly RowSource _source = new(source);
        private readonly byte[] _chroma = ArrayPool<byte>.Shared.Rent(checked(source.Width / 2 * source.Height));
        private bool _disposed;

        protected override void ReadRow(Span<byte> row)
        {
            if (NextRow < _height)
            {
                ReadLuma(NextRow, row[.._width]);
            }
            else
            {
                _chroma.AsSpan((NextRow - _height) * _width, _width).CopyTo(row);
            }
        }

        protected override void SkipRows(int count)
        {
            byte[] luma = ArrayPool<byte>.Shared.Rent(_width);
            for (int y = NextRow; y < Math.Min(NextRow + count, _height); y++)
            {
                ReadLuma(y, luma.AsSpan(0, _width));
            }

            ArrayPool<byte>.Shared.Return(luma);
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing && !_disposed)
            {
                _disposed = true;
                _source.Dispose();
                ArrayPool<byte>.Shared.Return(_chroma);
            }

            base.Dispose(disposing);
        }

        private void ReadLuma(int y, Span<byte> luma) => picture.Convert(_colours, _source.Row(y), y, luma, _chroma);
    }
}
