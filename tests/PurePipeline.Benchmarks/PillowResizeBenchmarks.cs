using BenchmarkDotNet.Attributes;
using PurePipeline.Benchmarks.Peers;
using PurePipeline.Benchmarks.Pictures;
using PurePipeline.Pillow;
using PurePipeline.Pixels;
using static PurePipeline.Pillow.Resampling;

namespace PurePipeline.Benchmarks;

/// <summary>Resize of decoded pixels, 2560x1600, one thread: this library against the Pillow that is installed.</summary>
[MemoryDiagnoser]
public class PillowResizeBenchmarks : IDisposable
{
    private const int SourceWidth = 2560;
    private const int SourceHeight = 1600;

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"purepipeline-resize-{Environment.ProcessId}.jpg");
    private Image? _image;
    private byte[] _pixels = [];
    private PythonPeer? _python;

    /// <summary>Pillow's name of the pixels' mode.</summary>
    [Params("L", "RGB", "RGBA", "I", "F")]
    public string Mode { get; set; } = "";

    /// <summary>The filter.</summary>
    [Params(Nearest, Box, Bilinear, Hamming, Bicubic, Lanczos)]
    public PurePipeline.Pillow.Resampling Filter { get; set; }

    /// <summary>To 224x224, or by 0.6.</summary>
    [Params("224x224", "1536x960")]
    public string Target { get; set; } = "";

    private (int Width, int Height) TargetSize => Target == "224x224" ? (224, 224) : (1536, 960);

    /// <summary>Makes the picture and starts Python on it.</summary>
    [GlobalSetup]
    public void Setup()
    {
        byte[] file = BenchmarkPicture.Jpeg(SourceWidth, SourceHeight, "4:2:0");
        File.WriteAllBytes(_path, file);
        _image = new Image(BenchmarkModes.Of(Image.Open(file), Mode));
        _pixels = new byte[(TargetSize.Width * TargetSize.Height * _image.BytesPerPixel) + RowReader.Slack];
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

    /// <summary>Pillow's <c>resize</c>.</summary>
    [Benchmark(Baseline = true)]
    public int Pillow_resize() => _python!.Run($"pillow_resize_to {Mode} {Filter} {TargetSize.Width} {TargetSize.Height}");

    /// <summary>Ours, into one array that is reused.</summary>
    [Benchmark]
    public int PurePipeline_resize() => BenchmarkModes.Read(_image!.Resize(TargetSize, Filter), _pixels);
}
