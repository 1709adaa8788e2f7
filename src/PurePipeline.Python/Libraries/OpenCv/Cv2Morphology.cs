using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.OpenCv;

/// <summary>Erosion, dilation, and what is made of them.</summary>
internal static class Cv2Morphology
{
    private static readonly Cv2Constant[] s_constants =
    [
        new("MORPH_ERODE", (int)MorphTypes.Erode),
        new("MORPH_DILATE", (int)MorphTypes.Dilate),
        new("MORPH_OPEN", (int)MorphTypes.Open),
        new("MORPH_CLOSE", (int)MorphTypes.Close),
        new("MORPH_GRADIENT", (int)MorphTypes.Gradient),
        new("MORPH_TOPHAT", (int)MorphTypes.TopHat),
        new("MORPH_BLACKHAT", (int)MorphTypes.BlackHat),
        new("MORPH_HITMISS", (int)MorphTypes.HitMiss),
        new("MORPH_RECT", (int)MorphShapes.Rect),
        new("MORPH_CROSS", (int)MorphShapes.Cross),
        new("MORPH_ELLIPSE", (int)MorphShapes.Ellipse),
    ];

    public static void AddTo(MemberTable table)
    {
        Cv2Constant.AddTo(table, s_constants);
        table
            .Function(
                "erode(src, kernel, dst=None, anchor=None, iterations=1, borderType=0, borderValue=None)",
                static call => Apply(call, MorphTypes.Erode))
            .Function(
                "dilate(src, kernel, dst=None, anchor=None, iterations=1, borderType=0, borderValue=None)",
                static call => Apply(call, MorphTypes.Dilate))
            .Function(
                "morphologyEx(src, op, kernel, dst=None, anchor=None, iterations=1, borderType=0, borderValue=None)",
                static call => Apply(call, (MorphTypes)call.Int("op")))
            .Function("getStructuringElement(shape, ksize, anchor=None)", static call => Cv2Call.Result(call, () =>
                Cv2.GetStructuringElement((MorphShapes)call.Int("shape"), Cv2Arguments.Size(call, "ksize"), Cv2Arguments.Anchor(call))
                    .WithVersions(call.Run.Options.Versions)));
    }

    private static ArrayObject Apply(NativeCall call, MorphTypes type)
    {
        Cv2Call.RefuseDestination(call);
        NdArray source = Cv2Call.Source(call);
        NdArray? kernel = call.OrNull("kernel") is null ? null : Cv2Arguments.Array(call, "kernel");
        call.Run.Budget.RequireArray(source.Shape, source.DType.ItemSize());
        double[] value = Cv2Arguments.Scalar(call, "borderValue");
        return Cv2Call.Result(call, () => Cv2.MorphologyEx(
            source, type, kernel, Cv2Arguments.Anchor(call), call.Int("iterations"), (BorderType)call.Int("borderType"), value));
    }
}
