using System.Numerics;
using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries;

/// <summary>
/// Python's <c>math</c>. The transcendental functions are the C library's, as they are CPython's: where two machines' C libraries differ in a
/// last bit, so do Python and we.
/// </summary>
internal static class MathModule
{
    private static readonly (string Name, Func<double, double> Body)[] s_functions =
    [
        ("sin", Math.Sin), ("cos", Math.Cos), ("tan", Math.Tan), ("asin", Math.Asin), ("acos", Math.Acos), ("atan", Math.Atan),
        ("sinh", Math.Sinh), ("cosh", Math.Cosh), ("tanh", Math.Tanh), ("exp", Math.Exp), ("log2", Math.Log2), ("log10", Math.Log10),
        ("cbrt", Math.Cbrt),
    ];

    public static readonly PyModule Module = new(AddFunctions(new MemberTable("math")
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
        .Function("pow(x, y, /)", static call => Floats.Power(call.Float("x"), call.Float("y")))
        .Function("atan2(y, x, /)", static call => Math.Atan2(call.Float("y"), call.Float("x")))
        .Function("degrees(x, /)", static call => call.Float("x") * (180 / Math.PI))
        .Function("radians(x, /)", static call => call.Float("x") * (Math.PI / 180))
        .Function("log(x, base=..., /)", static call => call["base"] is PyEllipsis
            ? Finite(Math.Log, call.Float("x"))
            : Finite(Math.Log, call.Float("x")) / Finite(Math.Log, call.Float("base")))
        .Function("hypot(*coordinates)", static call => EuclideanNorm.Of([.. call.Star("coordinates").Items.Select(NativeCall.ToFloat)]))
        .Function("dist(p, q, /)", static call => EuclideanNorm.Of([.. Sequences.ToList(call.Run, call["p"]).Zip(
            Sequences.ToList(call.Run, call["q"]), static (p, q) => NativeCall.ToFloat(p) - NativeCall.ToFloat(q))]))
        .Function("modf(x, /)", static call => PyTuple.Of(call.Float("x") - Math.Truncate(call.Float("x")), Math.Truncate(call.Float("x"))))
        .Function("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", static call => IsClose(call.Float("a"), call.Float("b"), call.Float("rel_tol"), call.Float("abs_tol")))));

    private static MemberTable AddFunctions(MemberTable table)
    {
        foreach ((string name, Func<double, double> body) in s_functions)
        {
            table.Function($"{name}(x, /)", call => Finite(body, call.Float("x")));
        }

        return table;
    }

    // Where C gives NaN for a number, or infinity for one that is finite, Python raises.
    private static double Finite(Func<double, double> body, double x)
    {
        double result = body(x);
        return double.IsNaN(result) && !double.IsNaN(x) ? throw PythonError.Value("math domain error")
            : !double.IsInfinity(result) || double.IsInfinity(x) ? result
            : throw (double.IsNegative(result) ? PythonError.Value("math domain error") : PythonError.Overflow("math range error"));
    }

    private static bool IsClose(double a, double b, double relative, double absolute) =>
        a == b || (double.IsFinite(a) && double.IsFinite(b) && Math.Abs(a - b) <= Math.Max(relative * Math.Max(Math.Abs(a), Math.Abs(b)), absolute));

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
