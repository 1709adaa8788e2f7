using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.Pillow;

/// <summary>
/// A picture of 32-bit samples reduced by whole factors: <c>ImagingReduceNxN_32bpc</c> and <c>ImagingReduceCorners_32bpc</c> of Pillow's
/// <c>Reduce.c</c>. The sums are doubles, but two by two neighbours of a whole block are added in the samples' own type first; blocks cut at
/// an edge add one sample after the other.
/// </summary>
internal sealed class WideReducePicture<T>(Picture source, int factorX, int factorY)
    : Picture(BlockCounts.Of(source.Width, factorX), BlockCounts.Of(source.Height, factorY), source.Mode)
    where T : unmanaged, INumber<T>
{
    public override RowReader OpenRows() => new Reader(this, source, factorX, factorY);

    private sealed class Reader(Picture target, Picture source, int factorX, int factorY) : SourceRowReader(target, source)
    {
        private readonly int _targetWidth = target.Width;
        private readonly int _sourceWidth = source.Width;
        private readonly int _sourceHeight = source.Height;
        private readonly int _sourceBytes = source.RowBytes;
        private readonly SampleFormat _format = typeof(T) == typeof(int) ? SampleFormat.Int32 : SampleFormat.Single;
        private double[]? _sums = ArrayPool<double>.Shared.Rent(target.Width);
        private byte[]? _evenRow = ArrayPool<byte>.Shared.Rent(source.RowBytes);

        protected override void ReadRow(Span<byte> row)
        {
            Span<double> sums = _sums.AsSpan(0, _targetWidth);
            sums.Clear();
            int first = NextRow * factorY;
            int rows = Math.Min(factorY, _sourceHeight - first);
            int wholeBlocks = rows == factorY ? _sourceWidth / factorX : 0;
            Span<byte> evenRow = _evenRow.AsSpan(0, _sourceBytes);
            for (int y = 0; y < rows; y++)
            {
                ReadOnlySpan<byte> bytes = ReadSourceRow(first + y)[.._sourceBytes];
                ReadOnlySpan<T> samples = MemoryMarshal.Cast<byte, T>(bytes);
                AddSingly(samples[(wholeBlocks * factorX)..], sums[wholeBlocks..]);
                if (y % 2 == 1)
                {
                    AddInFours(MemoryMarshal.Cast<byte, T>(evenRow), samples, sums[..wholeBlocks]);
                }
                else if (y == rows - 1)
                {
                    AddInPairs(samples, sums[..wholeBlocks]);
                }
                else
                {
                    bytes.CopyTo(evenRow);
                }
            }

            int fullBlocks = _sourceWidth / factorX;
            Scale(sums[..fullBlocks], 1.0 / unchecked(factorX * rows));
            Scale(sums[fullBlocks..], 1.0 / (_sourceWidth % factorX * rows));
            _format.Narrow(sums, row);
        }

        protected override void SkipRows(int count) => SkipSourceTo((int)Math.Min(_sourceHeight, (NextRow + count) * (long)factorY));

        protected override void Dispose(bool disposing)
        {
            Return(ref _sums);
            Return(ref _evenRow);
            base.Dispose(disposing);
        }

        private static void Scale(Span<double> sums, double factor)
        {
            foreach (ref double sum in sums)
            {
                sum *= factor;
            }
        }

        private void AddSingly(ReadOnlySpan<T> row, Span<double> sums)
        {
            for (int block = 0; block < sums.Length; block++)
            {
                int from = block * factorX;
                foreach (T sample in row.Slice(from, Math.Min(factorX, row.Length - from)))
                {
                    sums[block] += double.CreateTruncating(sample);
                }
            }
        }

        // The last row of a block with an odd number of rows.
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void AddInPairs(ReadOnlySpan<T> row, Span<double> sums)
        {
            for (int block = 0; block < sums.Length; block++)
            {
                ReadOnlySpan<T> samples = row.Slice(block * factorX, factorX);
                double sum = sums[block];
                int x = 0;
                for (; x < samples.Length - 1; x += 2)
                {
                    sum += double.CreateTruncating(unchecked(samples[x] + samples[x + 1]));
                }

                sums[block] = x < samples.Length ? sum + double.CreateTruncating(samples[x]) : sum;
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void AddInFours(ReadOnlySpan<T> evenRow, ReadOnlySpan<T> oddRow, Span<double> sums)
        {
            for (int block = 0; block < sums.Length; block++)
            {
                ReadOnlySpan<T> even = evenRow.Slice(block * factorX, factorX);
                ReadOnlySpan<T> odd = oddRow.Slice(block * factorX, factorX);
                double sum = sums[block];
                int x = 0;
                for (; x < even.Length - 1; x += 2)
                {
                    sum += double.CreateTruncating(unchecked(even[x] + even[x + 1] + odd[x] + odd[x + 1]));
                }

                sums[block] = x < even.Length ? sum + double.CreateTruncating(unchecked(even[x] + odd[x])) : sum;
            }
        }
    }
}
