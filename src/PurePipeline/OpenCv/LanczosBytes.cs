using PurePipeline.Resampling;

namespace PurePipeline.OpenCv;

/// <summary>INTER_LANCZOS4 of bytes, in integers.</summary>
internal sealed class LanczosBytes(TapAxis axis, int sourceWidth, int channels) : ITapKernel<int>
{
    private readonly ByteTapColumns<int> _columns = new(axis, sourceWidth, channels);

    public int SumCount => _columns.SumCount;

    public void Filter(ReadOnlySpan<byte> row, Span<int> sums) => _columns.Filter(row, sums);

    public void Blend(ReadOnlySpan<int> ring, ReadOnlySpan<int> starts, ReadOnlySpan<float> weights, Span<byte> row) =>
        LanczosByteRows.Blend(ring, starts, weights, row);

    public void Dispose() => _columns.Dispose();
}
