using BenchmarkDotNet.Attributes;
using PurePipeline.Benchmarks.Peers;
using PurePipeline.Benchmarks.Pictures;
using PurePipeline.Pillow;
using PurePipeline.Pixels;

namespace PurePipeline.Benchmarks;

/// <summary>Conversion of decoded pixels between modes, 2560x1600, one thread: this library against the Pillow that is installed.</summary>
public class PillowConvertBenchmarks : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"purepipeline-convert-{Environment.ProcessId}.jpg");
    private Image? _image;
    private byte[] _pixels = [];
    private PythonPeer? _python;

    /// <summary>Pillow's names of the modes.</summary>
    [Params(
        "RGB L", "L RGB", "RGB YCbCr", "YCbCr RGB", "RGBA RGB", "RGB RGBA", "RGBA RGBa", "RGBa RGBA", "RGB CMYK", "CMYK RGB", "RGBA LA", "LA RGBA",
        "LA La", "La LA", "L I", "I L", "L F", "F L", "RGB F", "I;16 L", "I I;16", "RGB HSV", "HSV RGB", "P RGB", "L 1", "RGB 1", "RGB P")]
    public string Modes { get; set; } = "";

    private string From => Modes.Split(' ')[0];

    private string To => Modes.Split(' ')[1];

    /// <summary>Makes the picture and starts Python on it.</summary>
    [GlobalSetup]
    public void Setup()
    {
        byte[] file = BenchmarkPicture.Jpeg(2560, 1600, "4:2:0");
        File.WriteAllBytes(_path, file);
        Image color = Image.Open(file).Convert("RGB");
        Image withAlpha = color.PutAlpha(color.GetChannel("G"));
        Image image = From.Contains('A', StringComparison.OrdinalIgnoreCase) ? withAlpha : color;
        image = From is "La" ? image.Convert("LA") : From is "I;16" ? image.Convert("I") : image;
        _image = image.Convert(From);
        _image = _image.Replace(MemoryPicture.Load(_image.Picture));
        _pixels = new byte[(2560 * 1600 * 4) + RowReader.Slack];
        _python = new PythonPeer(_path);
        Console.WriteLine($"// Peer: {_python.Versions}");
        _python.Run($"pillow_convert {From} {To}");
    }

    /// <summary>Ends Python and removes the picture.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _python?.Dispose();
        File.Delete(_path);
        GC.SuppressFinalize(this);
    }

    /// <summary>Pillow's <c>convert</c>.</summary>
    [Benchmark(Baseline = true)]
    public int Pillow_convert() => _python!.Run($"pillow_convert {From} {To}");

    /// <summary>Ours, into one array that is reused.</summary>
    [Benchmark]
    public int PurePipeline_convert()
    {
        Picture picture = _image!.Convert(To).Picture;
        using RowReader rows = picture.OpenRows();
        for (int y = 0; y < picture.Height; y++)
        {
            rows.Read(_pixels.AsSpan(y * picture.RowBytes));
        }

        return rows.NextRow;
    }
}
