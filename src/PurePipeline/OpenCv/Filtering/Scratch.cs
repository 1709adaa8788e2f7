using System.Buffers;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>Pooled memory for as long as a block of code.</summary>
internal readonly ref struct Scratch<T>
{
    private readonly T[] _array;

    public Scratch(int length)
    {
        _array = ArrayPool<T>.Shared.Rent(length);
        Span = _array.AsSpan(0, length);
    }

    public Span<T> Span { get; }

    public void Dispose() => ArrayPool<T>.Shared.Return(_array);
}
