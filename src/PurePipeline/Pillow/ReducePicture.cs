using System.Buffers;
using System.Runtime.CompilerServices;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>
/// A picture reduced by whole factors: <c>ImagingReduce</c> of Pillow's <c>Reduce.c</c>. Each pixel is the mean of its block; blocks at the
/// right and the lower edge are what is left there. The mean is a product with a reciprocal of few bits, which darkens large blocks: white
/// of 300x300 becomes 254.
/// </summary>
internal sealed class ReducePicture(Picture source, int factorX, int factorY)
    : Picture(BlockCount(source.Width, factorX), BlockCount(source.Height, factorY), source.Mode)
{
    public override RowReader OpenRows() => new Reader(this, source, factorX, factorY);

    private static int BlockCount(int length, int factor) => ((length - 1) / factor) + 1;

    private sealed class Reader(Picture target, Picture source, int factorX, int factorY) : SourceRowReader(target, source)
    {
        private readonly int _targetBytes = target.RowBytes;
        private readonly int _channels = source.Mode.ChannelCount();
        private readonly int _sourceWidth = source.Width;
        private readonly int _sourceHeight = source.Height;
        private uint[]? _sums;

        protected override void ReadRow(Span<byte> row)
        {
            _sums ??= ArrayPool<uint>.Shared.Rent(_targetBytes);
            Span<uint> sums = _sums.AsSpan(0, _targetBytes);
            sums.Clear();
            int first = NextRow * factorY;
            int rows = Math.Min(factorY, _sourceHeight - first);
            for (int y = first; y < first + rows; y++)
            {
                AddRow(ReadSourceRow(y)[..(_sourceWidth * _channels)], sums, factorX * _channels, _channels);
            }

            int fullBytes = _sourceWidth / factorX * _channels;
            Divide(sums[..fullBytes], row, factorX * rows);
            Divide(sums[fullBytes..], row[fullBytes..], _sourceWidth % factorX * rows);
        }

        protected override void SkipRows(int count) => SkipSourceTo((int)Math.Min(_sourceHeight, (NextRow + count) * (long)factorY));

        protected override void Dispose(bool disposing)
        {
            Return(ref _sums);
            base.Dispose(disposing);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void AddRow(ReadOnlySpan<byte> row, Span<uint> sums, int blockBytes, int channels)
        {
            for (int at = 0; !row.IsEmpty; at += channels)
            {
                ReadOnlySpan<byte> block = row[..Math.Min(blockBytes, row.Length)];
                row = row[block.Length..];
                for (int channel = 0; channel < channels; channel++)
                {
                    uint sum = 0;
                    for (int i = channel; i < block.Length; i += channels)
                    {
                        sum += block[i];
                    }

                    sums[at + channel] += sum;
                }
            }
        }

        // The reciprocal of the block's pixel count in 24 bits, computed in single precision; sums are of 32 bits.
        private static void Divide(ReadOnlySpan<uint> sums, Span<byte> row, int count)
        {
            uint half = (uint)count / 2;
            uint reciprocal = count == 0 ? 0 : (uint)(4294967296f / (256f * count));
            for (int i = 0; i < sums.Length; i++)
            {
                row[i] = (byte)(unchecked((sums[i] + half) * reciprocal) >> 24);
            }
        }
    }
}
