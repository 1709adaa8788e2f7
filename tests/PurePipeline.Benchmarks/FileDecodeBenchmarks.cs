using BenchmarkDotNet.Attributes;
using PurePipeline.Benchmarks.Peers;
using PurePipeline.Benchmarks.Pictures;
using PurePipeline.Pillow;
using PurePipeline.Pixels;
using PurePipeline.Tiff;

namespace PurePipeline.Benchmarks;

/// <summary>
/// Files of the other formats, as Pillow writes a photo, to pixels in memory, one thread: this library against the Pillow that is installed.
/// </summary>
[MemoryDiagnoser]
public class FileDecodeBenchmarks : IDisposable
{
    private readonly string _photo = Path.Combine(Path.GetTempPath(), $"purepipeline-file-{Environment.ProcessId}.jpg");
    private string _path = "";
    private byte[] _file = [];
    private byte[] _pixels = [];
    private PythonPeer? _python;

    /// <summary>Width x height.</summary>
    [Params("2304x1728", "640x480")]
    public string Photo { get; set; } = "";

    /// <summary>The format by its file name extension, the mode, and a TIFF's compression.</summary>
    [Params(
        "bmp RGB", "bmp P", "bmp L", "bmp 1", "gif P", "gif L", "ppm RGB", "tga RGB", "png RGB", "png P",
        "tiff RGB raw", "tiff RGB tiff_lzw", "tiff RGB tiff_adobe_deflate", "tiff RGB packbits", "tiff RGB jpeg", "tiff 1 group4")]
    public string Kind { get; set; } = "";

    /// <summary>Makes the picture, has Python write it, and reads what it wrote.</summary>
    [GlobalSetup]
    public void Setup()
    {
        TiffFormat.Register();
        int[] size = [.. Photo.Split('x').Select(int.Parse)];
        File.WriteAllBytes(_photo, BenchmarkPicture.Jpeg(size[0], size[1], "4:4:4"));
        _python = new PythonPeer(_photo);
        Console.WriteLine($"// Peer: {_python.Versions}");
        string[] kind = Kind.Split(' ');
        _path = Path.ChangeExtension(_photo, kind[0]);
        _python.Run($"pillow_save {kind[1]} {(kind.Length > 2 ? kind[2] : "-")} {_path}");
        _file = File.ReadAllBytes(_path);
        Image image = Image.Open(_file);
        _pixels = new byte[(image.Picture.RowBytes * image.Height) + RowReader.Slack];
    }

    /// <summary>Ends Python and removes the files.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _python?.Dispose();
        File.Delete(_photo);
        File.Delete(_path);
        GC.SuppressFinalize(this);
    }

    /// <summary>Pillow's <c>open</c> and <c>load</c>.</summary>
    [Benchmark(Baseline = true)]
    public int Pillow_load() => _python!.Run($"pillow_load {_path}");

    /// <summary>Ours, into one array that is reused.</summary>
    [Benchmark]
    public int PurePipeline_load() => BenchmarkModes.Read(Image.Open(_file), _pixels);
}
