using System.Numerics;
using System.Runtime.InteropServices;
using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.OpenCv;

/// <summary>Interpolation of channels wider than a byte, in floating point.</summary>
internal sealed class WideTaps<T, TSum>(Picture source, ResizeScale scale, TapMethod method) : ITapKernel<TSum>
    where T : unmanaged, INumber<T>
    where TSum : unmanaged, IBinaryFloatingPointIeee754<TSum>
{
    private readonly WeightedColumns<T, TSum> _columns =
        WeightedColumns<T, TSum>.For(method, source.Width, scale.Width, source.Mode.ChannelCount(), scale.FactorX);

    public int SumCount => _columns.SumCount;

    public void Filter(ReadOnlySpan<byte> row, Span<TSum> sums, ReadOnlySpan<byte> ahead) =>
        _columns.Filter(MemoryMarshal.Cast<byte, T>(row), sums, MemoryMarshal.Cast<byte, T>(ahead));

    public void Blend(ReadOnlySpan<TSum> ring, ReadOnlySpan<int> starts, ReadOnlySpan<float> weights, Span<byte> row, bool streams) =>
        WeightedRows<T, TSum>.Blend(ring, starts, weights, MemoryMarshal.Cast<byte, T>(row), streams);
}
