using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.OpenCv;

/// <summary>Polar coordinates, and patches between pixels.</summary>
internal static class Cv2Polar
{
    private static readonly Cv2Constant[] s_constants =
    [
        new("WARP_POLAR_LINEAR", 0),
        new("WARP_POLAR_LOG", (int)WarpFlags.PolarLog),
    ];

    public static void AddTo(MemberTable table)
    {
        Cv2Constant.AddTo(table, s_constants);
        table
            .Function("warpPolar(src, dsize, center, maxRadius, flags, dst=None)", static call => Warp(
                call, Cv2Arguments.Size(call, "dsize"), (src, center, flags) => Cv2.WarpPolar(src, Cv2Arguments.Size(call, "dsize"), center, call.Float("maxRadius"), flags)))
            .Function("linearPolar(src, center, maxRadius, flags, dst=None)", static call =>
                Warp(call, default, (src, center, flags) => Cv2.LinearPolar(src, center, call.Float("maxRadius"), flags)))
            .Function("logPolar(src, center, M, flags, dst=None)", static call =>
                Warp(call, default, (src, center, flags) => Cv2.LogPolar(src, center, call.Float("M"), flags)))
            .Function("getRectSubPix(image, patchSize, center, patch=None, patchType=-1)", static call =>
            {
                Cv2Call.RefuseOutputs(call, "patch");
                NdArray image = Cv2Call.Source(call, "image");
                (int width, int height) = Cv2Arguments.Size(call, "patchSize");
                Cv2Arguments.RequireImage(call, image, width, (long)height * sizeof(float));
                return Cv2Call.Result(call, () => Cv2.GetRectSubPix(
                    image, (width, height), Cv2Arguments.FloatPoint(call, "center"), Cv2Arguments.Depth(call, "patchType")));
            });
    }

    // Two maps of floats have the result's size.
    private static ArrayObject Warp(NativeCall call, (int Width, int Height) size, Func<NdArray, (float X, float Y), WarpFlags, NdArray> warp)
    {
        Cv2Call.RefuseDestination(call);
        NdArray source = Cv2Call.Charged(call, "src", 1);
        Cv2Arguments.RequireImage(call, source, size.Width > 0 ? size.Width : source.Shape[1], (size.Height > 0 ? size.Height : source.Shape[0]) * 2L * sizeof(float));
        return Cv2Call.Result(call, () => warp(source, Cv2Arguments.FloatPoint(call, "center"), (WarpFlags)call.Int("flags")));
    }
}
