using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.OpenCv;

/// <summary>Denoising.</summary>
internal static class Cv2Denoising
{
    public static void AddTo(MemberTable table) => table
        .Function("fastNlMeansDenoising(src, dst=None, h=3, templateWindowSize=7, searchWindowSize=21)", static call =>
            Of(call, source => Cv2.FastNlMeansDenoising(source, Strength(call, "h"), call.Int("templateWindowSize"), call.Int("searchWindowSize"))))
        .Function("fastNlMeansDenoisingColored(src, dst=None, h=3, hColor=3, templateWindowSize=7, searchWindowSize=21)", static call =>
            Of(call, source => Cv2.FastNlMeansDenoisingColored(
                source, Strength(call, "h"), Strength(call, "hColor"), call.Int("templateWindowSize"), call.Int("searchWindowSize"))));

    private static float Strength(NativeCall call, string name) => call[name] is PyTuple or PyList
        ? throw call.Unsupported($"{name} for each channel")
        : (float)call.Float(name);

    // Each pixel is compared with each one where is looked.
    private static ArrayObject Of(NativeCall call, Func<NdArray, NdArray> operation)
    {
        double side = Math.Clamp(call.Int("searchWindowSize"), 1, 64);
        NdArray source = Cv2Call.Charged(call, "src", 4 * sizeof(int), side * side / 4096);
        return Cv2Call.Result(call, () => operation(source));
    }
}
