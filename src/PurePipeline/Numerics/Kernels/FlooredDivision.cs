using System.Numerics;

namespace PurePipeline.Numerics.Kernels;

/// <summary>
/// Python's <c>//</c> and <c>%</c> on floats as npy_divmod computes them (NumPy, npy_math): the quotient follows from the exact remainder.
/// </summary>
internal static class FlooredDivision
{
    public static T Quotient<T>(T a, T b)
        where T : IFloatingPointIeee754<T> =>
        a is Half && b is Half ? T.CreateTruncating(DivMod(float.CreateTruncating(a), float.CreateTruncating(b)).Quotient) : DivMod(a, b).Quotient;

    public static T Remainder<T>(T a, T b)
        where T : IFloatingPointIeee754<T> =>
        a is Half && b is Half ? T.CreateTruncating(DivMod(float.CreateTruncating(a), float.CreateTruncating(b)).Remainder) : DivMod(a, b).Remainder;

    private static (T Quotient, T Remainder) DivMod<T>(T a, T b)
        where T : IFloatingPointIeee754<T>
    {
        T mod = a % b;
        if (T.IsZero(b))
        {
            return (a / b, mod);
        }

        T div = (a - mod) / b;
        if (T.IsZero(mod))
        {
            mod = T.CopySign(T.Zero, b);
        }
        else if (T.IsNegative(b) != T.IsNegative(mod))
        {
            mod += b;
            div -= T.One;
        }

        if (T.IsZero(div))
        {
            return (T.CopySign(T.Zero, a / b), mod);
        }

        T floor = T.Floor(div);
        return (div - floor > T.One / (T.One + T.One) ? floor + T.One : floor, mod);
    }
}
