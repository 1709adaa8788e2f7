using System.Numerics;
using System.Runtime.InteropServices;
using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.OpenCv;

/// <summary>Interpolation of channels wider than a byte, in floating point.</summary>
internal sealed class WideTaps<T, TSum>(Picture source, ResizeScale scale, TapMethod method, int strip) : ITapKernel<TSum>
    where T : unmanaged, INumber<T>
    where TSum : unmanaged, IBinaryFloatingPointIeee754<TSum>
{
    private readonly ColumnStrips<WeightedColumns<T, TSum>> _columns =
        WeightedColumns<T, TSum>.For(method, source.Width, scale.Width, source.Mode.ChannelCount(), scale.FactorX, strip);

    public ReadOnlySpan<ColumnStrip> Strips => _columns.Strips;

    public int SumCount => _columns[0].SumCount;

    public void Filter(int strip, ReadOnlySpan<byte> row, Span<TSum> sums, ReadOnlySpan<byte> ahead) =>
        _columns[strip].Filter(MemoryMarshal.Cast<byte, T>(row), sums, MemoryMarshal.Cast<byte, T>(ahead));

    public void Blend(ReadOnlySpan<TSum> ring, ReadOnlySpan<int> starts, ReadOnlySpan<float> weights, Span<byte> row, bool streams) =>
        WeightedRows<T, TSum>.Blend(ring, starts, weights, MemoryMarshal.Cast<byte, T>(row), streams);
}
