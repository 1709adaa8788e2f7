using BenchmarkDotNet.Attributes;
using PurePipeline.Benchmarks.Peers;
using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using Cv = OpenCvSharp;

namespace PurePipeline.Benchmarks;

/// <summary>Blurs and edges of 4 megapixels.</summary>
public class OpenCvFilterBenchmarks : OpenCvOperationBenchmarks
{
    private static readonly Dictionary<string, (Func<NdArray, NdArray> Ours, Action<Cv.Mat, Cv.Mat> Native)> _operations = new()
    {
        ["GaussianBlur 3"] = (a => Cv2.GaussianBlur(a, (3, 3), 0), (a, target) => Cv.Cv2.GaussianBlur(a, target, new Cv.Size(3, 3), 0)),
        ["GaussianBlur 5"] = (a => Cv2.GaussianBlur(a, (5, 5), 0), (a, target) => Cv.Cv2.GaussianBlur(a, target, new Cv.Size(5, 5), 0)),
        ["GaussianBlur 9"] = (a => Cv2.GaussianBlur(a, (9, 9), 0), (a, target) => Cv.Cv2.GaussianBlur(a, target, new Cv.Size(9, 9), 0)),
        ["blur 3"] = (a => Cv2.Blur(a, (3, 3)), (a, target) => Cv.Cv2.Blur(a, target, new Cv.Size(3, 3))),
        ["blur 7"] = (a => Cv2.Blur(a, (7, 7)), (a, target) => Cv.Cv2.Blur(a, target, new Cv.Size(7, 7))),
        ["medianBlur 3"] = (a => Cv2.MedianBlur(a, 3), (a, target) => Cv.Cv2.MedianBlur(a, target, 3)),
        ["medianBlur 5"] = (a => Cv2.MedianBlur(a, 5), (a, target) => Cv.Cv2.MedianBlur(a, target, 5)),
        ["Canny"] = (
            a => Cv2.Canny(a, 100, 200), (a, target) => Cv.Cv2.Canny(a, target, 100, 200)),
        ["normalize L1"] = (a => Cv2.Normalize(a, 255, 0, NormType.L1), (a, target) => Cv.Cv2.Normalize(a, target, 255, 0, Cv.NormTypes.L1)),
        ["normalize L2"] = (a => Cv2.Normalize(a, 255, 0, NormType.L2), (a, target) => Cv.Cv2.Normalize(a, target, 255, 0, Cv.NormTypes.L2)),
    };

    /// <summary>What is done, of which type; edges and norms are of bytes alone.</summary>
    public static IEnumerable<FilterCase> Cases =>
        from operation in _operations.Keys
        from type in operation[0] is 'C' or 'n' ? new[] { DType.UInt8 } : [DType.UInt8, DType.Float32]
        select new FilterCase(operation, type);

    /// <summary>The operation and the type of the channels.</summary>
    [ParamsSource(nameof(Cases))]
    public FilterCase Case { get; set; }

    /// <summary>Channels.</summary>
    [Params(1, 3)]
    public int Channels { get; set; }

    /// <inheritdoc/>
    protected override (Func<NdArray> Ours, Action<Cv.Mat> Native) Describe()
    {
        NdArray image = NativeImage.Random(Case.Type, NativeImage.Height, Channels);
        Cv.Mat native = NativeImage.Of(image);
        var (ours, theirs) = _operations[Case.Operation];
        return (() => ours(image), target => theirs(native, target));
    }

    /// <summary>An operation on a type of channels.</summary>
    public readonly record struct FilterCase(string Operation, DType Type)
    {
        /// <inheritdoc/>
        public override string ToString() => $"{Operation} {Type}";
    }
}
