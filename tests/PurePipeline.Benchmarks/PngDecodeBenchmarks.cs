using BenchmarkDotNet.Attributes;
using PurePipeline.Benchmarks.Pictures;
using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using Cv = OpenCvSharp;

namespace PurePipeline.Benchmarks;

/// <summary>A PNG to blue, green, red in memory, one thread: this library against OpenCvSharp's <c>ImDecode</c>.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class PngDecodeBenchmarks
{
    private byte[] _file = [];

    /// <summary>Width x height.</summary>
    [Params("2304x1728", "640x480", "64x64")]
    public string Photo { get; set; } = "";

    /// <summary>Whether there is an alpha channel, which goes away.</summary>
    [Params(false, true)]
    public bool Alpha { get; set; }

    /// <summary>Makes the file.</summary>
    [GlobalSetup]
    public void Setup()
    {
        Cv.Cv2.SetNumThreads(1);
        int[] size = [.. Photo.Split('x').Select(int.Parse)];
        _file = BenchmarkPicture.Png(size[0], size[1], Alpha);
    }

    /// <summary>The native peer.</summary>
    [Benchmark(Baseline = true)]
    public void OpenCvSharp_decode()
    {
        using Cv.Mat picture = Cv.Cv2.ImDecode(_file, Cv.ImreadModes.Color);
    }

    /// <summary>Ours.</summary>
    [Benchmark]
    public NdArray PurePipeline_decode() => Cv2.Imdecode(_file).Load();
}
