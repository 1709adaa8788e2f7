using BenchmarkDotNet.Attributes;
using PurePipeline.Benchmarks.Peers;
using PurePipeline.Benchmarks.Pictures;
using PurePipeline.Pillow;
using PurePipeline.Pixels;

namespace PurePipeline.Benchmarks;

/// <summary>Reduction of decoded pixels, 2560x1600, by whole factors, one thread: this library against the Pillow that is installed.</summary>
[MemoryDiagnoser]
public class PillowReduceBenchmarks : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"purepipeline-reduce-{Environment.ProcessId}.jpg");
    private Image? _image;
    private byte[] _pixels = [];
    private PythonPeer? _python;

    /// <summary>Pillow's name of the pixels' mode.</summary>
    [Params("L", "RGB", "RGBA", "F")]
    public string Mode { get; set; } = "";

    /// <summary>How many columns and rows become one.</summary>
    [Params(2, 3, 8)]
    public int Factor { get; set; }

    /// <summary>Makes the picture and starts Python on it.</summary>
    [GlobalSetup]
    public void Setup()
    {
        byte[] file = BenchmarkPicture.Jpeg(2560, 1600, "4:2:0");
        File.WriteAllBytes(_path, file);
        _image = new Image(BenchmarkModes.Of(Image.Open(file), Mode));
        _pixels = new byte[(1280 * 800 * 4) + RowReader.Slack];
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

    /// <summary>Pillow's <c>reduce</c>.</summary>
    [Benchmark(Baseline = true)]
    public int Pillow_reduce() => _python!.Run($"pillow_reduce {Mode} {Factor}");

    /// <summary>Ours, into one array that is reused.</summary>
    [Benchmark]
    public int PurePipeline_reduce() => BenchmarkModes.Read(_image!.Reduce(Factor), _pixels);
}
