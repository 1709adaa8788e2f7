using PurePipeline.Numerics;

namespace PurePipeline.Cli.Output;

/// <summary>Which axis of an array holds the channels.</summary>
internal static class ChannelAxis
{
    /// <summary>
    /// The axis with 1 to 4 entries where arrays have their channels: third from the end (c, h, w) or last (h, w, c). Where both could be,
    /// the first for floats, as tensors have it, and the last for integers, as pictures have it. Null if neither could.
    /// </summary>
    public static int? Guess(NdArray array)
    {
        ReadOnlySpan<int> shape = array.Shape;
        if (shape.Length < 3)
        {
            return null;
        }

        int first = shape.Length - 3;
        int last = shape.Length - 1;
        return (shape[first] is >= 1 and <= 4, shape[last] is >= 1 and <= 4) switch
        {
            (true, true) => array.DType is DType.Float16 or DType.Float32 or DType.Float64 ? first : last,
            (true, false) => first,
            (false, true) => last,
            _ => null,
        };
    }
}
