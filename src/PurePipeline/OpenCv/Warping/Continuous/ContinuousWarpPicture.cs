using System.Buffers;
using PurePipeline.Decoding;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Warping.Continuous;

/// <summary>A picture's pixels at other places, by positions in float32: the warps of OpenCV 5. The source is held whole while rows are read.</summary>
internal sealed class ContinuousWarpPicture(
    Picture source, int width, int height, ContinuousMap map, ContinuousSampler sampler, BorderType border, byte[] value)
    : Picture(width, height, source.Mode)
{
    public override RowReader OpenRows() => new Reader(this, source, map, sampler, border, value);

    private sealed class Reader(
        ContinuousWarpPicture picture, Picture source, ContinuousMap map, ContinuousSampler sampler, BorderType border, byte[] value)
        : RowReader(picture)
    {
        private readonly WholePicture _whole = new(source, DecodeLimits.Default.MaxBytes);
        private readonly int _width = picture.Width;
        private float[]? _positions = ArrayPool<float>.Shared.Rent(checked(2 * picture.Width));

        protected override void ReadRow(Span<byte> row)
        {
            Span<float> xs = _positions.AsSpan(0, _width);
            Span<float> ys = _positions.AsSpan(_width, _width);
            map.Fill(NextRow, xs, ys);
            sampler.Sample(new WarpSource(_whole.Load(), border, value), xs, ys, row);
        }

        protected override void SkipRows(int count)
        {
        }

        protected override void OnEnd() => _whole.End();

        protected override void Dispose(bool disposing)
        {
            if (disposing && _positions is { } positions)
            {
                _whole.Dispose();
                _positions = null;
                ArrayPool<float>.Shared.Return(positions);
            }

            base.Dispose(disposing);
        }
    }
}
