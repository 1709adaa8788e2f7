using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.OpenCv;

/// <summary>INTER_LANCZOS4 of bytes, in integers.</summary>
internal sealed class LanczosBytes(Picture source, ResizeScale scale) : ITapKernel<int>
{
    private readonly ByteTapColumns<int> _columns =
        ByteTapColumns<int>.For(TapMethod.Lanczos4, source.Width, scale.Width, source.Mode.ChannelCount(), scale.FactorX);

    public int SumCount => _columns.SumCount;

    public void Filter(ReadOnlySpan<byte> row, Span<int> sums, ReadOnlySpan<byte> ahead) => _columns.Filter(row, sums, ahead);

    public void Blend(ReadOnlySpan<int> ring, ReadOnlySpan<int> starts, ReadOnlySpan<float> weights, Span<byte> row, bool streams) =>
        LanczosByteRows.Blend(ring, starts, weights, row);
}
