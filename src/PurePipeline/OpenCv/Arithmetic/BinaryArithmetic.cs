using System.Buffers;
using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary>
/// Arithmetic of two arrays, or of an array and numbers (core/src/arithm.cpp, <c>arithm_op</c>): both sides are brought to a working type,
/// the result is rounded half to even and saturated to its type.
/// </summary>
internal static class BinaryArithmetic
{
    /// <summary>Computes <c>a op b</c>.</summary>
    /// <param name="a">The left side.</param>
    /// <param name="b">The right side; one of them is an array.</param>
    /// <param name="dtype">The type of the result; null for that of the arrays.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="scale">What products and quotients are multiplied by.</param>
    /// <param name="vectors">False to use the scalar form, which is the specification, alone.</param>
    /// <exception cref="ArgumentException">The arrays differ in shape, or in type where none is named.</exception>
    public static NdArray Run(PixelOperand a, PixelOperand b, DType? dtype, ArithmeticOperation operation, double scale = 1, bool vectors = true)
    {
        NdArray array = a.Array ?? b.Array!;
        int channels = CvDepth.Channels(array);
        RequireAlike(a, b, dtype);
        DType type = CvDepth.Require(dtype ?? array.DType);
        bool scales = operation == ArithmeticOperation.Multiply || operation == ArithmeticOperation.Divide;
        DType working = operation.KeepsType ? type : scales
            ? ScaledWorking(a, b, type)
            : Working(Narrowed(a, b), Narrowed(b, a), type);
        a.Bring(working);
        b.Bring(working);
        // With numbers OpenCV works in blocks, each of which has a rest that its vectors leave over; arrays are one block.
        bool areArrays = a.Array is not null && b.Array is not null;
        int length = (int)array.Length;
        int block = areArrays ? length : operation.DependsOnPlace(working) ? BlockPixels(array.DType, channels) * channels : ElementBlock.Length;
        bool isUniform = array.DType == type && (!areArrays || a.Depth == b.Depth);
        return CvDepth.Image(array, type, result =>
        {
            for (int start = 0; start < length; start += block)
            {
                int count = Math.Min(block, length - start);
                int done = vectors && isUniform
                    ? VectorArithmetic.Run(operation, type, working, a.Elements(start, count), b.Elements(start, count), scale, result[(start * type.ItemSize())..])
                    : 0;
                Rest(a, b, type, operation, working, scale, start + done, count - done, result);
            }
        });
    }

    /// <summary>The specification, for what vectors leave over.</summary>
    private static void Rest(
        PixelOperand a, PixelOperand b, DType type, ArithmeticOperation operation, DType working, double scale, int start, int count, Span<byte> result)
    {
        int length = Math.Min(count, ElementBlock.Length);
        double[] left = ArrayPool<double>.Shared.Rent(length);
        double[] right = ArrayPool<double>.Shared.Rent(length);
        for (int end = start + count; start < end; start += length)
        {
            length = Math.Min(length, end - start);
            a.Load(working, start, left.AsSpan(0, length));
            b.Load(working, start, right.AsSpan(0, length));
            operation.Run(working, left.AsSpan(0, length), right.AsSpan(0, length), scale);
            ElementBlock.Store(left.AsSpan(0, length), type, start, result);
        }

        ArrayPool<double>.Shared.Return(left);
        ArrayPool<double>.Shared.Return(right);
    }

    private static int BlockPixels(DType dtype, int channels)
    {
        const int BlockBytes = 1024;
        int pixelBytes = dtype.ItemSize() * channels;
        return (BlockBytes + pixelBytes - 1) / pixelBytes;
    }

    // The depth of numbers that are not whole is float's beside anything but doubles and 32-bit integers.
    private static DType Narrowed(PixelOperand operand, PixelOperand other) =>
        operand.Array is null && operand.Depth == DType.Float64 && (other.Depth < DType.Int32 || other.Depth == DType.Float32)
            ? DType.Float32
            : operand.Depth;

    private static DType Working(DType a, DType b, DType result)
    {
        if (a == b && a == result)
        {
            return result;
        }

        DType wider = a > b ? a : b;
        bool isFloat = result.IsFloat() || (a.IsFloat() && b.IsFloat());
        return !isFloat ? DType.Int32
            : wider == DType.Float64 || result == DType.Float64 ? DType.Float64
            : DType.Float32;
    }

    // Products and quotients with numbers are doubles'.
    private static DType ScaledWorking(PixelOperand a, PixelOperand b, DType result) =>
        a.Array is null || b.Array is null ? DType.Float64
        : a.Depth == b.Depth && a.Depth == result ? result
        : a.Depth == DType.Float64 || b.Depth == DType.Float64 || result == DType.Float64 ? DType.Float64
        : DType.Float32;

    private static void RequireAlike(PixelOperand a, PixelOperand b, DType? dtype)
    {
        if (a.Array is not { } first || b.Array is not { } second)
        {
            return;
        }

        if (!CvDepth.ResultShape(first).AsSpan().SequenceEqual(CvDepth.ResultShape(second)))
        {
            throw new ArgumentException(
                $"The arrays have different shapes, {Layout.Describe(first.Shape)} and {Layout.Describe(second.Shape)}.");
        }

        if (dtype is null && first.DType != second.DType)
        {
            throw new ArgumentException(
                $"The arrays have different types, {first.DType.NumPyName()} and {second.DType.NumPyName()}; name the type of the result (dtype).");
        }
    }
}
