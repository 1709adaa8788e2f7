using System.Numerics;
using System.Runtime.CompilerServices;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Objects;

/// <summary>Equality and hashes of dict keys: 1, 1.0 and True are one key, a tuple is its items, a list is no key.</summary>
internal sealed class PyEquality : IEqualityComparer<object>
{
    public static readonly PyEquality Instance = new();

    public new bool Equals(object? x, object? y) => ReferenceEquals(x, y) || Comparisons.AreEqual(x!, y!);

    public int GetHashCode(object obj)
    {
        Budget.ChargeCurrent();
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new PythonError("RecursionError", "maximum recursion depth exceeded");
        }

        switch (obj)
        {
            case bool b:
                return (b ? 1L : 0L).GetHashCode();
            case double d when d == Math.Floor(d) && Math.Abs(d) < 1L << 53:
                return ((long)d).GetHashCode();
            case double d when d == Math.Floor(d) && !double.IsInfinity(d):
                return PyInteger.Normalize(new BigInteger(d)).GetHashCode();
            case PyTuple tuple:
                HashCode hash = default;
                foreach (object item in tuple.Items)
                {
                    hash.Add(GetHashCode(item));
                }

                return hash.ToHashCode();
            case PyList or PyDict or PySet or PySlice:
                throw PythonError.Type($"unhashable type: '{PyTypes.NameOf(obj)}'");
            default:
                return obj.GetHashCode();
        }
    }
}
