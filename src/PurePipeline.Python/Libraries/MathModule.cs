using System.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries;

/// <summary>Python's <c>math</c>, as far as its results are the same on every machine.</summary>
internal static class MathModule
{
    public static readonly PyModule Module = new(new MemberTable("math")
        .Constant("pi", Math.PI)
        .Constant("e", Math.E)
        .Constant("tau", Math.Tau)
        .Constant("inf", double.PositiveInfinity)
        .Constant("nan", double.NaN)
        .Function("ceil(x, /)", static call => ToInteger(call["x"], Math.Ceiling))
        .Function("floor(x, /)", static call => ToInteger(call["x"], Math.Floor))
        .Function("trunc(x, /)", static call => ToInteger(call["x"], Math.Truncate))
        .Function("sqrt(x, /)", static call => call.Float("x") is var x && x < 0 ? throw PythonError.Value("math domain error") : Math.Sqrt(x))
        .Function("fabs(x, /)", static call => Math.Abs(call.Float("x")))
        .Function("copysign(x, y, /)", static call => Math.CopySign(call.Float("x"), call.Float("y")))
        .Function("fmod(x, y, /)", static call => Fmod(call.Float("x"), call.Float("y")))
        .Function("isnan(x, /)", static call => double.IsNaN(call.Float("x")))
        .Function("isinf(x, /)", static call => double.IsInfinity(call.Float("x")))
        .Function("isfinite(x, /)", static call => double.IsFinite(call.Float("x")))
        .Function("gcd(*integers)", static call => PyInteger.Normalize(call.Star("integers").Items.Aggregate(BigInteger.Zero, Gcd)))
        .Function("prod(iterable, /, *, start=1)", Product)
        .Function("isqrt(n, /)", static call => IntegerSquareRoot(PyInteger.ToBig(call.Integer("n"))))
        .Function("pow(x, y, /)", static call => Floats.Power(call.Float("x"), call.Float("y"))));

    private static object ToInteger(object value, Func<double, double> round) =>
        PyInteger.TryIndex(value) ?? Floats.Truncate(round(NativeCall.ToFloat(value)));

    private static object Fmod(double x, double y) =>
        y == 0 || double.IsInfinity(x) ? throw PythonError.Value("math domain error") : x % y;

    private static BigInteger Gcd(BigInteger sofar, object value)
    {
        object integer = PyInteger.TryIndex(value)
            ?? throw PythonError.Type($"'{PyTypes.NameOf(value)}' object cannot be interpreted as an integer");
        return BigInteger.GreatestCommonDivisor(sofar, PyInteger.ToBig(integer));
    }

    private static object Product(NativeCall call)
    {
        object product = call["start"];
        foreach (object value in Sequences.Iterate(call.Run, call["iterable"]))
        {
            product = Operators.Binary(call.Run, Syntax.BinaryOperator.Multiply, product, value);
        }

        return product;
    }

    // Newton's method from above.
    private static object IntegerSquareRoot(BigInteger n)
    {
        if (n.Sign < 0)
        {
            throw PythonError.Value("isqrt() argument must be nonnegative");
        }

        BigInteger root = BigInteger.One << (int)((n.GetBitLength() + 1) / 2);
        while (true)
        {
            BigInteger next = (root + (n / root)) >> 1;
            if (next >= root)
            {
                return PyInteger.Normalize(n.IsZero ? 0 : root);
            }

            root = next;
        }
    }
}
