using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace PurePipeline.Numerics.Kernels;

/// <summary>
/// Arithmetic of a float dtype. float16 works in float32 and rounds each result, as NumPy, torch and <see cref="Half"/>'s operators do.
/// </summary>
internal sealed class FloatArithmetic<T> : Arithmetic
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static FloatArithmetic<T> Instance { get; } = new();

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
            case (BinaryOperation.Divide, true, true): TensorPrimitives.Divide(a, b, to); break;
            case (BinaryOperation.Divide, true, false): TensorPrimitives.Divide(a, b[0], to); break;
            case (BinaryOperation.Divide, false, _): TensorPrimitives.Divide(a[0], b, to); break;
            case (BinaryOperation.FloorDivide, _, _): FloorDivide(a, b, to); break;
            case (BinaryOperation.Remainder, _, _): Remainder(a, b, to); break;
            case (BinaryOperation.Modulus, _, _): Modulus(a, b, to); break;
            case (BinaryOperation.Minimum, true, true): TensorPrimitives.Min(a, b, to); break;
            case (BinaryOperation.Minimum, true, false): TensorPrimitives.Min(a, b[0], to); break;
            case (BinaryOperation.Minimum, false, _): TensorPrimitives.Min(b, a[0], to); break;
            case (BinaryOperation.AtLeast, _, _): AtLeast(a, b, to); break;
            case (BinaryOperation.Maximum, true, true): TensorPrimitives.Max(a, b, to); break;
            case (BinaryOperation.Maximum, true, false): TensorPrimitives.Max(a, b[0], to); break;
            case (BinaryOperation.Maximum, false, _): TensorPrimitives.Max(b, a[0], to); break;
            default: throw new ArgumentOutOfRangeException(nameof(operation), operation, "Not an operation.");
        }
    }

    // x < limit ? limit : x, where the maximum of -0 and 0 would be 0. A NaN stays, and a limit of NaN is everybody's.
    private static void AtLeast(ReadOnlySpan<T> a, ReadOnlySpan<T> limits, Span<T> to)
    {
        int i = 0;
        if (Vector<T>.IsSupported && a.Length == to.Length)
        {
            for (; i <= to.Length - Vector<T>.Count; i += Vector<T>.Count)
            {
                var x = new Vector<T>(a[i..]);
                Vector<T> limit = limits.Length == 1 ? new Vector<T>(limits[0]) : new Vector<T>(limits[i..]);
                Vector.ConditionalSelect(Vector.LessThan(x, limit) | ~Vector.Equals(limit, limit), limit, x).CopyTo(to[i..]);
            }
        }

        for (; i < to.Length; i++)
        {
            T x = a[a.Length == 1 ? 0 : i];
            T limit = limits[limits.Length == 1 ? 0 : i];
            to[i] = x < limit || T.IsNaN(limit) ? limit : x;
        }
    }

    private static void FloorDivide(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> to)
    {
        for (int i = 0; i < to.Length; i++)
        {
            to[i] = FlooredDivision.Quotient(a.Length == 1 ? a[0] : a[i], b.Length == 1 ? b[0] : b[i]);
        }
    }

    private static void Modulus(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> to)
    {
        for (int i = 0; i < to.Length; i++)
        {
            T divisor = b.Length == 1 ? b[0] : b[i];
            T mod = (a.Length == 1 ? a[0] : a[i]) % divisor;
            to[i] = !T.IsZero(mod) && divisor < T.Zero != mod < T.Zero ? mod + divisor : mod;
        }
    }

    private static void Remainder(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> to)
    {
        for (int i = 0; i < to.Length; i++)
        {
            to[i] = FlooredDivision.Remainder(a.Length == 1 ? a[0] : a[i], b.Length == 1 ? b[0] : b[i]);
        }
    }
}
