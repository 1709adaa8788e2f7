using BenchmarkDotNet.Attributes;
using OpenCvSharp.Dnn;
using PurePipeline.Benchmarks.Pictures;
using PurePipeline.OpenCv;
using Cv = OpenCvSharp;

namespace PurePipeline.Benchmarks;

/// <summary>
/// <c>cv2.dnn.blobFromImage</c> with a mean and a factor, one thread: this library into memory that is used again, OpenCvSharp into the blob
/// that it makes.
/// </summary>
public class OpenCvBlobBenchmarks : IDisposable
{
    private const double Mean = 127.5;
    private const double Factor = 1 / 127.5;

    private BenchmarkImage? _image;

    /// <summary>Width x height of the picture.</summary>
    [Params("640x480", "2560x1600")]
    public string Photo { get; set; } = "";

    /// <summary>The sides of the blob; 0 for the picture's own.</summary>
    [Params(640, 224, 0)]
    public int Side { get; set; }

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
        int[] size = [.. Photo.Split('x').Select(int.Parse)];
        _image = new BenchmarkImage(size[0], size[1], Channels, IsSingle);
    }

    /// <summary>Frees the native pictures.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _image?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The native peer.</summary>
    [Benchmark(Baseline = true)]
    public void OpenCvSharp_blob() =>
        CvDnn.BlobFromImage(_image!.Native, Factor, new Cv.Size(Side, Side), Cv.Scalar.All(Mean), swapRB: Channels == 3, crop: false).Dispose();

    /// <summary>Ours.</summary>
    [Benchmark]
    public void PurePipeline_blob() =>
        _image!.Compute(Dnn.BlobFromImage(_image.Array, Factor, (Side, Side), [Mean, Mean, Mean, Mean], swapRB: Channels == 3));
}
