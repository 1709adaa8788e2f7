using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.OpenCv;

/// <summary>Warps and their matrices.</summary>
internal static class Cv2Warp
{
    private static readonly Cv2Constant[] s_constants =
    [
        new("WARP_FILL_OUTLIERS", (int)WarpFlags.FillOutliers),
        new("WARP_INVERSE_MAP", (int)WarpFlags.InverseMap),
    ];

    public static void AddTo(MemberTable table)
    {
        Cv2Constant.AddTo(table, s_constants);
        table
            .Function("warpAffine(src, M, dsize, dst=None, flags=1, borderMode=0, borderValue=None)", static call => Warp(call, Cv2.WarpAffine))
            .Function(
                "warpPerspective(src, M, dsize, dst=None, flags=1, borderMode=0, borderValue=None)", static call => Warp(call, Cv2.WarpPerspective))
            .Function("remap(src, map1, map2, interpolation, dst=None, borderMode=0, borderValue=None)", Remap)
            .Function("convertMaps(map1, map2, dstmap1type, dstmap1=None, dstmap2=None, nninterpolation=False)", ConvertMaps)
            .Function("getAffineTransform(src, dst)", static call =>
                new ArrayObject(Cv2.GetAffineTransform(Cv2Arguments.Array(call, "src"), Cv2Arguments.Array(call, "dst"))))
            .Function("getPerspectiveTransform(src, dst, solveMethod=0)", GetPerspectiveTransform)
            .Function("getRotationMatrix2D(center, angle, scale)", GetRotationMatrix2D)
            .Function("invertAffineTransform(M)", static call => new ArrayObject(Cv2.InvertAffineTransform(Cv2Arguments.Array(call, "M"))));
    }

    private delegate NdArray Warping(
        NdArray src, NdArray m, (int Width, int Height) dsize, WarpFlags flags, BorderType borderMode, params ReadOnlySpan<double> borderValue);

    private static ArrayObject Warp(NativeCall call, Warping warp)
    {
        NdArray source = Cv2Call.Source(call);
        RefuseTransparent(call);
        (int width, int height) = Cv2Arguments.Size(call, "dsize");
        Cv2Arguments.RequireImage(call, source, width, height);
        return Cv2Call.Into(call, new ArrayObject(warp(
            source,
            Cv2Arguments.Array(call, "M"),
            (width, height),
            (WarpFlags)call.Int("flags"),
            (BorderType)call.Int("borderMode"),
            Cv2Arguments.Scalar(call, "borderValue"))));
    }

    // What lies outside would stay as it is in dst.
    private static void RefuseTransparent(NativeCall call)
    {
        if ((BorderType)call.Int("borderMode") == BorderType.Transparent)
        {
            Cv2Call.RefuseDestination(call);
        }
    }

    private static ArrayObject Remap(NativeCall call)
    {
        NdArray source = Cv2Call.Source(call);
        RefuseTransparent(call);
        NdArray first = Cv2Arguments.Array(call, "map1");
        NdArray? second = call.OrNull("map2") is null || Cv2Arguments.Array(call, "map2").Length == 0 ? null : Cv2Arguments.Array(call, "map2");
        if (first.Rank >= 2)
        {
            Cv2Arguments.RequireImage(call, source, first.Shape[1], first.Shape[0]);
        }

        return Cv2Call.Into(call, new ArrayObject(Cv2.Remap(
            source, first, second, (Interpolation)call.Int("interpolation"), (BorderType)call.Int("borderMode"), Cv2Arguments.Scalar(call, "borderValue"))));
    }

    private static PyTuple ConvertMaps(NativeCall call)
    {
        const int Int16Pairs = 11; // CV_16SC2
        if (call.Int("dstmap1type") != Int16Pairs || call.OrNull("dstmap1") is not null || call.OrNull("dstmap2") is not null)
        {
            throw call.Unsupported("another dstmap1type than CV_16SC2, or arrays to write to");
        }

        NdArray first = Cv2Arguments.Array(call, "map1");
        NdArray? second = call.OrNull("map2") is null || Cv2Arguments.Array(call, "map2").Length == 0 ? null : Cv2Arguments.Array(call, "map2");
        call.Run.Budget.RequireArray(first.Shape, 2 * sizeof(int));
        NdArray? fractions = null;
        ArrayObject whole = Cv2Call.Result(call, () =>
        {
            (NdArray pixels, fractions) = Cv2.ConvertMaps(first, second, call.Truth("nninterpolation"));
            return pixels;
        });
        return new PyTuple([whole, fractions is null ? PyNone.Value : new ArrayObject(fractions)]);
    }

    private static ArrayObject GetPerspectiveTransform(NativeCall call) => call.Int("solveMethod") == 0
        ? new ArrayObject(Cv2.GetPerspectiveTransform(Cv2Arguments.Array(call, "src"), Cv2Arguments.Array(call, "dst")))
        : throw call.Unsupported("a solveMethod other than DECOMP_LU");

    private static ArrayObject GetRotationMatrix2D(NativeCall call)
    {
        double[] center = Cv2Arguments.Scalar(call, "center");
        return center.Length == 2
            ? new ArrayObject(Cv2.GetRotationMatrix2D(((float)center[0], (float)center[1]), call.Float("angle"), call.Float("scale"))
                .WithVersions(call.Run.Options.Versions))
            : throw Cv2Call.Failed(call, $"Can't parse 'center'. Expected sequence length 2, got {center.Length}");
    }
}
