using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.OpenCv;

/// <summary>INTER_CUBIC of bytes: filtered rows are whole numbers, kept as floats because the vertical half wants them so.</summary>
internal sealed class CubicBytes(Picture source, ResizeScale scale, int strip) : ITapKernel<float>
{
    private readonly ColumnStrips<ByteTapColumns<float>> _columns =
        ByteTapColumns<float>.For(TapMethod.Cubic, source.Width, scale.Width, source.Mode.ChannelCount(), scale.FactorX, strip);

    public ReadOnlySpan<ColumnStrip> Strips => _columns.Strips;

    public int SumCount => _columns[0].SumCount;

    public void Filter(int strip, ReadOnlySpan<byte> row, Span<float> sums, ReadOnlySpan<byte> ahead) => _columns[strip].Filter(row, sums, ahead);

    public void Blend(ReadOnlySpan<float> ring, ReadOnlySpan<int> starts, ReadOnlySpan<float> weights, Span<byte> row, bool streams) =>
        CubicByteRows.Blend(ring, starts, weights, row, streams);
}
