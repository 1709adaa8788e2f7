using BenchmarkDotNet.Attributes;
using OpenCvSharp.Dnn;
using PurePipeline.Benchmarks.Peers;
using PurePipeline.Benchmarks.Pictures;
using PurePipeline.Numerics;
using PurePipeline.Pillow;
using PurePipeline.Torch;
using Cv = OpenCvSharp;
using Cv2 = PurePipeline.OpenCv.Cv2;

namespace PurePipeline.Benchmarks;

/// <summary>The README's two programs, file to tensor: this library, the Python they come from, and OpenCvSharp's native chain.</summary>
[MemoryDiagnoser]
public class ProgramBenchmarks : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"purepipeline-{Environment.ProcessId}.jpg");
    private PythonPeer? _python;

    /// <summary>Width x height of the picture, 4:2:0.</summary>
    [Params("1000x750", "2560x1600")]
    public string Size { get; set; } = "";

    /// <summary>Writes the picture and starts Python on it.</summary>
    [GlobalSetup]
    public void Setup()
    {
        int[] size = [.. Size.Split('x').Select(int.Parse)];
        File.WriteAllBytes(_path, BenchmarkPicture.Jpeg(size[0], size[1], "4:2:0"));
        Cv.Cv2.SetNumThreads(1);
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

    /// <summary>The Pillow program in Python.</summary>
    [Benchmark(Baseline = true)]
    public int Python_Pillow_program() => _python!.Run("pillow_program");

    /// <summary>The Pillow program in C#.</summary>
    [Benchmark]
    public object PurePipeline_Pillow_program()
    {
        Image image = Image.Open(_path);
        NdArray array = image.Resize(Scaled(image.Width, image.Height), Pillow.Resampling.Bilinear).AsArray(DType.Float32);
        return ((array.Transpose(2, 0, 1).ExpandDims(0) - 127.5) * 0.0078125).ToTensor<float>();
    }

    /// <summary>The OpenCV program in Python.</summary>
    [Benchmark]
    public int Python_OpenCv_program() => _python!.Run("cv2_program");

    /// <summary>The OpenCV program in C#.</summary>
    [Benchmark]
    public object PurePipeline_OpenCv_program()
    {
        NdArray image = Cv2.Imread(_path);
        NdArray resized = Cv2.Resize(image, Scaled(image.Shape[1], image.Shape[0]));
        return TorchTensor.FromNumpy(resized).Permute(2, 0, 1).Unsqueeze(0).Float().Sub(127.5).Mul(0.0078125).ToTensor<float>();
    }

    /// <summary>The native chain that stands nearest to the OpenCV program.</summary>
    [Benchmark]
    public int OpenCvSharp_chain()
    {
        using Cv.Mat image = Cv.Cv2.ImRead(_path);
        (int width, int height) = Scaled(image.Width, image.Height);
        using Cv.Mat resized = image.Resize(new Cv.Size(width, height));
        using Cv.Mat blob = CvDnn.BlobFromImage(resized, 0.0078125, default, Cv.Scalar.All(127.5), swapRB: false, crop: false);
        return (int)blob.Total();
    }

    private static (int Width, int Height) Scaled(int width, int height) =>
        ((int)Math.Ceiling(width * 0.6), (int)Math.Ceiling(height * 0.6));
}
