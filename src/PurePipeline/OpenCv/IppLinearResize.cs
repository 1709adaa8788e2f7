using System.Numerics;
using System.Runtime.InteropServices;
using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.OpenCv;

/// <summary>
/// IPP's linear resize of <c>uint16</c> and finite <c>float32</c>: coordinates in double, <c>t = fma(f, S1 - S0, S0)</c> along rows and then
/// across them; both axes take the edge pixel alone outside the source.
/// </summary>
internal sealed class IppLinearResize<T>(Picture source, ResizeScale scale) : Picture(scale.Width, scale.Height, source.Mode)
    where T : unmanaged, INumber<T>
{
    public override RowReader OpenRows() => new Reader(this, source, scale);

    private static Position[] Axis(int sourceLength, int length)
    {
        var positions = new Position[length];
        for (int d = 0; d < length; d++)
        {
            double p = ((d + 0.5) * ((double)sourceLength / length)) - 0.5;
            int s = (int)Math.Floor(p);
            positions[d] = s < 0 ? new Position(0, 0, 0)
                : s >= sourceLength - 1 ? new Position(sourceLength - 1, sourceLength - 1, 0)
                : new Position(s, s + 1, (float)(p - s));
        }

        return positions;
    }

    private readonly record struct Position(int First, int Second, float Fraction);

    private sealed class Reader(IppLinearResize<T> picture, Picture source, ResizeScale scale)
        : FilteredRowReader<float>(picture, source, 2, checked(scale.Width * source.Mode.ChannelCount()))
    {
        private readonly int _channels = source.Mode.ChannelCount();
        private readonly Position[] _columns = Axis(source.Width, scale.Width);
        private readonly Position[] _rows = Axis(source.Height, scale.Height);

        protected override void ReadRow(Span<byte> row)
        {
            Position position = _rows[NextRow];
            ReadOnlySpan<float> upper = Filtered(position.First);
            ReadOnlySpan<float> lower = Filtered(position.Second);
            Span<T> result = MemoryMarshal.Cast<byte, T>(row)[..(_columns.Length * _channels)];
            for (int e = 0; e < result.Length; e++)
            {
                result[e] = Saturation.To<T, float>(MathF.FusedMultiplyAdd(position.Fraction, lower[e] - upper[e], upper[e]));
            }
        }

        protected override void Filter(ReadOnlySpan<byte> row, Span<float> sums, ReadOnlySpan<byte> ahead)
        {
            ReadOnlySpan<T> pixels = MemoryMarshal.Cast<byte, T>(row);
            for (int x = 0, e = 0; x < _columns.Length; x++)
            {
                Position position = _columns[x];
                for (int c = 0; c < _channels; c++, e++)
                {
                    float first = float.CreateTruncating(pixels[(position.First * _channels) + c]);
                    float second = float.CreateTruncating(pixels[(position.Second * _channels) + c]);
                    sums[e] = MathF.FusedMultiplyAdd(position.Fraction, second - first, first);
                }
            }
        }
    }
}
