namespace PurePipeline.Numerics.Kernels;

/// <summary>
/// Elementwise arithmetic in one dtype, on elements given as bytes in the machine's order. Each operation rounds once, as IEEE 754 says.
/// </summary>
internal abstract class Arithmetic
{
    /// <summary>The arithmetic of <paramref name="dtype"/>.</summary>
    public static Arithmetic Of(DType dtype) => dtype switch
    {
        DType.Bool => BoolArithmetic.Instance,
        DType.UInt8 => IntegerArithmetic<byte>.Instance,
        DType.Int8 => IntegerArithmetic<sbyte>.Instance,
        DType.UInt16 => IntegerArithmetic<ushort>.Instance,
        DType.Int16 => IntegerArithmetic<short>.Instance,
        DType.UInt32 => IntegerArithmetic<uint>.Instance,
        DType.Int32 => IntegerArithmetic<int>.Instance,
        DType.UInt64 => IntegerArithmetic<ulong>.Instance,
        DType.Int64 => IntegerArithmetic<long>.Instance,
        DType.BFloat16 => BFloat16.Instance,
        DType.Float16 => FloatArithmetic<Half>.Instance,
        DType.Float32 => FloatArithmetic<float>.Instance,
        DType.Float64 => FloatArithmetic<double>.Instance,
        _ => throw new ArgumentOutOfRangeException(nameof(dtype), dtype, "Not a dtype."),
    };

    /// <summary>
    /// <paramref name="result"/>[i] = <paramref name="x"/>[i] op <paramref name="y"/>[i]. Either operand may be a single element instead,
    /// which then stands for every i. The result may be the very memory of an operand.
    /// </summary>
    public abstract void Run(BinaryOperation operation, ReadOnlySpan<byte> x, ReadOnlySpan<byte> y, Span<byte> result);
}
