using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.OpenCv;

/// <summary>Mathematical functions of floats, and polar coordinates.</summary>
internal static class Cv2Mathematics
{
    private const int MemoryPerElement = 3 * sizeof(double);

    public static void AddTo(MemberTable table) => table
        .Function("sqrt(src, dst=None)", static call => Of(call, "src", Cv2.Sqrt))
        .Function("exp(src, dst=None)", static call => Of(call, "src", Cv2.Exp))
        .Function("log(src, dst=None)", static call => Of(call, "src", Cv2.Log))
        .Function("pow(src, power, dst=None)", static call => Of(call, "src", a => Cv2.Pow(a, call.Float("power"))))
        .Function("magnitude(x, y, magnitude=None)", static call => Of(call, "x", x => Cv2.Magnitude(x, Cv2Call.Source(call, "y")), "magnitude"))
        .Function("phase(x, y, angle=None, angleInDegrees=False)", static call =>
            Of(call, "x", x => Cv2.Phase(x, Cv2Call.Source(call, "y"), call.Truth("angleInDegrees")), "angle"))
        .Function("cartToPolar(x, y, magnitude=None, angle=None, angleInDegrees=False)", static call =>
        {
            Cv2Call.RefuseOutputs(call, "magnitude", "angle");
            return Pair(call, "x", x => Cv2.CartToPolar(x, Cv2Call.Source(call, "y"), call.Truth("angleInDegrees")));
        })
        .Function("polarToCart(magnitude, angle, x=None, y=None, angleInDegrees=False)", static call =>
        {
            Cv2Call.RefuseOutputs(call, "x", "y");
            NdArray? lengths = call.OrNull("magnitude") is null ? null : Cv2Call.Source(call, "magnitude");
            return Pair(call, "angle", angle => Cv2.PolarToCart(lengths, angle, call.Truth("angleInDegrees")));
        });

    private static ArrayObject Of(NativeCall call, string name, Func<NdArray, NdArray> function, params ReadOnlySpan<string> outputs)
    {
        Cv2Call.RefuseOutputs(call, outputs);
        NdArray source = Cv2Call.Charged(call, name, MemoryPerElement);
        return Cv2Call.Result(call, () => function(source));
    }

    private static PyTuple Pair(NativeCall call, string name, Func<NdArray, (NdArray A, NdArray B)> function)
    {
        NdArray source = Cv2Call.Charged(call, name, MemoryPerElement);
        (NdArray a, NdArray b) = Cv2Call.Value(call, () => function(source));
        return new PyTuple([new ArrayObject(a), new ArrayObject(b)]);
    }
}
