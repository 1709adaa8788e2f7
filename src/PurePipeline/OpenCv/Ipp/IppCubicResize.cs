using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Ipp;

/// <summary>
/// IPP's cubic resize, in floats, along rows and then across them, with an order of additions for the pixels within and another for those
/// whose taps reach beyond the source (<see cref="IppCubicSums"/>).
/// </summary>
internal sealed class IppCubicResize<T>(Picture source, ResizeScale scale) : Picture(scale.Width, scale.Height, source.Mode)
    where T : unmanaged, INumber<T>
{
    public override RowReader OpenRows() => new Reader(
        this, source, new IppCubicColumns(new IppCubicAxis(source.Width, scale.Width), source.Mode.ChannelCount()), new IppCubicAxis(source.Height, scale.Height));

    private sealed class Reader(IppCubicResize<T> picture, Picture source, IppCubicColumns columns, IppCubicAxis rows)
        : IppRowReader<T, float>(picture, source, IppCubicAxis.Taps, columns.SumCount)
    {
        private readonly int _count = checked((source.Width * source.Mode.ChannelCount()) + IppCubicColumns.Padding);
        private float[]? _pixels;
        private bool _servesBorder;

        protected override void Blend(int y, Span<float> result)
        {
            Span<int> starts = stackalloc int[IppCubicAxis.Taps];
            for (int tap = 0; tap < starts.Length; tap++)
            {
                int s = rows.Source(y, tap);
                _servesBorder = rows.ServesBorder(s);
                Filtered(s);
                starts[tap] = Ring.Start(s);
            }

            columns.Blend(Ring.Rows, starts, rows.Weights(y), rows.IsBorder(y), result);
        }

        protected override void Filter(ReadOnlySpan<byte> row, Span<float> sums, ReadOnlySpan<byte> ahead)
        {
            _pixels ??= ArrayPool<float>.Shared.Rent(_count);
            Span<float> floats = _pixels.AsSpan(0, _count);
            ReadOnlySpan<T> pixels = MemoryMarshal.Cast<byte, T>(row);
            for (int e = 0; e < floats.Length - IppCubicColumns.Padding; e++)
            {
                floats[e] = float.CreateTruncating(pixels[e]);
            }

            columns.Filter(floats, _servesBorder, sums);
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing && _pixels is { } pixels)
            {
                _pixels = null;
                ArrayPool<float>.Shared.Return(pixels);
            }

            base.Dispose(disposing);
        }
    }
}
