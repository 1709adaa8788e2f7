using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Warping;

/// <summary>
/// INTER_LINEAR of <c>uint8</c>. The 15-bit weights of four pixels are products of 32nds, <c>32 (32 - u) (32 - v)</c> and so on, so that
/// columns and rows can be weighed one after the other without rounding in between:
/// <c>((32 - v) ((32 - u) p00 + u p10) + v ((32 - u) p01 + u p11) + 512) >> 10</c>, at most 255 * 1024 + 512.
/// </summary>
internal sealed partial class LinearByteSampler(int channels)
    : LinearSampler<byte, short, int, ByteArithmetic>(channels, WarpWeights.Fixed(2))
{
    private readonly int _channels = channels;

    public override void Sample(in WarpSource source, PositionRow positions, Span<byte> row)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(row.Length, positions.Width * _channels, nameof(row));
        int done = _channels switch
        {
            1 when Avx2.IsSupported => GrayAvx2(source, positions, row),
            3 or 4 when Avx2.IsSupported => PixelsVector256(source, positions, row),
            3 or 4 when Vector128.IsHardwareAccelerated => PixelsVector128(source, positions, row),
            _ => 0,
        };
        Sample(source, positions, row, done, positions.Width);
    }
}
