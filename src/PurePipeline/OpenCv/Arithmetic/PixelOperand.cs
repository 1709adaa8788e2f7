using System.Runtime.InteropServices;
using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary>One side of an operation: an array, or four numbers, one for each channel.</summary>
internal sealed class PixelOperand
{
    private readonly ReadOnlyMemory<byte> _memory;
    private readonly double[]? _values;
    private readonly int _channels;
    private double[] _working = [];
    private Array? _repeated;

    /// <summary>An array.</summary>
    public PixelOperand(NdArray array)
    {
        ArgumentNullException.ThrowIfNull(array);
        Depth = CvDepth.Of(array);
        Array = array;
        _memory = array.Lend();
    }

    /// <summary>Up to four numbers; those that are left out are 0.</summary>
    public PixelOperand(ReadOnlySpan<double> values, int channels)
    {
        if (values.Length is 0 or > 4 || channels > 4)
        {
            throw new ArgumentException($"A scalar has 1 to 4 numbers, for as many channels; {values.Length} are given for {channels}.", nameof(values));
        }

        _values = new double[4];
        values.CopyTo(_values);
        _channels = channels;
        Depth = CvDepth.OfNumbers(_values.AsSpan(0, channels));
    }

    /// <summary>The array, if it is one.</summary>
    public NdArray? Array { get; }

    /// <summary>The type of the elements; of numbers the narrowest that holds them (<c>actualScalarDepth</c>).</summary>
    public DType Depth { get; }

    /// <summary>Brings numbers to the working type.</summary>
    public void Bring(DType working)
    {
        if (_values is not null)
        {
            _working = System.Array.ConvertAll(_values[.._channels], value => ElementBlock.As(working, value));
        }
    }

    /// <summary>Elements for vectors, from a pixel's first on.</summary>
    public VectorOperand Elements(int start, int count) =>
        Array is null ? new VectorOperand(this, count) : new VectorOperand(_memory.Span.Slice(start * Depth.ItemSize(), count * Depth.ItemSize()));

    /// <summary>Whether all numbers are smaller than a bound.</summary>
    public bool IsBelow(double bound) => System.Array.TrueForAll(_working, value => Math.Abs(value) < bound);

    /// <summary>The numbers of <see cref="ElementBlock.Length"/> elements as a type that holds them.</summary>
    public ReadOnlySpan<T> Repeated<T>()
        where T : unmanaged
    {
        if (_repeated is T[] repeated)
        {
            return repeated;
        }

        Span<double> block = new double[ElementBlock.Length];
        Repeat(0, block);
        T[] elements = new T[block.Length];
        ElementBlock.Store(block, DTypes.Of<T>(), 0, MemoryMarshal.AsBytes(elements.AsSpan()));
        _repeated = elements;
        return elements;
    }

    /// <summary>Fills a block with elements of the working type.</summary>
    public void Load(DType working, int start, Span<double> block)
    {
        if (Array is null)
        {
            Repeat(start, block);
            return;
        }

        ElementBlock.Load(Depth, _memory.Span, start, block);
        if (working < Depth || (working == DType.Float32 && Depth == DType.Int32))
        {
            foreach (ref double value in block)
            {
                value = ElementBlock.As(working, value);
            }
        }
    }

    private void Repeat(int start, Span<double> block)
    {
        for (int i = 0; i < block.Length; i++)
        {
            block[i] = _working[(start + i) % _channels];
        }
    }
}
