using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>Numbers counted by where they lie between others.</summary>
internal static class NumPyBins
{
    public static void AddTo(MemberTable table) => table
        .Function("histogram(a, bins=10, range=None, density=None, weights=None)", Histogram)
        .Function("bincount(x, /, weights=None, minlength=0)", Count)
        .Function("digitize(x, bins, right=False)", Digitize)
        .Function("searchsorted(a, v, side='left', sorter=None)", static call => Places(call, "a", "v", call.Text("side") == "right"));

    // Bins of equal width, or between edges that are given; the last one has both its edges.
    private static PyTuple Histogram(NativeCall call)
    {
        if (call.OrNull("weights") is not null || (call.OrNull("density") is not null && call.Truth("density")))
        {
            throw call.Unsupported("weights or density");
        }

        NdArray array = NumPyFunctions.Data(call, "a");
        if (array.DType is DType.Float32 or DType.Float16)
        {
            throw call.Unsupported("float32");
        }

        double[] numbers = array.AsType(DType.Float64).ToArray<double>();
        NdArray edges = PyInteger.TryIndex(call["bins"]) is { } count ? Edges(call, NativeCall.ToInt(count), numbers) : NumPyFunctions.Data(call, "bins");
        double[] bounds = edges.AsType(DType.Float64).ToArray<double>();
        long[] counts = new long[Math.Max(0, bounds.Length - 1)];
        foreach (double number in numbers.Where(number => number >= bounds[0] && number <= bounds[^1]))
        {
            counts[Math.Min(Behind(bounds, number), counts.Length) - 1]++;
        }

        return PyTuple.Of(new ArrayObject(NdArray.Create(counts, counts.Length)), new ArrayObject(edges));
    }

    // np.linspace, the last one the range's end itself.
    private static NdArray Edges(NativeCall call, int count, double[] numbers)
    {
        if (count < 1)
        {
            throw PythonError.Value("`bins` must be positive, when an integer");
        }

        (double low, double high) = call.OrNull("range") is null
            ? numbers.Length == 0 ? (0, 1) : (numbers.Min(), numbers.Max())
            : Sequences.ToList(call.Run, call["range"]) is [var first, var last] ? (NativeCall.ToFloat(first), NativeCall.ToFloat(last)) : throw PythonError.Value("range takes two numbers");
        if (!(low <= high) || !double.IsFinite(low) || !double.IsFinite(high))
        {
            throw PythonError.Value(low > high ? "max must be larger than min in range parameter." : $"supplied range of [{low}, {high}] is not finite");
        }

        (low, high) = low == high ? (low - 0.5, high + 0.5) : (low, high);
        call.Run.Budget.RequireArray([count + 1], sizeof(double));
        double step = (high - low) / count;
        double[] edges = [.. Enumerable.Range(0, count + 1).Select(i => i == count ? high : low + (i * step))];
        return NdArray.Create(edges, edges.Length).WithVersions(call.Run.Options.Versions);
    }

    private static ArrayObject Count(NativeCall call)
    {
        NdArray array = NumPyFunctions.Data(call, "x");
        if (call.OrNull("weights") is not null || array.DType.IsFloat())
        {
            throw array.DType.IsFloat() ? PythonError.Type("Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'safe'") : call.Unsupported("weights");
        }

        long[] numbers = array.AsType(DType.Int64).ToArray<long>();
        long length = Math.Max(call.Int("minlength"), numbers.Length == 0 ? 0 : checked(numbers.Max() + 1));
        if (numbers.Length > 0 && numbers.Min() < 0)
        {
            throw PythonError.Value("'list' argument must have no negative elements");
        }

        call.Run.Budget.RequireArray([(int)Math.Min(length, int.MaxValue)], sizeof(long));
        long[] counts = new long[length];
        foreach (long number in numbers)
        {
            counts[number]++;
        }

        return new ArrayObject(NdArray.Create(counts, counts.Length));
    }

    private static object Digitize(NativeCall call)
    {
        double[] bins = NumPyFunctions.Data(call, "bins").AsType(DType.Float64).ToArray<double>();
        return bins.SequenceEqual(bins.Order())
            ? Places(call, "bins", "x", !call.Truth("right"))
            : throw call.Unsupported("bins that do not rise");
    }

    private static object Places(NativeCall call, string sorted, string wanted, bool right)
    {
        double[] bounds = NumPyFunctions.Data(call, sorted).AsType(DType.Float64).ToArray<double>();
        NdArray array = NumPyFunctions.Data(call, wanted);
        long[] places = [.. array.AsType(DType.Float64).ToArray<double>().Select(x => (long)(right ? Behind(bounds, x) : Before(bounds, x)))];
        return ArrayReductions.Scalar(NdArray.Create(places, array.Shape));
    }

    /// <summary>How many of the rising bounds are at most <paramref name="x"/>.</summary>
    public static int Behind(double[] bounds, double x) => CountOf(bounds, bound => bound <= x);

    /// <summary>How many are below it.</summary>
    private static int Before(double[] bounds, double x) => CountOf(bounds, bound => bound < x);

    private static int CountOf(double[] bounds, Predicate<double> isBefore)
    {
        (int low, int high) = (0, bounds.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = isBefore(bounds[middle]) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
