using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.OpenCv;

/// <summary>Lines by the Hough transform.</summary>
internal static class Cv2Hough
{
    public static void AddTo(MemberTable table) => table
        .Function("HoughLines(image, rho, theta, threshold, lines=None, srn=0, stn=0, min_theta=0, max_theta=3.141592653589793)", static call =>
            call.Float("srn") != 0 || call.Float("stn") != 0
                ? throw call.Unsupported("srn and stn")
                : Of(call, image => Cv2.HoughLines(
                    image, call.Float("rho"), call.Float("theta"), call.Int("threshold"), call.Float("min_theta"), call.Float("max_theta"))))
        .Function("HoughLinesP(image, rho, theta, threshold, lines=None, minLineLength=0, maxLineGap=0)", static call =>
            Of(call, image => Cv2.HoughLinesP(
                image, call.Float("rho"), call.Float("theta"), call.Int("threshold"), call.Float("minLineLength"), call.Float("maxLineGap"))));

    // Each pixel counts for a line of each angle.
    private static object Of(NativeCall call, Func<NdArray, NdArray> find)
    {
        Cv2Call.RefuseOutputs(call, "lines");
        double angles = Math.Clamp(Math.PI / call.Float("theta"), 1, int.MaxValue);
        NdArray image = Cv2Call.Charged(call, "image", 4 * sizeof(int), angles / 4096);
        return Cv2Call.Found(call, () => find(image));
    }
}
