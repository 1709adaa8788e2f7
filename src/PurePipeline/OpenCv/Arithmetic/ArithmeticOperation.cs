using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary>
/// What is done to two elements of a working type (core/src/arithm.simd.hpp). Elements are doubles; of floats the result is rounded to float,
/// which for one operation is the same as computing in float.
/// </summary>
internal sealed class ArithmeticOperation
{
    public static readonly ArithmeticOperation Add = new((x, y) => x + y);
    public static readonly ArithmeticOperation Subtract = new((x, y) => x - y);
    public static readonly ArithmeticOperation AbsoluteDifference = new((x, y) => Math.Abs(x - y));
    public static readonly ArithmeticOperation Multiply = new((x, y) => x * y);
    public static readonly ArithmeticOperation Divide = new((x, y) => x / y);

    // Of 0 and -0 OpenCV's vectors give the second, its scalar code the first.
    public static readonly ArithmeticOperation Minimum = new((x, y) => x < y ? x : y, (x, y) => y < x ? y : x);
    public static readonly ArithmeticOperation Maximum = new((x, y) => x > y ? x : y, (x, y) => x < y ? y : x);

    private readonly Func<double, double, double> _apply;
    private readonly Func<double, double, double> _applyToRest;

    private ArithmeticOperation(Func<double, double, double> apply, Func<double, double, double>? applyToRest = null) =>
        (_apply, _applyToRest, KeepsType) = (apply, applyToRest ?? apply, applyToRest is not null);

    /// <summary>Whether numbers are brought to the array's own type before.</summary>
    public bool KeepsType { get; }

    /// <summary>Whether elements that vectors leave over are computed in another way.</summary>
    public bool DependsOnPlace(DType working) => KeepsType && working.IsFloat();

    /// <summary>Replaces the left block by the results.</summary>
    public void Run(DType working, Span<double> left, ReadOnlySpan<double> right, double scale)
    {
        // OpenCV's vectors of 256 bits; what is left over is done by scalar code.
        int lanes = 32 / working.ItemSize();
        int rest = left.Length / lanes * lanes;
        bool scales = (this == Multiply && scale != 1) || (this == Divide && (scale != 1 || working.IsInteger()));
        for (int i = 0; i < left.Length; i++)
        {
            (double x, double y) = (left[i], right[i]);
            left[i] = this == Multiply && !scales && working == DType.Int32 ? unchecked((int)((long)x * (long)y))
                : scales ? Scaled(working, x, y, scale)
                : Limited(working, i < rest ? _apply(x, y) : _applyToRest(x, y), i >= rest);
        }
    }

    // 32-bit integers wrap around, and products of 16 bits beyond 2^31 in the rest.
    private static double Limited(DType working, double value, bool isRest) => working switch
    {
        DType.Float64 => value,
        DType.Float32 => (float)value,
        DType.Int32 => unchecked((int)(long)value),
        DType.UInt16 when isRest && value > int.MaxValue => unchecked((ushort)(long)value),
        _ => Math.Clamp(value, int.MinValue, int.MaxValue),
    };

    // Integers up to 16 bits are scaled as floats, and all quotients but those of doubles; the quotient of an integer and 0 is 0.
    private double Scaled(DType working, double x, double y, double scale)
    {
        if (working.IsInteger() && this == Divide && y == 0)
        {
            return 0;
        }

        if (working == DType.Float64 || (this == Multiply && working is DType.Float32 or DType.Int32))
        {
            double value = this == Divide ? x * scale / y : scale * x * y;
            return working == DType.Float32 ? (float)value : value;
        }

        (float a, float b, float s) = ((float)x, (float)y, (float)scale);
        return this == Divide ? a * s / b : s * a * b;
    }
}
