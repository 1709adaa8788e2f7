using System.Numerics;
using System.Runtime.InteropServices;
using PurePipeline.Pixels;
using PurePipeline.Resampling;

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
        : FilteredRowReader<float>(picture, source, IppCubicAxis.Taps, columns.SumCount)
    {
        private readonly float[] _pixels = new float[(source.Width * source.Mode.ChannelCount()) + IppCubicColumns.Padding];
        private readonly float[] _blended = new float[columns.ElementCount];
        private bool _servesBorder;

        protected override void ReadRow(Span<byte> row)
        {
            int d = NextRow;
            Span<int> starts = stackalloc int[IppCubicAxis.Taps];
            for (int tap = 0; tap < starts.Length; tap++)
            {
                int y = rows.Source(d, tap);
                _servesBorder = rows.ServesBorder(y);
                Filtered(y);
                starts[tap] = Ring.Start(y);
            }

            columns.Blend(Ring.Rows, starts, rows.Weights(d), rows.IsBorder(d), _blended);
            Span<T> result = MemoryMarshal.Cast<byte, T>(row)[..columns.ElementCount];
            for (int e = 0; e < result.Length; e++)
            {
                result[e] = Saturation.To<T, float>(_blended[e]);
            }
        }

        protected override void Filter(ReadOnlySpan<byte> row, Span<float> sums, ReadOnlySpan<byte> ahead)
        {
            ReadOnlySpan<T> pixels = MemoryMarshal.Cast<byte, T>(row);
            for (int e = 0; e < _pixels.Length - IppCubicColumns.Padding; e++)
            {
                _pixels[e] = float.CreateTruncating(pixels[e]);
            }

            columns.Filter(_pixels, _servesBorder, sums);
        }
    }
}
