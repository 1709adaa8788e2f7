using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace PurePipeline.Numerics.Kernels;

/// <summary>Arithmetic of an integer dtype: results wrap around, and dividing by zero gives 0, as in NumPy.</summary>
internal sealed class IntegerArithmetic<T> : Arithmetic
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    public static IntegerArithmetic<T> Instance { get; } = new();

    public override void Run(BinaryOperation operation, ReadOnlySpan<byte> x, ReadOnlySpan<byte> y, Span<byte> result)
    {
        ReadOnlySpan<T> a = MemoryMarshal.Cast<byte, T>(x);
        ReadOnlySpan<T> b = MemoryMarshal.Cast<byte, T>(y);
        Span<T> to = MemoryMarshal.Cast<byte, T>(result);
        switch (operation, a.Length == to.Length, b.Length == to.Length)
        {
            case (BinaryOperation.Add, true, true): TensorPrimitives.Add(a, b, to); break;
            case (BinaryOperation.Add, true, false): TensorPrimitives.Add(a, b[0], to); break;
            case (BinaryOperation.Add, false, _): TensorPrimitives.Add(b, a[0], to); break;
            case (BinaryOperation.Subtract, true, true): TensorPrimitives.Subtract(a, b, to); break;
            case (BinaryOperation.Subtract, true, false): TensorPrimitives.Subtract(a, b[0], to); break;
            case (BinaryOperation.Subtract, false, _): TensorPrimitives.Subtract(a[0], b, to); break;
            case (BinaryOperation.Multiply, true, true): TensorPrimitives.Multiply(a, b, to); break;
            case (BinaryOperation.Multiply, true, false): TensorPrimitives.Multiply(a, b[0], to); break;
            case (BinaryOperation.Multiply, false, _): TensorPrimitives.Multiply(b, a[0], to); break;
            case (BinaryOperation.FloorDivide, _, _): FloorDivide(a, b, to); break;
            case (BinaryOperation.Remainder, _, _): Remainder(a, b, to); break;
            case (BinaryOperation.Modulus, _, _) when b.Contains(T.Zero): throw new ArgumentException("ZeroDivisionError");
            case (BinaryOperation.Modulus, _, _): Remainder(a, b, to); break;
            case (BinaryOperation.Minimum, _, _): Each(a, b, to, T.Min); break;
            case (BinaryOperation.Maximum or BinaryOperation.AtLeast, _, _): Each(a, b, to, T.Max); break;
            case (BinaryOperation.BitwiseAnd, _, _): Each(a, b, to, static (x, y) => x & y); break;
            case (BinaryOperation.BitwiseOr, _, _): Each(a, b, to, static (x, y) => x | y); break;
            case (BinaryOperation.BitwiseXor, _, _): Each(a, b, to, static (x, y) => x ^ y); break;
            case (BinaryOperation.LeftShift, _, _): Each(a, b, to, static (x, y) => IsShift(y) ? x << int.CreateTruncating(y) : T.Zero); break;
            case (BinaryOperation.RightShift, _, _): Each(a, b, to, static (x, y) => IsShift(y) ? x >> int.CreateTruncating(y) : T.IsNegative(x) ? T.Zero - T.One : T.Zero); break;
            case (BinaryOperation.Power, _, _): Each(a, b, to, Power); break;
            default: throw new ArgumentOutOfRangeException(nameof(operation), operation, "Not an operation on integers.");
        }
    }

    private static void Each(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> to, Func<T, T, T> operation)
    {
        for (int i = 0; i < to.Length; i++)
        {
            to[i] = operation(a.Length == 1 ? a[0] : a[i], b.Length == 1 ? b[0] : b[i]);
        }
    }

    private static bool IsShift(T count) => !T.IsNegative(count) && count < T.CreateChecked(8 * System.Runtime.CompilerServices.Unsafe.SizeOf<T>());

    private static T Power(T number, T exponent)
    {
        if (T.IsNegative(exponent))
        {
            throw new ArgumentException("Integers to negative integer powers are not allowed.");
        }

        T result = T.One;
        for (; !T.IsZero(exponent); exponent >>= 1, number = unchecked(number * number))
        {
            result = T.IsOddInteger(exponent) ? unchecked(result * number) : result;
        }

        return result;
    }

    private static void FloorDivide(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> to)
    {
        for (int i = 0; i < to.Length; i++)
        {
            T x = a.Length == 1 ? a[0] : a[i];
            T y = b.Length == 1 ? b[0] : b[i];
            to[i] = T.IsZero(y) ? T.Zero : IsMinusOne(y) ? T.Zero - x : FlooredQuotient(x, y);
        }
    }

    private static void Remainder(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> to)
    {
        for (int i = 0; i < to.Length; i++)
        {
            T y = b.Length == 1 ? b[0] : b[i];
            to[i] = T.IsZero(y) || IsMinusOne(y) ? T.Zero : FlooredRemainder(a.Length == 1 ? a[0] : a[i], y);
        }
    }

    /// <summary>
    /// The remainder with the divisor's sign; the divisor is neither 0 nor -1 (whose quotient of the smallest number overflows).
    /// </summary>
    private static T FlooredRemainder(T x, T y)
    {
        T mod = x % y;
        return !T.IsZero(mod) && T.IsNegative(mod) != T.IsNegative(y) ? mod + y : mod;
    }

    private static T FlooredQuotient(T x, T y)
    {
        (T quotient, T mod) = T.DivRem(x, y);
        return !T.IsZero(mod) && T.IsNegative(mod) != T.IsNegative(y) ? quotient - T.One : quotient;
    }

    private static bool IsMinusOne(T y) => T.IsNegative(T.MinValue) && y == T.Zero - T.One;
}
