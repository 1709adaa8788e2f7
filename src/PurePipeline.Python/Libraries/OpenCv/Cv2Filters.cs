using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.OpenCv;

/// <summary>Blurs and linear filters.</summary>
internal static class Cv2Filters
{
    public static void AddTo(MemberTable table) => table
        .Function("GaussianBlur(src, ksize, sigmaX, dst=None, sigmaY=0, borderType=4, hint=0)", static call => Of(call, null, (a, _) =>
            Cv2.GaussianBlur(a, Cv2Arguments.Size(call, "ksize"), call.Float("sigmaX"), call.Float("sigmaY"), Border(call))))
        .Function("getGaussianKernel(ksize, sigma, ktype=6)", static call => Cv2Call.Result(call, () =>
            Cv2.GetGaussianKernel(call.Int("ksize"), call.Float("sigma"), Cv2Arguments.Depth(call, "ktype") ?? DType.Float64)
                .WithVersions(call.Run.Options.Versions)))
        .Function("blur(src, ksize, dst=None, anchor=None, borderType=4)", static call => Of(call, null, (a, _) =>
            Cv2.Blur(a, Cv2Arguments.Size(call, "ksize"), Cv2Arguments.Anchor(call), Border(call))))
        .Function("boxFilter(src, ddepth, ksize, dst=None, anchor=None, normalize=True, borderType=4)", static call => Of(call, "ddepth", (a, depth) =>
            Cv2.BoxFilter(a, depth, Cv2Arguments.Size(call, "ksize"), Cv2Arguments.Anchor(call), call.Truth("normalize"), Border(call))))
        .Function("medianBlur(src, ksize, dst=None)", static call => Of(call, null, (a, _) => Cv2.MedianBlur(a, call.Int("ksize"))))
        .Function("filter2D(src, ddepth, kernel, dst=None, anchor=None, delta=0, borderType=4)", static call => Of(call, "ddepth", (a, depth) =>
            Cv2.Filter2D(a, depth, Cv2Arguments.Array(call, "kernel"), Cv2Arguments.Anchor(call), call.Float("delta"), Border(call))))
        .Function(
            "sepFilter2D(src, ddepth, kernelX, kernelY, dst=None, anchor=None, delta=0, borderType=4)",
            static call => Of(call, "ddepth", (a, depth) => Cv2.SepFilter2D(
                a, depth, Cv2Arguments.Array(call, "kernelX"), Cv2Arguments.Array(call, "kernelY"), Cv2Arguments.Anchor(call), call.Float("delta"), Border(call))))
        .Function("Sobel(src, ddepth, dx, dy, dst=None, ksize=3, scale=1, delta=0, borderType=4)", static call => Of(call, "ddepth", (a, depth) => Cv2.Sobel(
            a, depth, call.Int("dx"), call.Int("dy"), call.Int("ksize"), call.Float("scale"), call.Float("delta"), Border(call))))
        .Function("Scharr(src, ddepth, dx, dy, dst=None, scale=1, delta=0, borderType=4)", static call => Of(call, "ddepth", (a, depth) =>
            Cv2.Scharr(a, depth, call.Int("dx"), call.Int("dy"), call.Float("scale"), call.Float("delta"), Border(call))))
        .Function("spatialGradient(src, dx=None, dy=None, ksize=3, borderType=4)", static call =>
        {
            Cv2Call.RefuseOutputs(call, "dx", "dy");
            NdArray source = Cv2Call.Charged(call, "src", 2 * sizeof(short));
            (NdArray dx, NdArray dy) = Cv2Call.Value(call, () => Cv2.SpatialGradient(source, call.Int("ksize"), Border(call)));
            return new PyTuple([new ArrayObject(dx), new ArrayObject(dy)]);
        })
        .Function("Laplacian(src, ddepth, dst=None, ksize=1, scale=1, delta=0, borderType=4)", static call => Of(call, "ddepth", (a, depth) =>
            Cv2.Laplacian(a, depth, call.Int("ksize"), call.Float("scale"), call.Float("delta"), Border(call))))
        .Function("bilateralFilter(src, d, sigmaColor, sigmaSpace, dst=None, borderType=4)", static call => Of(call, null, (a, _) =>
            Cv2.BilateralFilter(a, call.Int("d"), call.Float("sigmaColor"), call.Float("sigmaSpace"), Border(call))))
        .Function("pyrDown(src, dst=None, dstsize=None, borderType=4)", static call => Pyramid(call, 1, a => Cv2.PyrDown(a, Border(call))))
        .Function("pyrUp(src, dst=None, dstsize=None, borderType=4)", static call => call.Int("borderType") == 4
            ? Pyramid(call, 4, Cv2.PyrUp)
            : throw call.Unsupported("another border"))
        .Function("Canny(image, threshold1, threshold2, edges=None, apertureSize=3, L2gradient=False)", Canny);

    private static ArrayObject Of(NativeCall call, string? depthName, Func<NdArray, DType?, NdArray> filter)
    {
        NdArray source = Cv2Call.Source(call);
        DType? depth = depthName is null ? null : Cv2Arguments.Depth(call, depthName);
        call.Run.Budget.RequireArray(source.Shape, (depth ?? source.DType).ItemSize());
        return Cv2Call.Result(call, () => filter(source, depth));
    }

    private static ArrayObject Canny(NativeCall call)
    {
        if (call.OrNull("edges") is not null)
        {
            throw call.Unsupported("edges");
        }

        NdArray image = Cv2Call.Source(call, "image");
        call.Run.Budget.RequireArray(image.Shape, 2 * sizeof(int));
        return Cv2Call.Result(call, () => Cv2.Canny(
            image, call.Float("threshold1"), call.Float("threshold2"), call.Int("apertureSize"), call.Truth("L2gradient")));
    }

    private static ArrayObject Pyramid(NativeCall call, int times, Func<NdArray, NdArray> step)
    {
        if (call.OrNull("dstsize") is not null)
        {
            throw call.Unsupported("dstsize");
        }

        NdArray source = Cv2Call.Source(call);
        call.Run.Budget.RequireArray([.. source.Shape, times], sizeof(int));
        return Cv2Call.Result(call, () => step(source));
    }

    private static BorderType Border(NativeCall call) => (BorderType)call.Int("borderType");
}
