using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using PurePipeline.Benchmarks.Pictures;
using PurePipeline.OpenCv;
using Cv = OpenCvSharp;

namespace PurePipeline.Benchmarks;

/// <summary>
/// <c>cv2.resize</c> of a picture of 4 megapixels in memory, one thread: this library against OpenCvSharp, each into memory that it uses
/// again, and into fresh memory.
/// </summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByParams, BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class OpenCvResizeBenchmarks : IDisposable
{
    private const int SourceWidth = 2560;
    private const int SourceHeight = 1600;

    private BenchmarkImage? _image;
    private (int Width, int Height) _size;

    /// <summary>
    /// The interpolation; AREA enlarges by its own linear coordinates. The native peer computes CUBIC, and LINEAR of floats, with IPP, whose
    /// bytes are others; OPENCV_IPP=disabled gives ours.
    /// </summary>
    [ParamsAllValues]
    public Interpolation Method { get; set; }

    /// <summary>The size of the result: 224 x 224, or a factor.</summary>
    [Params("224", "x0.6", "x1.5")]
    public string Target { get; set; } = "";

    /// <summary>Channels: 1 is the picture's luminance, 4 has an alpha.</summary>
    [Params(3, 1, 4)]
    public int Channels { get; set; }

    /// <summary>Whether channels are float32.</summary>
    [Params(false, true)]
    public bool IsSingle { get; set; }

    /// <summary>Makes the picture and gives both sides the same pixels.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _image = new BenchmarkImage(SourceWidth, SourceHeight, Channels, IsSingle);
        _size = Target switch
        {
            "224" => (224, 224),
            "x0.6" => (SourceWidth * 3 / 5, SourceHeight * 3 / 5),
            _ => (SourceWidth * 3 / 2, SourceHeight * 3 / 2),
        };
    }

    /// <summary>Frees the native pictures.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _image?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The native peer, into the same picture each time.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("reused")]
    public void OpenCvSharp_resize() => Resize(_image!.NativeResult);

    /// <summary>Ours, into one array.</summary>
    [Benchmark, BenchmarkCategory("reused")]
    public void PurePipeline_resize() => _image!.Compute(Cv2.Resize(_image.Array, _size, interpolation: Method));

    /// <summary>The native peer, into a picture of its own each time.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("fresh")]
    public void OpenCvSharp_resize_fresh()
    {
        using var result = new Cv.Mat();
        Resize(result);
    }

    /// <summary>Ours, into an array of its own each time.</summary>
    [Benchmark, BenchmarkCategory("fresh")]
    public Array PurePipeline_resize_fresh() => _image!.ComputeFresh(Cv2.Resize(_image.Array, _size, interpolation: Method));

    private void Resize(Cv.Mat result) =>
        Cv.Cv2.Resize(_image!.Native, result, new Cv.Size(_size.Width, _size.Height), 0, 0, (Cv.InterpolationFlags)Method);
}
