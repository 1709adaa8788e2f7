using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Libraries.Builtins;

/// <summary>
/// <c>sum</c>, as CPython adds: whole numbers, then floats with what their sum loses on the way (Neumaier's, from Python 3.12 on), and from
/// the first value of another kind on by <c>+</c>.
/// </summary>
internal static class SumFunction
{
    /// <summary>Whether the release of Python makes up for what a sum of floats loses. NumPy 1.24 runs on 3.11 at most.</summary>
    public static bool MakesUp(ReferenceVersions versions) => versions.NumPy.Major >= 2;

    public static object Of(NativeCall call)
    {
        object sum = call["start"] is string ? throw PythonError.Type("sum() can't sum strings [use ''.join(seq) instead]") : call["start"];
        using IEnumerator<object> values = Sequences.Iterate(call.Run, call["iterable"]).GetEnumerator();
        bool goesOn = values.MoveNext();
        while (goesOn && sum is long whole && Whole(values.Current) is { } next && Fits(whole, next))
        {
            sum = whole + next;
            goesOn = values.MoveNext();
        }

        if (goesOn && sum is long)
        {
            sum = Operators.Binary(call.Run, BinaryOperator.Add, sum, values.Current);
            goesOn = values.MoveNext();
        }

        if (sum is double start)
        {
            sum = AddFloats(start, values, ref goesOn, MakesUp(call.Run.Options.Versions));
        }

        for (; goesOn; goesOn = values.MoveNext())
        {
            sum = Operators.Binary(call.Run, BinaryOperator.Add, sum, values.Current);
        }

        return sum;
    }

    private static double AddFloats(double sum, IEnumerator<object> values, ref bool goesOn, bool makesUp)
    {
        double lost = 0;
        for (; goesOn; goesOn = values.MoveNext())
        {
            if (values.Current is double value)
            {
                double next = sum + value;
                lost += Math.Abs(sum) >= Math.Abs(value) ? sum - next + value : value - next + sum;
                sum = next;
            }
            else if (Whole(values.Current) is { } whole)
            {
                sum += whole;
            }
            else
            {
                break;
            }
        }

        return makesUp && lost != 0 && double.IsFinite(lost) ? sum + lost : sum;
    }

    private static long? Whole(object value) => value switch
    {
        long whole => whole,
        bool truth => truth ? 1 : 0,
        _ => null,
    };

    private static bool Fits(long a, long b) => (Int128)a + b is var sum && sum >= long.MinValue && sum <= long.MaxValue;
}
