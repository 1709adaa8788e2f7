using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.OpenCv;

/// <summary>INTER_LANCZOS4 of bytes, in integers.</summary>
internal sealed class LanczosBytes(Picture source, ResizeScale scale, int strip) : ITapKernel<int>
{
    private readonly ColumnStrips<ByteTapColumns<int>> _columns =
        ByteTapColumns<int>.For(TapMethod.Lanczos4, source.Width, scale.Width, source.Mode.ChannelCount(), scale.FactorX, strip);

    public ReadOnlySpan<ColumnStrip> Strips => _columns.Strips;

    public int SumCount => _columns[0].SumCount;

    public void Filter(int strip, ReadOnlySpan<byte> row, Span<int> sums, ReadOnlySpan<byte> ahead) => _columns[strip].Filter(row, sums, ahead);

    public void Blend(ReadOnlySpan<int> ring, ReadOnlySpan<int> starts, ReadOnlySpan<float> weights, Span<byte> row, bool streams) =>
        LanczosByteRows.Blend(ring, starts, weights, row);
}
