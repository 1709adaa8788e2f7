using System.Buffers;
using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.OpenCv;

/// <summary>
/// <c>cv2.resize(..., interpolation=cv2.INTER_LINEAR)</c> of <c>uint8</c>, and INTER_AREA where it enlarges, which differs in the
/// coordinates alone.
/// </summary>
internal sealed class LinearResize(Picture source, ResizeScale scale, SpanAction<LinearTap, double> coordinates)
    : Picture(scale.Width, scale.Height, source.Mode)
{
    // Tables of photos being scaled; larger ones are rather computed again than kept.
    private const int LargestKept = 1 << 14;
    private static readonly RecentlyUsed<(int, SpanAction<LinearTap, double>, double), LinearTap[]> s_rowTaps = new(8);

    public override RowReader OpenRows() => new Reader(
        this,
        source,
        LinearColumns.For(source.Width, scale.Width, source.Mode.ChannelCount(), coordinates, scale.FactorX),
        scale.Height > LargestKept ? RowTaps((scale.Height, coordinates, scale.FactorY)) : s_rowTaps.GetOrAdd((scale.Height, coordinates, scale.FactorY), RowTaps));

    private static LinearTap[] RowTaps((int Height, SpanAction<LinearTap, double> Coordinates, double Factor) axis)
    {
        var taps = new LinearTap[axis.Height];
        axis.Coordinates(taps, axis.Factor);
        return taps;
    }

    private sealed class Reader : FilteredRowReader<short>
    {
        private readonly int _rowBytes;
        private readonly int _lastSourceRow;
        private readonly int _lastRow;
        private readonly LinearColumns _columns;
        private readonly LinearTap[] _rowTaps;
        private readonly LinearPixels? _bothWays;

        public Reader(LinearResize picture, Picture source, LinearColumns columns, LinearTap[] rowTaps)
            : base(picture, source, 2, columns.SumCount)
        {
            _rowBytes = picture.RowBytes;
            (_lastSourceRow, _lastRow) = (source.Height - 1, picture.Height - 1);
            (_columns, _rowTaps) = (columns, rowTaps);
            _bothWays = SharesNoRows(rowTaps) ? columns.WithRows : null;
        }

        protected override void ReadRow(Span<byte> row)
        {
            LinearTap tap = _rowTaps[NextRow];
            int next = _rowTaps[Math.Min(NextRow + 1, _lastRow)].Source;
            bool isSparse = next - tap.Source > 1;
            if (_bothWays is { } kernel && InMemory(tap.Source) is { Length: > 0 } first && InMemory(tap.Source + 1) is { Length: > 0 } second)
            {
                kernel.Resize(first, second, tap.Weight0, tap.Weight1, row[.._rowBytes], InMemory(next), InMemory(Math.Min(next + 1, _lastSourceRow)));
                return;
            }

            ReadOnlySpan<short> upper = Filtered(Math.Clamp(tap.Source, 0, _lastSourceRow), isSparse ? tap.Source + 1 : -1);
            ReadOnlySpan<short> lower = Filtered(Math.Clamp(tap.Source + 1, 0, _lastSourceRow), isSparse ? next : -1);
            LinearRows.Blend(upper, lower, tap.Weight0, tap.Weight1, row[.._rowBytes]);
        }

        private static bool SharesNoRows(LinearTap[] taps)
        {
            for (int y = 1; y < taps.Length; y++)
            {
                if (taps[y].Source - taps[y - 1].Source < 2)
                {
                    return false;
                }
            }

            return true;
        }

        protected override void Filter(ReadOnlySpan<byte> row, Span<short> sums, ReadOnlySpan<byte> ahead) => _columns.Filter(row, sums, ahead);
    }
}
