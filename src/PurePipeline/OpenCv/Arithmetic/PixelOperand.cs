using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary>One side of an operation: an array, or four numbers, one for each channel.</summary>
internal sealed class PixelOperand
{
    private readonly byte[]? _memory;
    private readonly double[]? _values;

    /// <summary>An array.</summary>
    public PixelOperand(NdArray array)
    {
        ArgumentNullException.ThrowIfNull(array);
        Array = array;
        Depth = CvDepth.Of(array);
        _memory = array.ToBytes();
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
        Depth = CvDepth.OfNumbers(_values.AsSpan(0, channels));
    }

    /// <summary>The array, if it is one.</summary>
    public NdArray? Array { get; }

    /// <summary>The type of the elements; of numbers the narrowest that holds them (<c>actualScalarDepth</c>).</summary>
    public DType Depth { get; }

    /// <summary>Fills a block with elements of the working type.</summary>
    public void Load(DType working, int start, int channels, Span<double> block)
    {
        if (_memory is not null)
        {
            ElementBlock.Load(Depth, _memory, start, block);
            if (working < Depth || (working == DType.Float32 && Depth == DType.Int32))
            {
                foreach (ref double value in block)
                {
                    value = ElementBlock.As(working, value);
                }
            }

            return;
        }

        Span<double> values = [.. _values!.AsSpan(0, channels)];
        foreach (ref double value in values)
        {
            value = ElementBlock.As(working, value);
        }

        for (int i = 0; i < block.Length; i++)
        {
            block[i] = values[i % channels];
        }
    }
}
