using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary>
/// The operations of <see cref="ArithmeticOperation"/> a vector at a time, where array, result and lanes allow: in the array's own type, as
/// floats or as doubles, whichever gives the specification's results.
/// </summary>
internal static class VectorArithmetic
{
    /// <summary>Sums of numbers below this with elements of 16 bits are exact in floats.</summary>
    private const double ExactInFloats = 1 << 22;

    /// <summary>Computes the first elements and returns how many are done.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="type">The type of the arrays and of the result.</param>
    /// <param name="working">The type that both sides are brought to.</param>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right one.</param>
    /// <param name="scale">What products and quotients are multiplied by.</param>
    /// <param name="result">As many elements as the sides have.</param>
    public static int Run(
        ArithmeticOperation operation, DType type, DType working, in VectorOperand left, in VectorOperand right, double scale, Span<byte> result) => type switch
        {
            DType.UInt8 => Run<byte>(operation, type, working, left, right, scale, result),
            DType.Int8 => Run<sbyte>(operation, type, working, left, right, scale, result),
            DType.UInt16 => Run<ushort>(operation, type, working, left, right, scale, MemoryMarshal.Cast<byte, ushort>(result)),
            DType.Int16 => Run<short>(operation, type, working, left, right, scale, MemoryMarshal.Cast<byte, short>(result)),
            DType.Float32 => RunSingle(operation, working, left, right, scale, MemoryMarshal.Cast<byte, float>(result)),
            DType.Float64 when working == type => RunAlike<double>(operation, left, right, MemoryMarshal.Cast<byte, double>(result)),
            _ => 0,
        };

    private static int Run<T>(
        ArithmeticOperation operation, DType type, DType working, in VectorOperand left, in VectorOperand right, double scale, Span<byte> result)
        where T : unmanaged => Run(operation, type, working, left, right, scale, MemoryMarshal.Cast<byte, T>(result));

    private static int Run<T>(
        ArithmeticOperation operation, DType type, DType working, in VectorOperand left, in VectorOperand right, double scale, Span<T> result)
        where T : unmanaged
    {
        if (operation == ArithmeticOperation.Multiply || operation == ArithmeticOperation.Divide)
        {
            return working == DType.Float64 ? RunScaled<T>(operation, left, right, scale, result)
                : working != type ? 0
                : operation == ArithmeticOperation.Divide ? Combine<T, float, IntegerQuotient>(left, right, result, new(Vector256.Create((float)scale)))
                : scale == 1 && typeof(T) == typeof(byte) && !left.IsNumbers && !right.IsNumbers
                    ? LanePass.Combine<byte, byte, byte, byte, ByteProduct>(left.As<byte>(), right.As<byte>(), MemoryMarshal.AsBytes(result), default)
                : scale == 1 ? Combine<T, float, LimitedProduct>(left, right, result, default)
                : Combine<T, float, ScaledProduct<float>>(left, right, result, new(Vector256.Create((float)scale)));
        }

        return working == type ? RunAlike(operation, left, right, result)
            : working == DType.Float32 || (working == DType.Int32 && left.IsBelow(ExactInFloats) && right.IsBelow(ExactInFloats))
                ? RunTerms<T, float>(operation, left, right, result)
            : 0;
    }

    private static int RunSingle(
        ArithmeticOperation operation, DType working, in VectorOperand left, in VectorOperand right, double scale, Span<float> result)
    {
        if (operation == ArithmeticOperation.Multiply)
        {
            return working == DType.Float64 || scale != 1
                ? RunScaled<float>(operation, left, right, scale, result)
                : Combine<float, float, ScaledProduct<float>>(left, right, result, new(Vector256<float>.One));
        }

        return operation == ArithmeticOperation.Divide
            ? working == DType.Float64
                ? RunScaled<float>(operation, left, right, scale, result)
                : Combine<float, float, ScaledQuotient<float>>(left, right, result, new(Vector256.Create((float)scale)))
            : working == DType.Float32 ? RunAlike(operation, left, right, result)
            : 0;
    }

    private static int RunScaled<T>(ArithmeticOperation operation, in VectorOperand left, in VectorOperand right, double scale, Span<T> result)
        where T : unmanaged => operation == ArithmeticOperation.Multiply
            ? Combine<T, double, ScaledProduct<double>>(left, right, result, new(Vector256.Create(scale)))
            : Combine<T, double, ScaledQuotient<double>>(left, right, result, new(Vector256.Create(scale)));

    private static int RunAlike<T>(ArithmeticOperation operation, in VectorOperand left, in VectorOperand right, Span<T> result)
        where T : unmanaged =>
        operation == ArithmeticOperation.Minimum ? Combine<T, T, LaneMinimum<T>>(left, right, result, default)
        : operation == ArithmeticOperation.Maximum ? Combine<T, T, LaneMaximum<T>>(left, right, result, default)
        : RunTerms<T, T>(operation, left, right, result);

    private static int RunTerms<T, TLane>(ArithmeticOperation operation, in VectorOperand left, in VectorOperand right, Span<T> result)
        where T : unmanaged
        where TLane : unmanaged =>
        operation == ArithmeticOperation.Add ? Combine<T, TLane, LaneSum<TLane>>(left, right, result, default)
        : operation == ArithmeticOperation.Subtract ? Combine<T, TLane, LaneDifference<TLane>>(left, right, result, default)
        : operation == ArithmeticOperation.AbsoluteDifference ? Combine<T, TLane, LaneDistance<TLane>>(left, right, result, default)
        : 0;

    private static int Combine<T, TLane, TCombination>(in VectorOperand left, in VectorOperand right, Span<T> result, TCombination combination)
        where T : unmanaged
        where TLane : unmanaged
        where TCombination : struct, ILaneCombination<TLane> =>
        left.IsNumbers ? LanePass.Combine<TLane, T, T, TLane, TCombination>(left.As<TLane>(), right.As<T>(), result, combination)
        : right.IsNumbers ? LanePass.Combine<T, TLane, T, TLane, TCombination>(left.As<T>(), right.As<TLane>(), result, combination)
        : LanePass.Combine<T, T, T, TLane, TCombination>(left.As<T>(), right.As<T>(), result, combination);
}
