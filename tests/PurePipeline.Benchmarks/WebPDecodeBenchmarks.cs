using BenchmarkDotNet.Attributes;
using PurePipeline.Benchmarks.Pictures;
using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using Cv = OpenCvSharp;

namespace PurePipeline.Benchmarks;

/// <summary>A WebP to blue, green, red (and alpha) in memory, one thread: this library against OpenCvSharp's <c>ImDecode</c>.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class WebPDecodeBenchmarks
{
    private byte[] _file = [];
    private byte[] _pixels = [];

    /// <summary>Width x height.</summary>
    [Params("2304x1728", "640x480", "64x64")]
    public string Photo { get; set; } = "";

    /// <summary>The encoder's quality; 101 is lossless.</summary>
    [Params(75, 95, 101)]
    public int Quality { get; set; }

    /// <summary>Whether there is an alpha channel.</summary>
    [Params(false, true)]
    public bool Alpha { get; set; }

    /// <summary>Makes the file.</summary>
    [GlobalSetup]
    public void Setup()
    {
        Cv.Cv2.SetNumThreads(1);
        int[] size = [.. Photo.Split('x').Select(int.Parse)];
        _file = BenchmarkPicture.WebP(size[0], size[1], Quality, Alpha);
        _pixels = new byte[size[0] * size[1] * 4];
    }

    /// <summary>The native peer.</summary>
    [Benchmark(Baseline = true)]
    public void OpenCvSharp_decode()
    {
        using Cv.Mat picture = Cv.Cv2.ImDecode(_file, Cv.ImreadModes.Unchanged);
    }

    /// <summary>Ours, into memory that is reused.</summary>
    [Benchmark]
    public void PurePipeline_decode()
    {
        NdArray array = Cv2.Imdecode(_file, ImreadFlags.Unchanged);
        array.CopyTo(_pixels.AsSpan(0, (int)array.Length));
    }
}
