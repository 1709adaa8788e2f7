using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.OpenCv;

/// <summary>cv2's own kinds of argument: sizes, points, scalars, arrays.</summary>
internal static class Cv2Arguments
{
    private static readonly DType[] s_depths =
        [DType.UInt8, DType.Int8, DType.UInt16, DType.Int16, DType.Int32, DType.Float32, DType.Float64];

    /// <summary>A depth, <c>cv2.CV_32F</c>; below 0 none.</summary>
    public static DType? Depth(NativeCall call, string name)
    {
        int depth = call.Int(name);
        return depth < 0 ? null
            : (depth & 7) < s_depths.Length ? s_depths[depth & 7]
            : throw Cv2Call.Failed(call, $"{name} {depth} is unknown");
    }

    /// <summary>Width and height; None is no size.</summary>
    public static (int Width, int Height) Size(NativeCall call, string name) => call.OrNull(name) is null ? default : Pair(call, name);

    /// <summary>The argument <c>anchor</c>, a point; None for the middle.</summary>
    public static (int X, int Y)? Anchor(NativeCall call) => call.OrNull("anchor") is null ? null : Pair(call, "anchor");

    /// <summary>A point of whole numbers; None is the origin.</summary>
    public static (int X, int Y) Point(NativeCall call, string name) => Size(call, name);

    /// <summary>Two whole numbers, which may not be None.</summary>
    public static (int A, int B) Pair(NativeCall call, string name)
    {
        int[] pair = call.Ints(name);
        return pair.Length == 2
            ? (pair[0], pair[1])
            : throw Cv2Call.Failed(call, $"Can't parse '{name}'. Expected sequence length 2, got {pair.Length}");
    }

    /// <summary>A point of floats.</summary>
    public static (float X, float Y) FloatPoint(NativeCall call, string name) => Pair(call, name, call[name]);

    /// <summary>A turned rectangle: centre, sides and angle.</summary>
    public static RotatedRect Box(NativeCall call, string name)
    {
        List<object> parts = Sequences.ToList(call.Run, call[name]);
        return parts.Count == 3
            ? new RotatedRect(Pair(call, name, parts[0]), Pair(call, name, parts[1]), (float)NativeCall.ToFloat(parts[2]))
            : throw Cv2Call.Failed(call, $"Can't parse '{name}'. Expected sequence length 3, got {parts.Count}");
    }

    private static (float A, float B) Pair(NativeCall call, string name, object value)
    {
        List<object> pair = Sequences.ToList(call.Run, value);
        return pair.Count == 2
            ? ((float)NativeCall.ToFloat(pair[0]), (float)NativeCall.ToFloat(pair[1]))
            : throw Cv2Call.Failed(call, $"Can't parse '{name}'. Expected sequence length 2, got {pair.Count}");
    }

    /// <summary>Up to four numbers. A single one is the first, and the others are 0: cv2's own rule, which pads colour with (114, 0, 0).</summary>
    public static double[] Scalar(NativeCall call, string name)
    {
        if (call.OrNull(name) is not { } value)
        {
            return [];
        }

        double[] numbers = Numbers.IsNumber(value) || value is ArrayObject { Data.Rank: 0 }
            ? [NativeCall.ToFloat(value)]
            : [.. Sequences.ToList(call.Run, value).Select(NativeCall.ToFloat)];
        return numbers.Length <= 4
            ? numbers
            : throw Cv2Call.Failed(call, $"Scalar value for argument '{name}' is longer than 4");
    }

    /// <summary>An array of any shape.</summary>
    public static NdArray Array(NativeCall call, string name) => Cv2Call.Mat(call[name])
        ?? throw Cv2Call.Failed(call, $"{name} is not a numpy array, neither a scalar");

    /// <summary>A list or tuple of images.</summary>
    public static NdArray[] Images(NativeCall call, string name) =>
        [.. Sequences.ToList(call.Run, call[name]).Select(image => Cv2Call.Mat(image) is { Rank: 2 or 3 } array
            ? array
            : throw Cv2Call.Failed(call, $"{name} holds something that is no image"))];

    /// <summary>Refuses an image of another size, before it is made, where the run may not have it.</summary>
    public static void RequireImage(NativeCall call, NdArray like, long width, long height)
    {
        int channels = like.Rank == 3 ? like.Shape[2] : 1;
        call.Run.Budget.RequireArray(
            [(int)Math.Clamp(height, 0, int.MaxValue), (int)Math.Clamp(width, 0, int.MaxValue), channels], like.DType.ItemSize());
    }
}
