using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.Builtins;
using PurePipeline.Python.Libraries.Pil;
using PurePipeline.Python.Libraries.Standard;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary><c>np.asarray</c> of numbers, nested lists, arrays, tensors and pictures.</summary>
internal static class ArrayMaking
{
    private const int MaxRank = 32;

    /// <summary>The value as an array, itself if it is one of that dtype already.</summary>
    public static ArrayObject AsArray(Interpreter run, object value, DType? dtype)
    {
        ReferenceVersions versions = run.Options.Versions;
        switch (value)
        {
            case ArrayObject array:
                return dtype is null || dtype == array.Data.DType ? array : new ArrayObject(array.Data.AsType(dtype.Value));
            case ImageObject image:
                NdArray pixels = image.ToNdArray();
                image.Load();
                bool shared = dtype is null || dtype == pixels.DType;
                return new ArrayObject(shared ? pixels : pixels.AsType(dtype!.Value), isReadOnly: shared);
            case IArrayValue other:
                NdArray data = other.ToNdArray();
                return new ArrayObject(dtype is { } wanted && wanted != data.DType ? data.AsType(wanted) : data);
            case PyBytes bytes when ReferenceEquals(bytes.Type, BytesType.ArrayType):
                var numbers = new NdArray(StridedArray.Of(DType.UInt8, [.. bytes.Value], [bytes.Value.Length]), versions);
                return new ArrayObject(dtype is { } asked && asked != DType.UInt8 ? numbers.AsType(asked) : numbers);
            case UnknownName unknown:
                throw unknown.Refuse(called: false);
            case PyDeque deque:
                return AsArray(run, deque.List, dtype);
            case PyTuple or PyList or PyRange or PyEnum:
            case var number when Numbers.IsNumber(number):
                NdArray made = FromNested(run, value, dtype);
                return new ArrayObject(made.WithVersions(versions));
            default:
                throw new Refusal($"An array of {PyTypes.NameOf(value)} is not supported.", "numpy.array");
        }
    }

    private static NdArray FromNested(Interpreter run, object value, DType? dtype)
    {
        List<int> shape = [];
        List<object> elements = [];
        Flatten(run, value, shape, elements, 0);
        if (dtype is { } numeric && elements.Exists(e => e is string))
        {
            PyType reader = numeric.IsFloat() ? NumberTypes.Float : NumberTypes.Int;
            elements = [.. elements.Select(e => e is string ? reader.Invoke(run, CallArguments.Of(e)) : e)];
        }
        if (elements.Exists(e => e is IArrayValue))
        {
            return Stacked(run, shape, elements, dtype);
        }

        if (elements.Exists(e => e is string))
        {
            throw new Refusal("An array with elements of type str is not supported.", "numpy.array");
        }

        DType natural = NaturalType(elements);
        NdArray array = natural switch
        {
            DType.Bool => NdArray.Create<bool>([.. elements.Cast<bool>()], [.. shape]),
            DType.Int64 => NdArray.Create<long>([.. elements.Select(ToLong)], [.. shape]),
            _ => NdArray.Create<double>([.. elements.Select(Numbers.ToDouble)], [.. shape]),
        };
        return dtype is { } wanted && wanted != natural ? array.AsType(wanted) : array;
    }

    private static void Flatten(Interpreter run, object value, List<int> shape, List<object> elements, int level)
    {
        if (value is not (PyTuple or PyList or PyRange))
        {
            if (level != shape.Count && elements.Count > 0)
            {
                throw Ragged(shape, level);
            }

            elements.Add(value is UnknownName unknown ? throw unknown.Refuse(called: false) : value is IArrayValue or string || Numbers.IsNumber(value) ? value : PyInteger.TryIndex(value)
                ?? throw new Refusal($"An array with elements of type {PyTypes.NameOf(value)} is not supported.", "numpy.array"));
            return;
        }

        if (level >= MaxRank)
        {
            throw PythonError.Value("maximum supported dimension for an ndarray is 32");
        }

        int length = (int)Math.Min(Sequences.Length(value)!.Value, int.MaxValue);
        if (level == shape.Count && elements.Count == 0)
        {
            shape.Add(length);
        }
        else if (level >= shape.Count || shape[level] != length)
        {
            throw Ragged(shape, level);
        }

        foreach (object item in Sequences.Iterate(run, value))
        {
            Flatten(run, item, shape, elements, level + 1);
        }
    }

    private static PythonError Ragged(List<int> shape, int level) => PythonError.Value(
        "setting an array element with a sequence. The requested array has an inhomogeneous shape after " +
        $"{level} dimensions. The detected shape was {Representation.Repr(ArrayShapes.ToTuple([.. shape.Take(level)]))} + inhomogeneous part.");

    private static DType NaturalType(List<object> elements) =>
        elements.Count == 0 || elements.Exists(e => e is double) ? DType.Float64
        : elements.TrueForAll(e => e is bool) ? DType.Bool
        : DType.Int64;

    private static long ToLong(object value) => PyInteger.TryIndex(value) is long number
        ? number
        : throw new Refusal("Integers beyond 64 bits in arrays are not supported.", "numpy.array");

    // A list with arrays or NumPy scalars in it: all of one shape, of the dtype that all go into.
    private static NdArray Stacked(Interpreter run, List<int> shape, List<object> elements, DType? dtype)
    {
        List<NdArray> parts = [.. elements.Select(element => AsArray(run, element, null).Data)];
        NdArray first = parts[0];
        DType common = dtype ?? parts.Select(part => part.DType).Aggregate(NumPyPromotion.Promote);
        if (parts.Exists(part => !part.Shape.SequenceEqual(first.Shape)))
        {
            throw Ragged(shape, shape.Count);
        }

        int[] whole = [.. shape, .. first.Shape];
        int[] rows = [parts.Count, .. first.Shape];
        run.Budget.RequireArray(rows, common.ItemSize());
        NdArray result = NdArray.Full(rows, 0L, common, run.Options.Versions);
        for (int i = 0; i < parts.Count; i++)
        {
            result[i] = parts[i];
        }

        return result.Reshape(whole);
    }
}
