using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.OpenCv;

/// <summary><c>cv2.resize</c>.</summary>
internal static class Cv2Resize
{
    private static readonly Cv2Constant[] s_constants =
    [
        new("INTER_NEAREST", (int)Interpolation.Nearest),
        new("INTER_LINEAR", (int)Interpolation.Linear),
        new("INTER_CUBIC", (int)Interpolation.Cubic),
        new("INTER_AREA", (int)Interpolation.Area),
        new("INTER_LANCZOS4", (int)Interpolation.Lanczos4),
        new("INTER_LINEAR_EXACT", (int)Interpolation.LinearExact),
        new("INTER_NEAREST_EXACT", (int)Interpolation.NearestExact),
    ];

    public static void AddTo(MemberTable table)
    {
        Cv2Constant.AddTo(table, s_constants);
        table.Function("resize(src, dsize, dst=None, fx=0, fy=0, interpolation=1)", Resize);
    }

    private static ArrayObject Resize(NativeCall call)
    {
        NdArray source = Cv2Call.Source(call);
        (int width, int height) = Cv2Arguments.Size(call, "dsize");
        if (source.Length == 0)
        {
            throw new PythonError("cv2.error", "(-215:Assertion failed) !ssize.empty() in function 'resize'");
        }

        (double fx, double fy) = (call.Float("fx"), call.Float("fy"));
        bool byFactor = width <= 0 || height <= 0;
        int channels = source.Rank == 3 ? source.Shape[2] : 1;
        call.Run.Budget.RequireArray(
            byFactor ? [Scaled(source.Shape[0], fy), Scaled(source.Shape[1], fx), channels] : [height, width, channels],
            source.DType.ItemSize());
        var interpolation = (Interpolation)call.Int("interpolation");
        return Cv2Call.Result(call, () => Cv2.Resize(source, (width, height), fx, fy, interpolation));
    }

    private static int Scaled(int length, double factor) => (int)Math.Clamp(length * factor, 0, int.MaxValue);
}
