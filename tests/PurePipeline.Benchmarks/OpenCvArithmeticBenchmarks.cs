using BenchmarkDotNet.Attributes;
using PurePipeline.Benchmarks.Peers;
using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using Cv = OpenCvSharp;

namespace PurePipeline.Benchmarks;

/// <summary>Arithmetic and thresholds of 4 megapixels of three channels.</summary>
public class OpenCvArithmeticBenchmarks : OpenCvOperationBenchmarks
{
    private static readonly Dictionary<string, (Func<NdArray, NdArray, NdArray> Ours, Action<Cv.Mat, Cv.Mat, Cv.Mat> Native)> _operations = new()
    {
        ["add"] = ((a, b) => Cv2.Add(a, b), (a, b, target) => Cv.Cv2.Add(a, b, target)),
        ["absdiff"] = (Cv2.Absdiff, (a, b, target) => Cv.Cv2.Absdiff(a, b, target)),
        ["multiply"] = ((a, b) => Cv2.Multiply(a, b), (a, b, target) => Cv.Cv2.Multiply(a, b, target)),
        ["multiply by numbers"] = (
            (a, _) => Cv2.Multiply(a, [1.5, 0.5, 0.7]), (a, _, target) => Cv.Cv2.Multiply(a, new Cv.Scalar(1.5, 0.5, 0.7), target)),
        ["divide"] = ((a, b) => Cv2.Divide(a, b), (a, b, target) => Cv.Cv2.Divide(a, b, target)),
        ["max"] = (Cv2.Max, (a, b, target) => Cv.Cv2.Max(a, b, target)),
        ["addWeighted"] = ((a, b) => Cv2.AddWeighted(a, 0.3, b, 0.7, 1), (a, b, target) => Cv.Cv2.AddWeighted(a, 0.3, b, 0.7, 1, target)),
        ["convertTo float32"] = (
            (a, _) => Cv2.ConvertTo(a, DType.Float32, 1 / 255.0), (a, _, target) => a.ConvertTo(target, Cv.MatType.CV_32FC3, 1 / 255.0)),
        ["convertScaleAbs"] = ((a, _) => Cv2.ConvertScaleAbs(a, 1.2, -10), (a, _, target) => Cv.Cv2.ConvertScaleAbs(a, target, 1.2, -10)),
        ["normalize"] = (
            (a, _) => Cv2.Normalize(a, 0, 255, NormType.MinMax), (a, _, target) => Cv.Cv2.Normalize(a, target, 0, 255, Cv.NormTypes.MinMax)),
        ["threshold"] = (
            (a, _) => Cv2.Threshold(a, 0.5, 1, ThresholdTypes.Binary).Image,
            (a, _, target) => Cv.Cv2.Threshold(a, target, 0.5, 1, Cv.ThresholdTypes.Binary)),
        ["inRange"] = (
            (a, _) => Cv2.InRange(a, [0.1, 0.2, 0.3], [150, 200, 250]),
            (a, _, target) => Cv.Cv2.InRange(a, new Cv.Scalar(0.1, 0.2, 0.3), new Cv.Scalar(150, 200, 250), target)),
        ["bitwise_and"] = (Cv2.BitwiseAnd, (a, b, target) => Cv.Cv2.BitwiseAnd(a, b, target)),
    };

    /// <summary>What is computed.</summary>
    public static IEnumerable<string> Operations => _operations.Keys;

    /// <summary>The operation.</summary>
    [ParamsSource(nameof(Operations))]
    public string Operation { get; set; } = "";

    /// <summary>The type of the channels.</summary>
    [Params(DType.UInt8, DType.UInt16, DType.Float32)]
    public DType Type { get; set; }

    /// <inheritdoc/>
    protected override (Func<NdArray> Ours, Action<Cv.Mat> Native) Describe()
    {
        NdArray a = NativeImage.Random(Type, NativeImage.Height, 3);
        NdArray b = NativeImage.Random(Type, NativeImage.Height, 3, seed: 2);
        Cv.Mat nativeA = NativeImage.Of(a);
        Cv.Mat nativeB = NativeImage.Of(b);
        var (ours, native) = _operations[Operation];
        return (() => ours(a, b), target => native(nativeA, nativeB, target));
    }
}
