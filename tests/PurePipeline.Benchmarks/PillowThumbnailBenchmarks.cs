using BenchmarkDotNet.Attributes;
using PurePipeline.Benchmarks.Peers;
using PurePipeline.Benchmarks.Pictures;
using PurePipeline.Pillow;
using PurePipeline.Pixels;

namespace PurePipeline.Benchmarks;

/// <summary>
/// A JPEG file of 2560x1600 to a thumbnail (decoded at a part of its size, reduced, resized), one thread: this library against the Pillow
/// that is installed.
/// </summary>
[MemoryDiagnoser]
public class PillowThumbnailBenchmarks : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"purepipeline-thumbnail-{Environment.ProcessId}.jpg");
    private byte[] _file = [];
    private byte[] _pixels = [];
    private PythonPeer? _python;

    /// <summary>The most width and height.</summary>
    [Params(128, 224, 640)]
    public int Side { get; set; }

    /// <summary>Makes the picture and starts Python on it.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _file = BenchmarkPicture.Jpeg(2560, 1600, "4:2:0");
        File.WriteAllBytes(_path, _file);
        _pixels = new byte[(Side * Side * 3) + RowReader.Slack];
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

    /// <summary>Pillow's <c>open</c> and <c>thumbnail</c>.</summary>
    [Benchmark(Baseline = true)]
    public int Pillow_thumbnail() => _python!.Run($"pillow_thumbnail {Side}");

    /// <summary>Ours, into one array that is reused.</summary>
    [Benchmark]
    public int PurePipeline_thumbnail() => BenchmarkModes.Read(Image.Open(_file).Thumbnail((Side, Side)), _pixels);
}
