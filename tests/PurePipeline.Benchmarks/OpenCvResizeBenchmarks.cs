using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using PurePipeline.Benchmarks.Pictures;
using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using Cv = OpenCvSharp;

namespace PurePipeline.Benchmarks;

/// <summary><c>cv2.resize</c> of a picture of 4 megapixels in memory, one thread: this library against OpenCvSharp.</summary>
[MemoryDiagnoser]
public class OpenCvResizeBenchmarks : IDisposable
{
    private const int SourceWidth = 2560;
    private const int SourceHeight = 1600;

    private readonly Cv.Mat _target = new();
    private Cv.Mat _source = new();
    private NdArray? _array;
    private byte[] _pixels = [];
    private (int Width, int Height) _size;

    /// <summary>
    /// The interpolation; AREA enlarges by its own linear coordinates. The native peer computes CUBIC with IPP, whose bytes are others;
    /// OPENCV_IPP=disabled gives ours.
    /// </summary>
    [Params(Interpolation.Linear, Interpolation.Area, Interpolation.Nearest, Interpolation.Cubic, Interpolation.Lanczos4)]
    public Interpolation Method { get; set; }

    /// <summary>The size of the result: 224 x 224, or a factor.</summary>
    [Params("224", "x0.5", "x0.6", "x1.5")]
    public string Target { get; set; } = "";

    /// <summary>Channels: 1 is the picture's luminance, 4 has an alpha.</summary>
    [Params(3, 1, 4)]
    public int Channels { get; set; }

    /// <summary>Makes the picture and gives both sides the same pixels.</summary>
    [GlobalSetup]
    public void Setup()
    {
        Cv.Cv2.SetNumThreads(1);
        byte[] file = BenchmarkPicture.Jpeg(SourceWidth, SourceHeight, "4:2:0");
        _source = Cv.Cv2.ImDecode(file, Channels == 1 ? Cv.ImreadModes.Grayscale : Cv.ImreadModes.Color);
        if (Channels == 4)
        {
            Cv.Cv2.CvtColor(_source, _source, Cv.ColorConversionCodes.BGR2BGRA);
        }

        byte[] pixels = new byte[SourceWidth * SourceHeight * Channels];
        Marshal.Copy(_source.Data, pixels, 0, pixels.Length);
        _array = NdArray.Create(pixels, SourceHeight, SourceWidth, Channels);
        _size = Target switch
        {
            "224" => (224, 224),
            "x0.5" => (SourceWidth / 2, SourceHeight / 2),
            "x0.6" => (SourceWidth * 3 / 5, SourceHeight * 3 / 5),
            _ => (SourceWidth * 3 / 2, SourceHeight * 3 / 2),
        };
        _pixels = new byte[_size.Width * _size.Height * Channels];
    }

    /// <summary>Frees the native pictures.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _source.Dispose();
        _target.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The native peer, into the same picture each time.</summary>
    [Benchmark(Baseline = true)]
    public void OpenCvSharp_resize() => Cv.Cv2.Resize(_source, _target, new Cv.Size(_size.Width, _size.Height), 0, 0, (Cv.InterpolationFlags)Method);

    /// <summary>Ours, into one array that is reused, as OpenCV reuses its target.</summary>
    [Benchmark]
    public void PurePipeline_resize() => Cv2.Resize(_array!, _size, interpolation: Method).CopyTo<byte>(_pixels);
}
