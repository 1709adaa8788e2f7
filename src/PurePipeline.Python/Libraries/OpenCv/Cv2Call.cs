using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.OpenCv;

/// <summary>What the functions of cv2 share: reading their images, refusing, failing as cv2 does.</summary>
internal static class Cv2Call
{
    /// <summary>The argument as an image of shape (height, width) or (height, width, channels).</summary>
    public static NdArray Source(NativeCall call, string name = "src") => Mat(call[name]) is { Rank: 2 or 3 } array
        ? array
        : throw Failed(call, $"{name} is not a numpy array of 2 or 3 axes");

    /// <summary>The value as cv2 takes an array, integers of 64 bits as ones of 32; null if it is none.</summary>
    public static NdArray? Mat(object value) => (value as ArrayObject)?.Data is not { } array ? null
        : array.DType is DType.Int64 or DType.UInt64 ? array.AsType(DType.Int32) : array;

    /// <summary>The argument as an image, after a charge for the work on it.</summary>
    /// <param name="call">The call.</param>
    /// <param name="name">The argument.</param>
    /// <param name="itemSize">Bytes that are made for an element.</param>
    /// <param name="stepsPerElement">What an element costs.</param>
    public static NdArray Charged(NativeCall call, string name, int itemSize, double stepsPerElement = 0)
    {
        NdArray source = Source(call, name);
        call.Run.Budget.RequireArray(source.Shape, itemSize);
        call.Run.Budget.Charge((long)(source.Length * stepsPerElement));
        return source;
    }

    /// <summary>Refuses an array to write the result to: results here are new arrays.</summary>
    public static void RefuseDestination(NativeCall call) => RefuseOutputs(call, "dst");

    /// <summary>The same of arrays with other names.</summary>
    public static void RefuseOutputs(NativeCall call, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (call.OrNull(name) is not null)
            {
                throw call.Unsupported(name);
            }
        }
    }

    /// <summary>Runs the library's call; what OpenCV refuses is a <c>cv2.error</c>.</summary>
    public static ArrayObject Result(NativeCall call, Func<NdArray> operation) => Into(call, new ArrayObject(Value(call, operation)));

    /// <summary>The same of a call whose result is no array.</summary>
    public static T Value<T>(NativeCall call, Func<T> operation)
    {
        try
        {
            return operation();
        }
        catch (ArgumentException error)
        {
            throw Failed(call, LibraryErrors.Sentence(error));
        }
    }

    /// <summary>The same of a call that looks for something; nothing found is None.</summary>
    public static object Found(NativeCall call, Func<NdArray> search) =>
        Value(call, search) is { Length: > 0 } places ? new ArrayObject(places) : PyNone.Value;

    /// <summary>The result, in <c>dst</c> where that has its shape and type; any other OpenCV leaves alone.</summary>
    public static ArrayObject Into(NativeCall call, ArrayObject result)
    {
        if (!call.Has("dst") || call.OrNull("dst") is not ArrayObject destination || destination.IsReadOnly
            || destination.Data.DType != result.Data.DType || !destination.Data.Shape.SequenceEqual(result.Data.Shape))
        {
            return result;
        }

        destination.Data[ArrayIndex.Ellipsis] = result.Data;
        return destination;
    }

    /// <summary><c>cv2.error</c>.</summary>
    public static PythonError Failed(NativeCall call, string problem) => new("cv2.error", $"{call.FunctionName}: {problem}");
}
