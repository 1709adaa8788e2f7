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
        private byte[]? _evenRow = ArrayPool<byte>.Shared.Rent(source.RowBytes + Slack);
        private byte[]? _oddRow = ArrayPool<byte>.Shared.Rent(source.RowBytes + Slack);

        protected override void ReadRow(Span<byte> row)
        {
            Span<double> sums = _sums.AsSpan(0, _targetWidth);
            sums.Clear();
            int first = NextRow * factorY;
            int rows = Math.Min(factorY, _sourceHeight - first);
            int wholeBlocks = rows == factorY ? _sourceWidth / factorX : 0;
            ReadOnlySpan<T> evenRow = default;
            for (int y = 0; y < rows; y++)
            {
                ReadOnlySpan<T> samples = MemoryMarshal.Cast<byte, T>(TakeSourceRow(first + y, y % 2 == 0 ? _evenRow : _oddRow)[.._sourceBytes]);
                AddSingly(samples[(wholeBlocks * factorX)..], sums[wholeBlocks..]);
                if (y % 2 == 1)
                {
                    AddBlocks<TwoRows>(evenRow, samples, sums[..wholeBlocks]);
                }
                else if (y == rows - 1)
                {
                    AddBlocks<LastRow>(samples, samples, sums[..wholeBlocks]);
                }

                evenRow = samples;
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
            Return(ref _oddRow);
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

        // Whole blocks, four at a time, since a sum needs the one before it.
        // Safety: the rows are cut to the blocks that have a sum.
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private unsafe void AddBlocks<TRows>(ReadOnlySpan<T> evenRow, ReadOnlySpan<T> oddRow, Span<double> sums)
            where TRows : IRows
        {
            int pairs = factorX & ~1;
            fixed (T* evenSamples = evenRow[..(sums.Length * factorX)], oddSamples = oddRow[..(sums.Length * factorX)])
            {
                T* even = evenSamples;
                T* odd = oddSamples;
                for (; sums.Length >= 4; sums = sums[4..], even += 4 * (nint)factorX, odd += 4 * (nint)factorX)
                {
                    (double a, double b, double c, double d) = (sums[0], sums[1], sums[2], sums[3]);
                    for (nint i = 0, second = factorX, third = 2 * second, fourth = 3 * second; i < pairs; i += 2)
                    {
                        a += TRows.Pair(even + i, odd + i);
                        b += TRows.Pair(even + second + i, odd + second + i);
                        c += TRows.Pair(even + third + i, odd + third + i);
                        d += TRows.Pair(even + fourth + i, odd + fourth + i);
                    }

                    (sums[0], sums[1], sums[2], sums[3]) = (a, b, c, d);
                    AddLast<TRows>(even, odd, sums[..4]);
                }

                for (int block = 0; block < sums.Length; block++)
                {
                    for (nint i = block * (nint)factorX, end = i + pairs; i < end; i += 2)
                    {
                        sums[block] += TRows.Pair(even + i, odd + i);
                    }
                }

                AddLast<TRows>(even, odd, sums);
            }
        }

        // Of blocks with an odd number of columns the last one.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private unsafe void AddLast<TRows>(T* even, T* odd, Span<double> sums)
            where TRows : IRows
        {
            for (int block = 0; factorX % 2 == 1 && block < sums.Length; block++)
            {
                nint last = ((block + 1) * (nint)factorX) - 1;
                sums[block] += TRows.One(even + last, odd + last);
            }
        }
    }

    /// <summary>What of one column, or two, of a row or of two is added in the samples' own type.</summary>
    private unsafe interface IRows
    {
        static abstract double Pair(T* even, T* odd);

        static abstract double One(T* even, T* odd);
    }

    private readonly unsafe struct TwoRows : IRows
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static double Pair(T* even, T* odd) => double.CreateTruncating(unchecked(even[0] + even[1] + odd[0] + odd[1]));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static double One(T* even, T* odd) => double.CreateTruncating(unchecked(*even + *odd));
    }

    /// <summary>The last row of blocks with an odd number of them.</summary>
    private readonly unsafe struct LastRow : IRows
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static double Pair(T* even, T* odd) => double.CreateTruncating(unchecked(even[0] + even[1]));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static double One(T* even, T* odd) => double.CreateTruncating(*even);
    }
}
