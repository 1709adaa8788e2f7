using BenchmarkDotNet.Attributes;
using PurePipeline.Benchmarks.Peers;
using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using Cv = OpenCvSharp;

namespace PurePipeline.Benchmarks;

/// <summary>Mirrors, turns, borders and merges of 4 megapixels, which only move bytes.</summary>
public class OpenCvRearrangingBenchmarks : OpenCvOperationBenchmarks
{
    private const int Border = 40;

    /// <summary>What is done.</summary>
    [Params("flip columns", "flip rows", "rotate 90", "transpose", "constant border", "reflected border", "merge", "hconcat", "vconcat", "repeat")]
    public string Operation { get; set; } = "";

    /// <summary>The type of the channels.</summary>
    [Params(DType.UInt8, DType.Float32)]
    public DType Type { get; set; }

    /// <summary>Channels.</summary>
    [Params(1, 3, 4)]
    public int Channels { get; set; }

    /// <inheritdoc/>
    protected override (Func<NdArray> Ours, Action<Cv.Mat> Native) Describe()
    {
        NdArray image = NativeImage.Random(Type, NativeImage.Height, Channels);
        Cv.Mat native = NativeImage.Of(image);
        NdArray[] planes = [.. Enumerable.Range(0, Math.Max(Channels, 2)).Select(seed => NativeImage.Random(Type, NativeImage.Height, 1, seed))];
        Cv.Mat[] nativePlanes = [.. planes.Select(NativeImage.Of)];
        return Operation switch
        {
            "flip columns" => (() => Cv2.Flip(image, 1), target => Cv.Cv2.Flip(native, target, Cv.FlipMode.Y)),
            "flip rows" => (() => Cv2.Flip(image, 0), target => Cv.Cv2.Flip(native, target, Cv.FlipMode.X)),
            "rotate 90" => (
                () => Cv2.Rotate(image, RotateFlags.Rotate90Clockwise), target => Cv.Cv2.Rotate(native, target, Cv.RotateFlags.Rotate90Clockwise)),
            "transpose" => (() => Cv2.Transpose(image), target => Cv.Cv2.Transpose(native, target)),
            "constant border" => (
                () => Cv2.CopyMakeBorder(image, Border, Border, Border, Border, BorderType.Constant, 114, 114, 114),
                target => Cv.Cv2.CopyMakeBorder(
                    native, target, Border, Border, Border, Border, Cv.BorderTypes.Constant, new Cv.Scalar(114, 114, 114))),
            "reflected border" => (
                () => Cv2.CopyMakeBorder(image, Border, Border, Border, Border, BorderType.Reflect101),
                target => Cv.Cv2.CopyMakeBorder(native, target, Border, Border, Border, Border, Cv.BorderTypes.Reflect101)),
            "merge" => (() => Cv2.Merge(planes), target => Cv.Cv2.Merge(nativePlanes, target)),
            "hconcat" => (() => Cv2.Hconcat(image, image), target => Cv.Cv2.HConcat(native, native, target)),
            "vconcat" => (() => Cv2.Vconcat(image, image), target => Cv.Cv2.VConcat(native, native, target)),
            _ => (() => Cv2.Repeat(image, 1, 2), target => Cv.Cv2.Repeat(native, 1, 2, target)),
        };
    }
}
