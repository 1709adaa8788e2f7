using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using Cv = OpenCvSharp;

namespace PurePipeline.Benchmarks;

/// <summary><c>cv2.cvtColor</c> of 4 megapixels in memory, one thread, into reused memory: this library against OpenCvSharp.</summary>
public class OpenCvColorBenchmarks : IDisposable
{
    private const int Width = 2448;
    private const int Height = 1632;

    private readonly Cv.Mat _target = new();
    private Cv.Mat _source = new();
    private NdArray? _array;
    private byte[] _pixels = [];

    /// <summary>The conversion.</summary>
    [Params(
        ColorConversion.Bgr2Rgb,
        ColorConversion.Bgr2Gray,
        ColorConversion.Gray2Bgr,
        ColorConversion.Bgr2Bgra,
        ColorConversion.Bgra2Bgr,
        ColorConversion.Bgr2YCrCb,
        ColorConversion.YCrCb2Bgr,
        ColorConversion.Bgr2Hsv,
        ColorConversion.Hsv2Bgr,
        ColorConversion.Bgr2Hls,
        ColorConversion.Hls2Bgr,
        ColorConversion.Bgr2Lab,
        ColorConversion.Lab2Bgr,
        ColorConversion.Bgr2Luv,
        ColorConversion.Luv2Bgr,
        ColorConversion.Bgr2Xyz,
        ColorConversion.Yuv2BgrNv12,
        ColorConversion.Yuv2BgrI420,
        ColorConversion.Yuv2BgrYuy2,
        ColorConversion.Bgr2YuvI420)]
    public ColorConversion Code { get; set; }

    /// <summary>Whether channels are float32 from 0 to 1.</summary>
    [Params(false, true)]
    public bool IsSingle { get; set; }

    /// <summary>Gives both sides the same random pixels.</summary>
    [GlobalSetup]
    public void Setup()
    {
        Cv.Cv2.SetNumThreads(1);
        string name = Code.ToString();
        int channels = name.Contains("Yuy2", StringComparison.Ordinal) ? 2 : name.StartsWith("Yuv2", StringComparison.Ordinal) || name.StartsWith("Gray", StringComparison.Ordinal) ? 1
            : name.StartsWith("Bgra", StringComparison.Ordinal) ? 4 : 3;
        int height = channels == 1 && name.StartsWith("Yuv2", StringComparison.Ordinal) ? Height * 3 / 2 : Height;
        byte[] bytes = new byte[height * Width * channels];
        new Random(1).NextBytes(bytes);
        ReadOnlySpan<int> shape = channels == 1 ? [height, Width] : [height, Width, channels];
        if (IsSingle)
        {
            float[] values = Array.ConvertAll(bytes, value => value / 255f);
            _array = NdArray.Create(values, shape);
            bytes = MemoryMarshal.AsBytes(values.AsSpan()).ToArray();
        }
        else
        {
            _array = NdArray.Create(bytes, shape);
        }

        _source = new Cv.Mat(height, Width, Cv.MatType.MakeType(IsSingle ? Cv.MatType.CV_32F : Cv.MatType.CV_8U, channels));
        Marshal.Copy(bytes, 0, _source.Data, bytes.Length);
        _pixels = Cv2.CvtColor(_array, Code).ToBytes();
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
    public void OpenCvSharp_cvtColor() => Cv.Cv2.CvtColor(_source, _target, (Cv.ColorConversionCodes)Code);

    /// <summary>Ours, into one array that is reused.</summary>
    [Benchmark]
    public void PurePipeline_cvtColor()
    {
        NdArray converted = Cv2.CvtColor(_array!, Code);
        if (IsSingle)
        {
            converted.CopyTo(MemoryMarshal.Cast<byte, float>(_pixels.AsSpan()));
        }
        else
        {
            converted.CopyTo<byte>(_pixels);
        }
    }
}
