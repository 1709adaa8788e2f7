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

        // The last row of a block with an odd number of rows. Safety: the rows are cut to
        // the blocks that have a sum, here and below.
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private unsafe void AddInPairs(ReadOnlySpan<T> row, Span<double> sums)
        {
            fixed (T* samples = row[..(sums.Length * factorX)])
            {
                T* sample = samples;
                foreach (ref double sum in sums)
                {
                    for (T* end = sample + (factorX & ~1); sample < end; sample += 2)
                    {
                        sum += double.CreateTruncating(unchecked(sample[0] + sample[1]));
                    }

                    if (factorX % 2 == 1)
                    {
                        sum += double.CreateTruncating(*sample++);
                    }
                }
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private unsafe void AddInFours(ReadOnlySpan<T> evenRow, ReadOnlySpan<T> oddRow, Span<double> sums)
        {
            fixed (T* evenSamples = evenRow[..(sums.Length * factorX)], oddSamples = oddRow[..(sums.Length * factorX)])
            {
                T* even = evenSamples;
                T* odd = oddSamples;
                foreach (ref double sum in sums)
                {
                    for (T* end = even + (factorX & ~1); even < end; even += 2, odd += 2)
                    {
                        sum += double.CreateTruncating(unchecked(even[0] + even[1] + odd[0] + odd[1]));
                    }

                    if (factorX % 2 == 1)
                    {
                        sum += double.CreateTruncating(unchecked(*even++ + *odd++));
                    }
                }
            }
        }
    }
}
