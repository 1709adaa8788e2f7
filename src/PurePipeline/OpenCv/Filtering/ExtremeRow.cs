using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>The least or the greatest of neighbours in a row: of 1, 2, 4, 8 ..., and in the end of two that overlap.</summary>
internal sealed class ExtremeRow<T>(FilterImage image, Neighbourhood around, bool isLeast) : IRowFilter<T>
    where T : unmanaged, INumber<T>
{
    private readonly int _count = (image.Width + around.Width - 1) * image.Channels;

    public int Length { get; } = image.RowLength;

    public void Filter(ReadOnlySpan<byte> padded, Span<T> filtered)
    {
        using var first = new Scratch<T>(_count);
        using var second = new Scratch<T>(_count);
        Span<T> current = first.Span;
        Span<T> next = second.Span;
        MemoryMarshal.Cast<byte, T>(padded)[.._count].CopyTo(current);
        for (int size = 1; size < around.Width;)
        {
            int step = Math.Min(size, around.Width - size);
            int shift = step * image.Channels;
            Extreme(isLeast, current[..^shift], current[shift..], next[..(current.Length - shift)]);
            Span<T> swap = current;
            current = next[..(current.Length - shift)];
            next = swap;
            size += step;
        }

        current[..Length].CopyTo(filtered);
    }

    public static void Extreme(bool isLeast, ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> result)
    {
        if (isLeast)
        {
            TensorPrimitives.Min(a, b, result);
        }
        else
        {
            TensorPrimitives.Max(a, b, result);
        }
    }
}
