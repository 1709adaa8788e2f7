using PurePipeline.Pixels;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary><c>image.point</c>: a table, or a function that is asked for each level, or, for wider levels, once for a scale and an offset.</summary>
internal static class PointFunction
{
    /// <param name="call">The call, which may have a mode.</param>
    /// <param name="self">The image.</param>
    /// <param name="lut">The table or the function.</param>
    public static ImageObject Apply(NativeCall call, ImageObject self, object lut)
    {
        string? mode = !call.Has("mode") || call.OrNull("mode") is null ? null : call.Text("mode");
        if (lut is not PyCallable function)
        {
            return self.With(self.Image.Point([.. Sequences.Iterate(call.Run, lut).Select(NativeCall.ToFloat)], mode));
        }

        if (self.Image.Picture.Mode is PixelMode.I or PixelMode.I16 or PixelMode.F)
        {
            object result = Ask(call, function, new PointTransform(1, 0));
            (double scale, double offset) = result is PointTransform line ? (line.Scale, line.Offset) : (0, NativeCall.ToFloat(result));
            return self.With(self.Image.PointTransform(scale, offset));
        }

        return self.With(self.Image.Point(level => NativeCall.ToFloat(Ask(call, function, (long)level)), mode));
    }

    private static object Ask(NativeCall call, PyCallable function, object level) => function.Invoke(call.Run, CallArguments.Of(level));
}
