using BenchmarkDotNet.Attributes;
using PurePipeline.Benchmarks.Peers;
using PurePipeline.Benchmarks.Pictures;
using PurePipeline.Decoding;
using PurePipeline.Pixels;
using Cv = OpenCvSharp;

namespace PurePipeline.Benchmarks;

/// <summary>JPEG to BGR pixels in memory, one thread: this library against OpenCvSharp's imdecode and Pillow.</summary>
[MemoryDiagnoser]
public class DecodeBenchmarks : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"purepipeline-decode-{Environment.ProcessId}.jpg");
    private byte[] _file = [];
    private byte[] _pixels = [];
    private PythonPeer? _python;

    /// <summary>Width x height.</summary>
    [Params("640x480", "2560x1600", "4608x3456")]
    public string Size { get; set; } = "";

    /// <summary>Chroma subsampling.</summary>
    [Params("4:2:0", "4:2:2", "4:4:4")]
    public string Sampling { get; set; } = "";

    /// <summary>Makes the picture and starts Python on it.</summary>
    [GlobalSetup]
    public void Setup()
    {
        int[] size = [.. Size.Split('x').Select(int.Parse)];
        _file = BenchmarkPicture.Jpeg(size[0], size[1], Sampling);
        _pixels = new byte[(size[0] * size[1] * 3) + RowReader.Slack];
        File.WriteAllBytes(_path, _file);
        Cv.Cv2.SetNumThreads(1);
        _python = new PythonPeer(_path);
    }

    /// <summary>Ends Python and removes the picture.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _python?.Dispose();
        File.Delete(_path);
        GC.SuppressFinalize(this);
    }

    /// <summary>The native peer.</summary>
    [Benchmark(Baseline = true)]
    public int OpenCvSharp_imdecode()
    {
        using Cv.Mat image = Cv.Cv2.ImDecode(_file, Cv.ImreadModes.Color);
        return image.Rows;
    }

    /// <summary>Ours, into one array that is reused, as OpenCV's allocator reuses its pages.</summary>
    [Benchmark]
    public int PurePipeline_decode()
    {
        Picture picture = PictureDecoder.Open(_file, new DecodeOptions { Color = DecodeColor.Bgr });
        using RowReader rows = picture.OpenRows();
        for (int y = 0; y < picture.Height; y++)
        {
            rows.Read(_pixels.AsSpan(y * picture.RowBytes));
        }

        return rows.NextRow;
    }

    /// <summary>Pillow's <c>open().load()</c>.</summary>
    [Benchmark]
    public int Pillow_open_load() => _python!.Run("pillow_decode");
}
