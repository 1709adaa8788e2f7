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
    /// <exception cref="ArgumentException">The arrays differ in shape, or in type where none is named.</exception>
    public static NdArray Run(PixelOperand a, PixelOperand b, DType? dtype, ArithmeticOperation operation, double scale = 1)
    {
        NdArray array = a.Array ?? b.Array!;
        int channels = CvDepth.Channels(array);
        RequireAlike(a, b, dtype);
        DType type = CvDepth.Require(dtype ?? array.DType);
        bool scales = operation == ArithmeticOperation.Multiply || operation == ArithmeticOperation.Divide;
        DType working = operation.KeepsType ? type : scales
            ? ScaledWorking(a, b, type)
            : Working(Narrowed(a, b), Narrowed(b, a), type);
        byte[] result = Storage.Allocate(type, array.Length);

        // With numbers OpenCV works in blocks, each of which has a rest that its vectors leave over; arrays are one block, and ours of them
        // are whole vectors.
        int block = a.Array is null || b.Array is null ? BlockPixels(array.DType, channels) * channels : ElementBlock.Length;
        Span<double> left = new double[block];
        Span<double> right = new double[block];
        for (int start = 0; start < array.Length; start += block)
        {
            int count = (int)Math.Min(block, array.Length - start);
            a.Load(working, start, channels, left[..count]);
            b.Load(working, start, channels, right[..count]);
            operation.Run(working, left[..count], right[..count], scale);
            ElementBlock.Store(left[..count], type, start, result);
        }

        return new NdArray(StridedArray.Of(type, result, CvDepth.ResultShape(array)), array.Versions);
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
        a.Depth == b.Depth && a.Depth == result ? result
        : a.Array is null || b.Array is null ? DType.Float64
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
                $"The arrays have different shapes, ({string.Join(", ", first.Shape.ToArray())}) and ({string.Join(", ", second.Shape.ToArray())}).");
        }

        if (dtype is null && first.DType != second.DType)
        {
            throw new ArgumentException(
                $"The arrays have different types, {first.DType.NumPyName()} and {second.DType.NumPyName()}; name the type of the result (dtype).");
        }
    }
}
