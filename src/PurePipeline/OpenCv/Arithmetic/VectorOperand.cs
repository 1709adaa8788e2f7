using System.Runtime.InteropServices;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary>A run of one side's elements for vectors: an array's memory, or numbers that repeat.</summary>
internal readonly ref struct VectorOperand
{
    private readonly ReadOnlySpan<byte> _memory;
    private readonly PixelOperand? _numbers;
    private readonly int _count;

    /// <summary>An array's elements, as they lie in memory.</summary>
    public VectorOperand(ReadOnlySpan<byte> memory) => _memory = memory;

    /// <summary>As many elements, from the first channel on.</summary>
    public VectorOperand(PixelOperand numbers, int count) => (_numbers, _count) = (numbers, count);

    public bool IsNumbers => _numbers is not null;

    /// <summary>Whether numbers are all smaller than a bound.</summary>
    public bool IsBelow(double bound) => _numbers?.IsBelow(bound) ?? true;

    /// <summary>The elements; numbers as any type.</summary>
    public ReadOnlySpan<T> As<T>()
        where T : unmanaged => _numbers is null ? MemoryMarshal.Cast<byte, T>(_memory) : _numbers.Repeated<T>()[.._count];
}
