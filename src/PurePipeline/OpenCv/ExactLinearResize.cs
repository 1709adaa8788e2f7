using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.OpenCv;

/// <summary><c>cv2.resize(..., interpolation=cv2.INTER_LINEAR_EXACT)</c> of integers; of bytes it is the specification of <see cref="ExactByteResize"/>.</summary>
internal sealed class ExactLinearResize<T, TSum>(Picture source, ResizeScale scale) : Picture(scale.Width, scale.Height, source.Mode)
    where T : unmanaged, IBinaryInteger<T>
    where TSum : unmanaged, IBinaryInteger<TSum>
{
    // OpenCV's fixed-point types: ufixedpoint16, ufixedpoint32, fixedpoint32 (of int8 too), fixedpoint64.
    private static int Bits => typeof(T) == typeof(sbyte) ? 16 : 8 * Unsafe.SizeOf<T>();

    public override RowReader OpenRows() => new Reader(this, source, scale);

    private sealed class Reader(ExactLinearResize<T, TSum> picture, Picture source, ResizeScale scale)
        : FilteredRowReader<TSum>(picture, source, 2, checked(scale.Width * source.Mode.ChannelCount()))
    {
        private readonly int _bits = Bits;
        private readonly int _channels = source.Mode.ChannelCount();
        private readonly int _rowLength = checked(scale.Width * source.Mode.ChannelCount());
        private readonly ExactTap[] _columns = ExactTap.Axis(source.Width, scale.Width, scale.FactorX, Bits);
        private readonly ExactTap[] _rows = ExactTap.Axis(source.Height, scale.Height, scale.FactorY, Bits);

        protected override void ReadRow(Span<byte> row)
        {
            ExactTap tap = _rows[NextRow];
            ReadOnlySpan<TSum> upper = Filtered(tap.Source);
            ReadOnlySpan<TSum> lower = Filtered(tap.Next);
            ExactLinear<T, TSum>.Blend(upper, lower, tap, _bits, MemoryMarshal.Cast<byte, T>(row)[.._rowLength]);
        }

        protected override void Filter(ReadOnlySpan<byte> row, Span<TSum> sums, ReadOnlySpan<byte> ahead) =>
            ExactLinear<T, TSum>.Filter(_columns, _channels, MemoryMarshal.Cast<byte, T>(row), sums);
    }
}
