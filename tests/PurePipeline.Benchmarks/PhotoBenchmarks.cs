using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using OpenCvSharp.Dnn;
using PurePipeline.Benchmarks.Peers;
using PurePipeline.Benchmarks.Pictures;
using PurePipeline.Decoding;
using PurePipeline.Numerics;
using PurePipeline.Pillow;
using PurePipeline.Pixels;
using PurePipeline.Torch;
using static PurePipeline.Pillow.Resampling;
using Cv = OpenCvSharp;
using Cv2 = PurePipeline.OpenCv.Cv2;

namespace PurePipeline.Benchmarks;

/// <summary>
/// What decoding, resizing and the README's two programs cost on one photo, 4:2:0, one thread: this library, the Python that the programs
/// come from, and OpenCvSharp. The first of each category is its baseline.
/// </summary>
[MemoryDiagnoser(displayGenColumns: false)]
[CategoriesColumn]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByParams, BenchmarkLogicalGroupRule.ByCategory)]
public class PhotoBenchmarks : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"purepipeline-photo-{Environment.ProcessId}.jpg");
    private byte[] _file = [];
    private byte[] _pixels = [];
    private float[] _batch = [];
    private Image? _rgb;
    private NdArray? _bgr;
    private Cv.Mat? _mat;
    private PythonPeer? _python;

    /// <summary>Width x height of the photo.</summary>
    [Params("1000x750", "2560x1600")]
    public string Photo { get; set; } = "";

    /// <summary>Writes the photo, decodes it for the resizes, and starts Python on it.</summary>
    [GlobalSetup]
    public void Setup()
    {
        int[] size = [.. Photo.Split('x').Select(int.Parse)];
        _file = BenchmarkPicture.Jpeg(size[0], size[1], "4:2:0");
        File.WriteAllBytes(_path, _file);
        _pixels = new byte[(size[0] * size[1] * 3) + RowReader.Slack];
        _batch = new float[size[0] * size[1] * 3];
        _rgb = new Image(MemoryPicture.Load(Image.Open(_file).Picture));
        _bgr = Cv2.Imdecode(_file).Load();
        Cv.Cv2.SetNumThreads(1);
        _mat = Cv.Cv2.ImDecode(_file, Cv.ImreadModes.Color);
        _python = new PythonPeer(_path);
        Console.WriteLine($"// Peer: {_python.Versions}");
    }

    /// <summary>Ends Python and removes the photo.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _python?.Dispose();
        _mat?.Dispose();
        File.Delete(_path);
        GC.SuppressFinalize(this);
    }

    /// <summary>The native peer.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("decode")]
    public int OpenCvSharp_decode()
    {
        using Cv.Mat image = Cv.Cv2.ImDecode(_file, Cv.ImreadModes.Color);
        return image.Rows;
    }

    /// <summary>Pillow's <c>open().load()</c>.</summary>
    [Benchmark, BenchmarkCategory("decode")]
    public int Pillow_decode() => _python!.Run("pillow_decode");

    /// <summary>Ours, into memory that is reused, as OpenCV's allocator reuses its own.</summary>
    [Benchmark, BenchmarkCategory("decode")]
    public int PurePipeline_decode() => ReadAll(PictureDecoder.Open(_file, new DecodeOptions { Color = DecodeColor.Bgr }));

    /// <summary>Pillow's <c>resize(..., BILINEAR)</c>.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("resize, Pillow")]
    public int Pillow_resize() => _python!.Run("pillow_resize");

    /// <summary>Ours, of pixels in memory.</summary>
    [Benchmark, BenchmarkCategory("resize, Pillow")]
    public int PurePipeline_resize_as_Pillow() => ReadAll(_rgb!.Resize(Scaled(_rgb.Width, _rgb.Height), Bilinear).Picture);

    /// <summary>The native peer.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("resize, OpenCV")]
    public int OpenCvSharp_resize()
    {
        (int width, int height) = Scaled(_mat!.Width, _mat.Height);
        using Cv.Mat resized = _mat.Resize(new Cv.Size(width, height));
        return resized.Rows;
    }

    /// <summary>Ours, of pixels in memory.</summary>
    [Benchmark, BenchmarkCategory("resize, OpenCV")]
    public int PurePipeline_resize_as_OpenCv()
    {
        NdArray resized = Cv2.Resize(_bgr!, Scaled(_bgr!.Shape[1], _bgr.Shape[0]));
        resized.CopyTo(_pixels.AsSpan(0, (int)resized.Length));
        return resized.Shape[0];
    }

    /// <summary>The Pillow program in Python.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("program, Pillow")]
    public int Python_with_Pillow() => _python!.Run("pillow_program");

    /// <summary>The Pillow program in C#.</summary>
    [Benchmark, BenchmarkCategory("program, Pillow")]
    public object PurePipeline_as_Pillow()
    {
        Image image = Image.Open(_path);
        NdArray array = image.Resize(Scaled(image.Width, image.Height), Bilinear).AsArray(DType.Float32);
        return ((array.Transpose(2, 0, 1).ExpandDims(0) - 127.5) * 0.0078125).ToTensor<float>();
    }

    /// <summary>The OpenCV program in Python.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("program, OpenCV")]
    public int Python_with_OpenCv() => _python!.Run("cv2_program");

    /// <summary>The native chain that stands nearest to the OpenCV program.</summary>
    [Benchmark, BenchmarkCategory("program, OpenCV")]
    public int OpenCvSharp_chain()
    {
        using Cv.Mat image = Cv.Cv2.ImRead(_path);
        (int width, int height) = Scaled(image.Width, image.Height);
        using Cv.Mat resized = image.Resize(new Cv.Size(width, height));
        using Cv.Mat blob = CvDnn.BlobFromImage(resized, 0.0078125, default, Cv.Scalar.All(127.5), swapRB: false, crop: false);
        return (int)blob.Total();
    }

    /// <summary>The OpenCV program in C#.</summary>
    [Benchmark, BenchmarkCategory("program, OpenCV")]
    public object PurePipeline_as_OpenCv() => OpenCvProgram().ToTensor<float>();

    /// <summary>The same into memory that is reused, such as a batch's slot: no large array for the garbage collector.</summary>
    [Benchmark, BenchmarkCategory("program, OpenCV")]
    public void PurePipeline_into_a_batch() => OpenCvProgram().CopyTo<float>(_batch);

    private static (int Width, int Height) Scaled(int width, int height) =>
        ((int)Math.Ceiling(width * 0.6), (int)Math.Ceiling(height * 0.6));

    private TorchTensor OpenCvProgram()
    {
        NdArray image = Cv2.Imread(_path);
        NdArray resized = Cv2.Resize(image, Scaled(image.Shape[1], image.Shape[0]));
        return TorchTensor.FromNumpy(resized).Permute(2, 0, 1).Unsqueeze(0).Float().Sub(127.5).Mul(0.0078125);
    }

    private int ReadAll(Picture picture)
    {
        using RowReader rows = picture.OpenRows();
        for (int y = 0; y < picture.Height; y++)
        {
            rows.Read(_pixels.AsSpan(y * picture.RowBytes));
        }

        return rows.NextRow;
    }
}
