using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Color;

/// <summary>A conversion of <c>float32</c> whose vectors do eight pixels at a time, as OpenCV's for AVX2 do.</summary>
/// <param name="sourceChannels">3 or 4.</param>
/// <param name="targetChannels">3 or 4.</param>
/// <param name="group">The conversion of eight pixels.</param>
internal abstract class SingleRow<TGroup>(int sourceChannels, int targetChannels, TGroup group) : PlanarRow<float>(sourceChannels, targetChannels)
    where TGroup : struct, ISingleGroup
{
    public override bool Streams => TGroup.WaitsForMemory && TakesGroups && Avx2.IsSupported;

    protected sealed override int Vectors(Planes<float> from, Planes<float> to, int count, bool isLast) =>
        SingleGroups.Run(from, to, count, group);

    protected sealed override int Groups(ReadOnlySpan<float> source, Span<float> target, int width, bool streams) =>
        SingleGroups.Run(source, target, width, group, streams);
}
