using System.Buffers;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Color;

/// <summary>
/// A 4:2:0 picture, one channel of height * 3 / 2 rows with the chroma below the luma, to BGR or RGB, with or without alpha
/// (imgproc/src/color_yuv.simd.hpp, <c>YUV420sp2RGB8Invoker</c>, <c>YUV420p2RGB8Invoker</c>). A row of luma and the chroma that lies far
/// below it are needed together, so the source is held in memory.
/// </summary>
/// <param name="source">The picture; its width is even, its height a multiple of three.</param>
/// <param name="mode">What a pixel of the result is.</param>
/// <param name="planes">Where chroma is.</param>
/// <param name="redFirst">Whether the result is RGB.</param>
internal sealed class CameraPicture(Picture source, PixelMode mode, CameraPlanes planes, bool redFirst)
    : Picture(source.Width, source.Height / 3 * 2, mode)
{
    public override RowReader OpenRows() => new Reader(this, source, planes, redFirst);

    private sealed class Reader(CameraPicture picture, Picture source, CameraPlanes planes, bool redFirst) : RowReader(picture)
    {
        private readonly int _width = picture.Width;
        private readonly int _height = picture.Height;
        private readonly int _channels = picture.Mode.ChannelCount();
        private readonly WholePicture _source = new(source, Array.MaxLength);
        private readonly byte[] _chroma = ArrayPool<byte>.Shared.Rent(picture.Width);
        private int _chromaRow = -1;
        private bool _disposed;

        protected override void ReadRow(Span<byte> row)
        {
            MemoryPicture whole = _source.Load();
            ReadChroma(whole, NextRow / 2);
            Span<byte> chroma = _chroma.AsSpan(0, _width);
            ReadOnlySpan<byte> first = chroma[..(_width / 2)];
            ReadOnlySpan<byte> second = chroma[(_width / 2)..];
            bool isVFirst = planes is CameraPlanes.VuInterleaved or CameraPlanes.VThenU;
            CameraColours.Convert(
                whole.Row(NextRow),
                isVFirst ? second : first,
                isVFirst ? first : second,
                row[..(_width * _channels)],
                _channels,
                redFirst,
                vectors: true);
        }

        protected override void SkipRows(int count)
        {
        }

        protected override void OnEnd() => _source.End();

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

        /// <summary>The two halves of a row of chroma, one behind the other.</summary>
        private void ReadChroma(MemoryPicture whole, int y)
        {
            if (y == _chromaRow)
            {
                return;
            }

            _chromaRow = y;
            int half = _width / 2;
            Span<byte> first = _chroma.AsSpan(0, half);
            Span<byte> second = _chroma.AsSpan(half, half);
            if (planes is CameraPlanes.UvInterleaved or CameraPlanes.VuInterleaved)
            {
                ChromaPairs.Split(whole.Row(_height + y), first, second);
            }
            else
            {
                // Two rows of half the width share a row of the picture.
                HalfRow(whole, y, half).CopyTo(first);
                HalfRow(whole, (_height / 2) + y, half).CopyTo(second);
            }
        }

        private ReadOnlySpan<byte> HalfRow(MemoryPicture whole, int index, int half) =>
            whole.Row(_height + (index / 2)).Slice(index % 2 * half, half);
    }
}
