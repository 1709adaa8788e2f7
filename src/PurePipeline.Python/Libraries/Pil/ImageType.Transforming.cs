using PurePipeline.Pillow;
using Filter = PurePipeline.Pillow.Resampling;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary>Turns and mappings.</summary>
internal static partial class ImageType
{
    private static void AddTransforming(MemberTable table) => table
        .Method("transpose(self, method)", static call => Self(call).With(Image(call).Transpose((TransposeMethod)call.Int("method"))))
        .Method("rotate(self, angle, resample=0, expand=0, center=None, translate=None, fillcolor=None)", Rotate)
        .Method("transform(self, size, method, data=None, resample=0, fill=1, fillcolor=None)", Transform);

    private static ImageObject Rotate(NativeCall call)
    {
        (double angle, bool expand) = (call.Float("angle"), call.Truth("expand"));
        (double, double)? center = PointOrNull(call, "center");
        (double, double)? translate = PointOrNull(call, "translate");
        (int width, int height) = Image(call).Rotation(angle, expand, center, translate).Size;
        RequireRoom(call, Image(call), width, height);
        return Self(call).With(Image(call).Rotate(angle, (Filter)call.Int("resample"), expand, center, translate, call.InkOrNull("fillcolor")));
    }

    private static ImageObject Transform(NativeCall call)
    {
        if (call.Ints("size") is not [int width, int height])
        {
            throw PythonError.Value("size must be a pair: width and height");
        }

        object data = call.OrNull("data") ?? throw PythonError.Value("missing method data");
        (TransformMethod method, Filter filter, Ink? fill) =
            ((TransformMethod)call.Int("method"), (Filter)call.Int("resample"), call.InkOrNull("fillcolor"));
        RequireRoom(call, Image(call), width, height);
        return Self(call).With(method == TransformMethod.Mesh
            ? Image(call).TransformMesh((width, height), [.. Sequences.ToList(call.Run, data).Select(part => MeshPart(call, part))], filter, fill)
            : Image(call).Transform((width, height), method, Reals(call, data), filter, fill));
    }

    private static ((int, int, int, int) Box, double[] Quad) MeshPart(NativeCall call, object part) =>
        Sequences.ToList(call.Run, part) is [var box, var quad] && NativeCall.ToInts(call.Run, box) is [int left, int upper, int right, int lower]
            ? ((left, upper, right, lower), Reals(call, quad))
            : throw PythonError.Value("a mesh is a list of (box, quad) with 4 and 8 numbers");

    private static double[] Reals(NativeCall call, object data) => [.. Sequences.ToList(call.Run, data).Select(NativeCall.ToFloat)];

    private static (double X, double Y)? PointOrNull(NativeCall call, string name) => call.OrNull(name) is not { } point
        ? null
        : Reals(call, point) is [double x, double y, ..] ? (x, y) : throw PythonError.Index("tuple index out of range");
}
