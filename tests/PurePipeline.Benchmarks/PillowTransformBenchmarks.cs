using BenchmarkDotNet.Attributes;
using PurePipeline.Benchmarks.Peers;
using PurePipeline.Benchmarks.Pictures;
using PurePipeline.Pillow;
using PurePipeline.Pixels;
using static PurePipeline.Pillow.Resampling;

namespace PurePipeline.Benchmarks;

/// <summary>Turns and mappings of decoded pixels, 2560x1600, one thread: this library against the Pillow that is installed.</summary>
public class PillowTransformBenchmarks : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"purepipeline-transform-{Environment.ProcessId}.jpg");
    private Image? _image;
    private byte[] _pixels = [];
    private PythonPeer? _python;

    /// <summary>Pillow's name of the pixels' mode.</summary>
    [Params("L", "RGB", "RGBA", "F")]
    public string Mode { get; set; } = "";

    /// <summary>The filter.</summary>
    [Params(Nearest, Bilinear, Bicubic)]
    public PurePipeline.Pillow.Resampling Filter { get; set; }

    /// <summary>The operation: a turn by 30 degrees, or a method of <c>transform</c>.</summary>
    [Params("rotate", "affine", "extent", "perspective", "quad")]
    public string Operation { get; set; } = "";

    /// <summary>Makes the picture and starts Python on it.</summary>
    [GlobalSetup]
    public void Setup()
    {
        byte[] file = BenchmarkPicture.Jpeg(2560, 1600, "4:2:0");
        File.WriteAllBytes(_path, file);
        _image = new Image(BenchmarkModes.Of(Image.Open(file), Mode));
        _pixels = new byte[(2560 * 1600 * 4) + RowReader.Slack];
        _python = new PythonPeer(_path);
        Console.WriteLine($"// Peer: {_python.Versions}");
    }

    /// <summary>Ends Python and removes the picture.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _python?.Dispose();
        File.Delete(_path);
        GC.SuppressFinalize(this);
    }

    /// <summary>Pillow's.</summary>
    [Benchmark(Baseline = true)]
    public int Pillow_transform() => _python!.Run($"pillow_transform {Mode} {Filter} {Operation}");

    /// <summary>Ours, into one array that is reused.</summary>
    [Benchmark]
    public int PurePipeline_transform() => BenchmarkModes.Read(Transformed(_image!), _pixels);

    // The numbers are those of peer.py.
    private Image Transformed(Image image) => Operation switch
    {
        "rotate" => image.Rotate(30, Filter),
        "affine" => image.Transform((2560, 1600), TransformMethod.Affine, [1.1, .12, -30.5, -.09, .95, 40.25], Filter),
        "extent" => image.Transform((1920, 1200), TransformMethod.Extent, [10.5, 20.25, 2500, 1500], Filter),
        "perspective" => image.Transform((2560, 1600), TransformMethod.Perspective, [1.1, .12, -30.5, -.09, .95, 40.25, 1e-5, -2e-5], Filter),
        _ => image.Transform((2560, 1600), TransformMethod.Quad, [10, 20, 30, 1500, 2500, 1550, 2400, 30], Filter),
    };
}
