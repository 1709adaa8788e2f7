using System.Runtime.Intrinsics;

namespace PurePipeline.OpenCv.Warping;

/// <summary>INTER_CUBIC of <c>uint8</c>. Sums are of integers below 2^31, in which the order does not matter.</summary>
internal sealed partial class CubicByteSampler(int channels) : TapSampler<byte, short, int, ByteArithmetic>(channels, Taps, WarpWeights.Fixed(Taps))
{
    private const int Taps = 4;

    private readonly int _channels = channels;
    private readonly short[] _weights = WarpWeights.Fixed(Taps);

    public override void Sample(in WarpSource source, PositionRow positions, Span<byte> row)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(row.Length, positions.Width * _channels, nameof(row));
        int done = _channels switch
        {
            1 when Vector128.IsHardwareAccelerated => GrayVector128(source, positions, row),
            3 or 4 when Vector128.IsHardwareAccelerated => PixelsVector128(source, positions, row),
            _ => 0,
        };
        Sample(source, positions, row, done, positions.Width);
    }
}
