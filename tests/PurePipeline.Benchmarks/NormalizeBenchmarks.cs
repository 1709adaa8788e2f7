using BenchmarkDotNet.Attributes;
using OpenCvSharp.Dnn;
using PurePipeline.Numerics;
using PurePipeline.Pixels;
using Cv = OpenCvSharp;

namespace PurePipeline.Benchmarks;

/// <summary>
/// The last step of a recipe, pixels in memory to a float32 tensor in channel planes, one thread: this library, the native peer and the
/// usual loop.
/// </summary>
[MemoryDiagnoser]
public class NormalizeBenchmarks : IDisposable
{
    private readonly Cv.Mat _blob = new();
    private Cv.Mat _mat = new();
    private NdArray _centred = NdArray.Create<byte>([]);
    private NdArray _standardized = NdArray.Create<byte>([]);
    private byte[] _pixels = [];
    private float[] _tensor = [];

    /// <summary>The picture's width and height.</summary>
    [Params("224x224", "1536x960")]
    public string Size { get; set; } = "";

    private int Width => Size == "224x224" ? 224 : 1536;

    private int Height => Size == "224x224" ? 224 : 960;

    /// <summary>Makes the picture and notes the arithmetic.</summary>
    [GlobalSetup]
    public void Setup()
    {
        Cv.Cv2.SetNumThreads(1);
        _pixels = [.. Enumerable.Range(0, Width * Height * 3).Select(i => (byte)((i * 37) ^ (i >> 5)))];
        _tensor = new float[_pixels.Length];
        _mat = Cv.Mat.FromPixelData(Height, Width, Cv.MatType.CV_8UC3, _pixels);
        NdArray array = NdArray.FromPicture(new MemoryPicture(_pixels, Width, Height, PixelMode.Rgb)).AsType(DType.Float32);
        NdArray mean = NdArray.Create([0.485f, 0.456f, 0.406f], 3);
        NdArray std = NdArray.Create([0.229f, 0.224f, 0.225f], 3);
        _centred = (array.Transpose(2, 0, 1).ExpandDims(0) - 127.5) * 0.0078125;
        _standardized = (((array / 255) - mean) / std).Transpose(2, 0, 1).ExpandDims(0);
    }

    /// <summary>Frees the native pictures.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _mat.Dispose();
        _blob.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The native peer.</summary>
    [Benchmark(Baseline = true)]
    public void OpenCvSharp_blobFromImage() => CvDnn.BlobFromImage(_mat, 0.0078125, default, new Cv.Scalar(127.5, 127.5, 127.5), swapRB: false).Dispose();

    /// <summary>What is written where there is no library.</summary>
    [Benchmark]
    public void Loop()
    {
        int plane = Width * Height;
        for (int i = 0; i < plane; i++)
        {
            for (int channel = 0; channel < 3; channel++)
            {
                _tensor[(channel * plane) + i] = (_pixels[(3 * i) + channel] - 127.5f) * 0.0078125f;
            }
        }
    }

    /// <summary>(x - 127.5) * 0.0078125.</summary>
    [Benchmark]
    public void PurePipeline_centred() => _centred.CopyTo<float>(_tensor);

    /// <summary>(x / 255 - mean) / std, with two real divisions.</summary>
    [Benchmark]
    public void PurePipeline_standardized() => _standardized.CopyTo<float>(_tensor);
}
