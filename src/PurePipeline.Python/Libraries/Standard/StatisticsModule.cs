using System.Numerics;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Standard;

/// <summary><c>statistics</c> of Python 3.11 and later: sums are exact fractions, and what is rounded is rounded once.</summary>
internal static class StatisticsModule
{
    public static readonly PyModule Module = new(new MemberTable("statistics")
        .Function("mean(data)", static call => Quotient(Mean(Data(call, 1, "mean"))))
        .Function("fmean(data)", static call => Data(call, 1, "fmean") is var items && Sum(items, static value => value) is var sum ? BigIntegers.TrueDivide(sum.Over, sum.Under) / items.Count : 0.0)
        .Function("median(data)", static call => Median(call))
        .Function("median_low(data)", static call => Sorted(call) is var sorted ? sorted[(sorted.Count - 1) / 2] : PyNone.Value)
        .Function("median_high(data)", static call => Sorted(call) is var sorted ? sorted[sorted.Count / 2] : PyNone.Value)
        .Function("mode(data)", static call => Data(call, 1, "mode").GroupBy(static item => item, PyEquality.Instance).MaxBy(static group => group.Count())!.Key)
        .Function("pvariance(data)", static call => Quotient(Variance(Data(call, 1, "pvariance"), 0)))
        .Function("variance(data)", static call => Quotient(Variance(Data(call, 2, "variance"), 1)))
        .Function("pstdev(data)", static call => Root(Variance(Data(call, 1, "pstdev"), 0)))
        .Function("stdev(data)", static call => Root(Variance(Data(call, 2, "stdev"), 1))));

    /// <summary>A fraction, and whether only integers made it.</summary>
    private readonly record struct Fraction(BigInteger Over, BigInteger Under, bool IsWhole);

    private static List<object> Data(NativeCall call, int least, string name)
    {
        List<object> items = Sequences.ToList(call.Run, call["data"]).ConvertAll(item => item is ArrayObject { Data.Rank: 0 } number ? ArrayElements.Item(number.Data) : item);
        call.Run.Budget.Charge(items.Count);
        return items.Count >= least ? items
            : throw new PythonError("StatisticsError", least == 1 ? $"{name} requires at least one data point" : $"{name} requires at least two data points");
    }

    private static List<object> Sorted(NativeCall call) => [.. Data(call, 1, "median").Order(Comparer<object>.Create(static (a, b) => Numbers.IsNumber(a) && Numbers.IsNumber(b)
        ? Numbers.ToDouble(a).CompareTo(Numbers.ToDouble(b)) : throw PythonError.Type($"'<' not supported between instances of '{PyTypes.NameOf(a)}' and '{PyTypes.NameOf(b)}'")))];

    private static object Median(NativeCall call)
    {
        List<object> sorted = Sorted(call);
        int middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle]
            : sorted[middle - 1] is double || sorted[middle] is double ? (Numbers.ToDouble(sorted[middle - 1]) + Numbers.ToDouble(sorted[middle])) / 2
            : BigIntegers.TrueDivide(PyInteger.ToBig(sorted[middle - 1]) + PyInteger.ToBig(sorted[middle]), 2);
    }

    private static Fraction Mean(List<object> items)
    {
        Fraction sum = Sum(items, static value => value);
        return sum with { Under = sum.Under * items.Count };
    }

    // (n sum(x²) - sum(x)²) / (n (n - ddof)), all exact.
    private static Fraction Variance(List<object> items, int ddof)
    {
        (Fraction sum, Fraction squares, BigInteger n) = (Sum(items, static value => value), Sum(items, static value => (value.Over * value.Over, value.Under * value.Under)), items.Count);
        BigInteger over = (n * squares.Over * sum.Under * sum.Under) - (sum.Over * sum.Over * squares.Under);
        return new Fraction(over, squares.Under * sum.Under * sum.Under * n * (n - ddof), sum.IsWhole);
    }

    private static Fraction Sum(List<object> items, Func<(BigInteger Over, BigInteger Under), (BigInteger Over, BigInteger Under)> of)
    {
        (BigInteger over, BigInteger under) = (0, 1);
        foreach (object item in items)
        {
            (BigInteger a, BigInteger b) = of(Exact(item));
            BigInteger common = BigInteger.Max(under, b);
            (over, under) = ((over * (common / under)) + (a * (common / b)), common);
        }

        return new Fraction(over, under, items.TrueForAll(PyInteger.IsInteger));
    }

    // Denominators are powers of two, so that the larger is a multiple of the smaller.
    private static (BigInteger Over, BigInteger Under) Exact(object item)
    {
        if (PyInteger.IsInteger(item))
        {
            return (PyInteger.ToBig(item), 1);
        }

        double value = Numbers.IsNumber(item) ? Numbers.ToDouble(item) : throw PythonError.Type($"can't convert type '{PyTypes.NameOf(item)}' to numerator/denominator");
        if (!double.IsFinite(value))
        {
            throw new Refusal("statistics of infinities and NaN is not supported.", "statistics");
        }

        if (value == 0)
        {
            return (0, 1);
        }

        int exponent = Math.Max(Math.ILogB(value), -1022) - 52;
        BigInteger mantissa = new(Math.ScaleB(value, -exponent));
        return exponent >= 0 ? (mantissa << exponent, 1) : (mantissa, BigInteger.One << -exponent);
    }

    private static object Quotient(Fraction fraction) => fraction.IsWhole && (fraction.Over % fraction.Under).IsZero
        ? PyInteger.Normalize(fraction.Over / fraction.Under) : BigIntegers.TrueDivide(fraction.Over, fraction.Under);

    // _float_sqrt_of_frac of statistics.py: a root of 109 bits, rounded to odd, then once to a double.
    private static double Root(Fraction fraction)
    {
        if (fraction.Over.IsZero)
        {
            return 0.0;
        }

        BigInteger divisor = BigInteger.GreatestCommonDivisor(fraction.Over, fraction.Under);
        (BigInteger n, BigInteger m) = (fraction.Over / divisor, fraction.Under / divisor);
        int shift = (int)Math.Floor((n.GetBitLength() - m.GetBitLength() - 109) / 2.0);
        return shift >= 0
            ? BigIntegers.TrueDivide(RootToOdd(n, m << (2 * shift)) << shift, 1)
            : BigIntegers.TrueDivide(RootToOdd(n << (-2 * shift), m), BigInteger.One << -shift);
    }

    private static BigInteger RootToOdd(BigInteger n, BigInteger m)
    {
        BigInteger whole = n / m;
        BigInteger root = BigInteger.One << (int)((whole.GetBitLength() + 1) / 2);
        while (true)
        {
            BigInteger next = (root + (whole / root)) >> 1;
            if (next >= root)
            {
                break;
            }

            root = next;
        }

        return root | (root * root * m != n ? 1 : 0);
    }
}
