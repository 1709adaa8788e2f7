using BenchmarkDotNet.Attributes;
using PurePipeline.Benchmarks.Peers;
using PurePipeline.Benchmarks.Pictures;
using PurePipeline.Pillow;
using PurePipeline.Pixels;

namespace PurePipeline.Benchmarks;

/// <summary>Pillow's other operations on decoded pixels, 2560x1600, one thread: this library against the Pillow that is installed.</summary>
public class PillowOperationBenchmarks : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"purepipeline-operation-{Environment.ProcessId}.jpg");
    private Image? _image;
    private Image? _other;
    private Image? _gray;
    private Image[] _bands = [];
    private byte[] _pixels = [];
    private PythonPeer? _python;

    /// <summary>Pillow's name of the pixels' mode.</summary>
    [Params("L", "RGB", "RGBA")]
    public string Mode { get; set; } = "";

    /// <summary>The operation, a function of peer.py.</summary>
    [Params(
        "paste", "paste_mask", "point", "getchannel", "merge", "putalpha", "alpha_composite", "blend", "mirror", "flip", "rotate_90", "crop", "autocontrast",
        "equalize", "invert", "fit", "thumbnail", "median", "blur", "gaussian_blur", "unsharp_mask", "sharpness", "multiply")]
    public string Operation { get; set; } = "";

    /// <summary>Makes the picture and starts Python on it.</summary>
    [GlobalSetup]
    public void Setup()
    {
        byte[] file = BenchmarkPicture.Jpeg(2560, 1600, "4:2:0");
        File.WriteAllBytes(_path, file);
        _image = new Image(BenchmarkModes.Of(Image.Open(file), Mode));
        _gray = new Image(BenchmarkModes.Of(Image.Open(file), "L"));
        _other = Loaded(_image.Transpose(TransposeMethod.FlipTopBottom));
        _bands = [.. _image.Split().Select(Loaded)];
        _pixels = new byte[(2560 * 1600 * 4) + RowReader.Slack];
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

    /// <summary>Pillow's; where it refuses the mode, 0.</summary>
    [Benchmark(Baseline = true)]
    public int Pillow_operation() => _python!.Run($"pillow_operation {Mode} {Operation}");

    /// <summary>Ours, into one array that is reused.</summary>
    [Benchmark]
    public int PurePipeline_operation()
    {
        try
        {
            return BenchmarkModes.Read(Done(_image!), _pixels);
        }
        catch (ArgumentException)
        {
            return 0;
        }
    }

    private static Image Loaded(Image image) => image.Replace(MemoryPicture.Load(image.Picture));

    private Image Done(Image image) => Operation switch
    {
        "paste" => image.Paste(_other!, (100, -50)),
        "paste_mask" => image.Paste(_other!, (100, -50), _gray!),
        "point" => image.Point(level => (level * 7) & 255),
        "getchannel" => image.GetChannel(0),
        "merge" => _bands.Length == 1 ? image : Image.Merge(Mode, _bands),
        "putalpha" => image.PutAlpha(_gray!),
        "alpha_composite" => Image.AlphaComposite(image, _other!),
        "blend" => Image.Blend(image, _other!, .3),
        "mirror" => ImageOps.Mirror(image),
        "flip" => ImageOps.Flip(image),
        "rotate_90" => image.Transpose(TransposeMethod.Rotate90),
        "crop" => image.Crop((100, 50, 2400, 1500)),
        "autocontrast" => ImageOps.AutoContrast(image),
        "equalize" => ImageOps.Equalize(image),
        "invert" => ImageOps.Invert(image),
        "fit" => ImageOps.Fit(image, (640, 640)),
        "median" => image.Filter(ImageFilter.Median()),
        "blur" => image.Filter(ImageFilter.Blur),
        "gaussian_blur" => image.Filter(ImageFilter.GaussianBlur()),
        "unsharp_mask" => image.Filter(ImageFilter.UnsharpMask()),
        "sharpness" => ImageEnhance.Sharpness(image, 1.3),
        "multiply" => ImageChops.Multiply(image, _other!),
        _ => image.Thumbnail((640, 640)),
    };
}
