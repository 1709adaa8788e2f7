using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary>
/// Points as <c>ImageDraw</c> takes them, <c>PyPath_Flatten</c> of Pillow's <c>path.c</c>: a list of numbers, of pairs, or of both; of an array, whose
/// bytes it takes for floats, float32 alone makes sense.
/// </summary>
internal static class DrawingPoints
{
    private static readonly Version s_takesListsOfListsSince = new(12, 2);

    public static (double X, double Y)[] Of(NativeCall call, object value)
    {
        List<double> numbers = [];
        switch (value)
        {
            case ArrayObject { Data.DType: DType.Float32 } array:
                numbers.AddRange(array.Data.ToArray<float>().Select(static number => (double)number));
                break;
            case ArrayObject array:
                throw new Refusal($"Points as an array of {array.Data.DType.NumPyName()}, whose bytes Pillow takes for floats, are not supported; xy.tolist() makes them numbers.");
            case PyList or PyTuple:
                foreach (object item in Sequences.Iterate(call.Run, value))
                {
                    Add(call, numbers, item);
                }

                break;
            default:
                throw PythonError.Type("argument must be sequence");
        }

        return numbers.Count % 2 == 0
            ? [.. numbers.Chunk(2).Select(static pair => (pair[0], pair[1]))]
            : throw PythonError.Value("wrong number of coordinates");
    }

    private static void Add(NativeCall call, List<double> numbers, object item)
    {
        bool takesLists = call.Run.Options.Versions.Pillow >= s_takesListsOfListsSince;
        object[]? pair = item switch
        {
            PyTuple tuple => [.. tuple.Items],
            PyList list when takesLists => [.. list.Items],
            _ => null,
        };
        if (pair is [var x, var y])
        {
            numbers.AddRange(NativeCall.ToFloat(x), NativeCall.ToFloat(y));
        }
        else if (pair is null && (Numbers.IsNumber(item) || item is ArrayObject { Data.Length: 1 }))
        {
            numbers.Add(NativeCall.ToFloat(item));
        }
        else
        {
            throw item is ArrayObject
                ? PythonError.Type("only length-1 arrays can be converted to Python scalars")
                : PythonError.Value(item is PyList && takesLists ? "coordinate list must contain exactly 2 coordinates" : "incorrect coordinate type");
        }
    }
}
