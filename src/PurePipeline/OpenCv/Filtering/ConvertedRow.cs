using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>Padded rows as they are, in the type that the sums are computed in.</summary>
internal sealed class ConvertedRow<TIn, T>(FilterImage image, Neighbourhood around) : IRowFilter<T>
    where TIn : unmanaged, INumber<TIn>
    where T : unmanaged, INumber<T>
{
    public int Length { get; } = (image.Width + around.Width - 1) * image.Channels;

    public void Filter(ReadOnlySpan<byte> padded, Span<T> filtered) =>
        TensorPrimitives.ConvertTruncating(MemoryMarshal.Cast<byte, TIn>(padded)[..Length], filtered);
}
