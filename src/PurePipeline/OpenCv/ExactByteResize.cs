using System.Runtime.InteropServices;
using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.OpenCv;

/// <summary><c>cv2.resize(..., interpolation=cv2.INTER_LINEAR_EXACT)</c> of <c>uint8</c>.</summary>
internal sealed class ExactByteResize(Picture source, ResizeScale scale) : Picture(scale.Width, scale.Height, source.Mode)
{
    public override RowReader OpenRows() =>
        new Reader(this, source, LinearColumns.Exact(source.Width, scale.Width, source.Mode.ChannelCount(), scale.FactorX), scale);

    private sealed class Reader(ExactByteResize picture, Picture source, LinearColumns columns, ResizeScale scale)
        : FilteredRowReader<short>(picture, source, 2, columns.SumCount)
    {
        private readonly int _rowBytes = picture.RowBytes;
        private readonly ExactTap[] _rows = ExactTap.Axis(source.Height, scale.Height, scale.FactorY, bits: 8);

        protected override void ReadRow(Span<byte> row)
        {
            ExactTap tap = _rows[NextRow];
            int next = _rows[Math.Min(NextRow + 1, _rows.Length - 1)].Source;
            bool isSparse = next - tap.Source > 1;
            ReadOnlySpan<short> upper = Filtered(tap.Source, isSparse ? tap.Next : -1);
            ReadOnlySpan<short> lower = Filtered(tap.Next, isSparse ? next : -1);
            ExactByteRows.Blend(
                MemoryMarshal.Cast<short, ushort>(upper), MemoryMarshal.Cast<short, ushort>(lower), (int)tap.Weight0, (int)tap.Weight1, row[.._rowBytes]);
        }

        protected override void Filter(ReadOnlySpan<byte> row, Span<short> sums, ReadOnlySpan<byte> ahead) => columns.Filter(row, sums, ahead);
    }
}
