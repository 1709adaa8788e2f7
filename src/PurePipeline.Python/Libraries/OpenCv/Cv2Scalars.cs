using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.OpenCv;

/// <summary>The numbers that cv2 takes in place of an image, up to four, one for each channel.</summary>
internal static class Cv2Scalars
{
    private const int Most = 4;

    /// <summary>
    /// The last release whose arithmetic takes a number as (v, 0, 0, 0) and tuples of one or four numbers only; 4.6 does, 4.10 repeats a
    /// number for each channel and fills tuples up with zeros.
    /// </summary>
    private static readonly Version s_lastStrict = new(4, 6);

    /// <summary>The argument as an image; null if it is numbers.</summary>
    public static NdArray? ImageOrNull(NativeCall call, string name) =>
        Cv2Call.Mat(call[name]) is { Rank: 2 or 3 } array ? array : null;

    /// <summary>
    /// Whether a matrix of one row or one column counts as numbers beside that image: one for each channel, and the image has another size.
    /// </summary>
    public static bool IsVectorBeside(NdArray vector, NdArray image)
    {
        int channels = image.Rank == 3 ? image.Shape[2] : 1;
        return vector.Rank == 2 && vector.Length == channels && (vector.Shape[0] == 1 || vector.Shape[1] == 1)
            && !vector.Shape.SequenceEqual(image.Shape[..2]);
    }

    /// <summary>Numbers as add, subtract, multiply, divide and absdiff take them.</summary>
    public static double[] OfArithmetic(NativeCall call, string name, int channels)
    {
        bool isStrict = call.Run.Options.Versions.OpenCv <= s_lastStrict;
        object value = call[name];
        if (Numbers.IsNumber(value))
        {
            return Cv2.NumberForChannels(Numbers.ToDouble(value), call.Run.Options.Versions);
        }

        if (value is ArrayObject { Data: { Rank: 2, Length: > 1 } vector })
        {
            return vector.AsType(DType.Float64).ToArray<double>();
        }

        double[] values = Sequence(call, name);
        bool fits = isStrict ? values.Length is 1 or Most : values.Length <= Most;
        return !fits ? throw Sizes(call)
            : isStrict && values.Length == 1 ? [.. Enumerable.Repeat(values[0], Most)]
            : values;
    }

    /// <summary>Numbers as min, max, inRange and the bitwise functions take them: one, as many as channels, or four.</summary>
    public static double[] OfChannels(NativeCall call, string name, int channels)
    {
        object value = call[name];
        if (Numbers.IsNumber(value))
        {
            return [Numbers.ToDouble(value), 0, 0, 0];
        }

        double[] values = Sequence(call, name);
        return values.Length == 1 ? [.. Enumerable.Repeat(values[0], Most)]
            : values.Length == channels || values.Length == Most ? values
            : throw Sizes(call);
    }

    private static double[] Sequence(NativeCall call, string name) => call[name] switch
    {
        PyTuple tuple => [.. tuple.Items.Select(NativeCall.ToFloat)],
        ArrayObject { Data: { Rank: 1 or 2, Length: > 0 and <= Most } array } => array.AsType(DType.Float64).ToArray<double>(),
        _ => throw Cv2Call.Failed(call, $"{name} is not a numpy array, neither a scalar"),
    };

    private static PythonError Sizes(NativeCall call) => Cv2Call.Failed(
        call, "The operation is neither 'array op array' (where arrays have the same size and the same number of channels), nor 'array op scalar'");
}
