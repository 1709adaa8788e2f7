using System.Buffers;
using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.Pillow;

/// <summary>
/// A picture of 8-bit channels reduced by whole factors: <c>ImagingReduce</c> of Pillow's <c>Reduce.c</c>. Each pixel is the mean of its
/// block; blocks at the right and the lower edge are what is left there.
/// </summary>
internal sealed class ReducePicture(Picture source, int factorX, int factorY)
    : Picture(BlockCounts.Of(source.Width, factorX), BlockCounts.Of(source.Height, factorY), source.Mode)
{
    public override RowReader OpenRows() => new Reader(this, source, factorX, factorY);

    private sealed class Reader(Picture target, Picture source, int factorX, int factorY) : SourceRowReader(target, source)
    {
        private readonly int _targetBytes = target.RowBytes;
        private readonly int _channels = source.Mode.ChannelCount();
        private readonly int _sourceWidth = source.Width;
        private readonly int _sourceHeight = source.Height;
        private readonly int _sourceBytes = source.RowBytes;
        private ushort[]? _columns = ArrayPool<ushort>.Shared.Rent(source.RowBytes);
        private uint[]? _sums = ArrayPool<uint>.Shared.Rent(target.RowBytes);

        protected override void ReadRow(Span<byte> row)
        {
            Span<ushort> columns = _columns.AsSpan(0, _sourceBytes);
            Span<uint> sums = _sums.AsSpan(0, _targetBytes);
            sums.Clear();
            int first = NextRow * factorY;
            int rows = Math.Min(factorY, _sourceHeight - first);
            for (int start = 0; start < rows; start += ByteColumns.MostRows)
            {
                columns.Clear();
                for (int y = start; y < Math.Min(rows, start + ByteColumns.MostRows); y++)
                {
                    ByteColumns.Add(ReadSourceRow(first + y)[.._sourceBytes], columns);
                }

                ByteColumns.AddBlocks(columns, sums, factorX, _channels, isFirst: start == 0);
            }

            int fullBytes = _sourceWidth / factorX * _channels;
            ReducedMean.Divide(sums[..fullBytes], row, unchecked(factorX * rows));
            ReducedMean.Divide(sums[fullBytes..], row[fullBytes..], _sourceWidth % factorX * rows);
        }

        protected override void SkipRows(int count) => SkipSourceTo((int)Math.Min(_sourceHeight, (NextRow + count) * (long)factorY));

        protected override void Dispose(bool disposing)
        {
            Return(ref _columns);
            Return(ref _sums);
            base.Dispose(disposing);
        }
    }
}
