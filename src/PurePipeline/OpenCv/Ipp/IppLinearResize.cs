using System.Numerics;
using System.Runtime.InteropServices;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Ipp;

/// <summary>
/// IPP's linear resize of <c>uint16</c>, finite <c>float32</c> (both in floats) and <c>float64</c>: <c>t = fma(f, S1 - S0, S0)</c> along rows
/// and then across them.
/// </summary>
internal sealed class IppLinearResize<T, TSum>(Picture source, IppLinearTap<TSum>[] columns, IppLinearTap<TSum>[] rows)
    : Picture(columns.Length, rows.Length, source.Mode)
    where T : unmanaged, INumber<T>
    where TSum : unmanaged, IBinaryFloatingPointIeee754<TSum>
{
    public override RowReader OpenRows() => new Reader(this, source, columns, rows);

    private sealed class Reader(IppLinearResize<T, TSum> picture, Picture source, IppLinearTap<TSum>[] columns, IppLinearTap<TSum>[] rows)
        : IppRowReader<T, TSum>(picture, source, 2, checked(columns.Length * source.Mode.ChannelCount()))
    {
        private readonly int _channels = source.Mode.ChannelCount();

        protected override void Blend(int y, Span<TSum> result)
        {
            IppLinearTap<TSum> tap = rows[y];
            ReadOnlySpan<TSum> upper = Filtered(tap.First);
            ReadOnlySpan<TSum> lower = Filtered(tap.Second);
            for (int e = 0; e < result.Length; e++)
            {
                result[e] = TSum.FusedMultiplyAdd(tap.Fraction, lower[e] - upper[e], upper[e]);
            }
        }

        protected override void Filter(ReadOnlySpan<byte> row, Span<TSum> sums, ReadOnlySpan<byte> ahead)
        {
            ReadOnlySpan<T> pixels = MemoryMarshal.Cast<byte, T>(row);
            for (int x = 0, e = 0; x < columns.Length; x++)
            {
                IppLinearTap<TSum> tap = columns[x];
                for (int c = 0; c < _channels; c++, e++)
                {
                    TSum first = TSum.CreateTruncating(pixels[(tap.First * _channels) + c]);
                    TSum second = TSum.CreateTruncating(pixels[(tap.Second * _channels) + c]);
                    sums[e] = TSum.FusedMultiplyAdd(tap.Fraction, second - first, first);
                }
            }
        }
    }
}
