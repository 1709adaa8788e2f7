using BenchmarkDotNet.Attributes;
using PurePipeline.Benchmarks.Pictures;
using PurePipeline.Decoding;
using PurePipeline.Pixels;
using Cv = OpenCvSharp;

namespace PurePipeline.Benchmarks;

/// <summary>A JPEG of 4 megapixels to blue, green, red in memory, one thread: this library against OpenCvSharp's <c>ImDecode</c>.</summary>
[MemoryDiagnoser]
public class JpegDecodeBenchmarks
{
    private const int Width = 2560;
    private const int Height = 1600;

    private byte[] _file = [];
    private byte[] _pixels = [];

    /// <summary>The chroma's sampling.</summary>
    [Params("4:4:4", "4:2:2", "4:2:0")]
    public string Sampling { get; set; } = "";

    /// <summary>The encoder's quality: how dense the coefficients are.</summary>
    [Params(75, 90)]
    public int Quality { get; set; }

    /// <summary>Whether the coefficients come in several scans.</summary>
    [Params(false, true)]
    public bool Progressive { get; set; }

    /// <summary>Makes the file.</summary>
    [GlobalSetup]
    public void Setup()
    {
        Cv.Cv2.SetNumThreads(1);
        _file = BenchmarkPicture.Jpeg(Width, Height, Sampling, Quality, Progressive);
        _pixels = new byte[(Width * Height * 3) + RowReader.Slack];
    }

    /// <summary>The native peer; its pixels' memory comes from a pool as long as it stays below 32 MiB.</summary>
    [Benchmark(Baseline = true)]
    public void OpenCvSharp_decode()
    {
        using Cv.Mat picture = Cv.Cv2.ImDecode(_file, Cv.ImreadModes.Color);
    }

    /// <summary>Ours, into one array that is reused.</summary>
    [Benchmark]
    public void PurePipeline_decode()
    {
        DecodedPicture picture = PictureDecoder.Open(_file, new DecodeOptions { Color = DecodeColor.Bgr });
        using RowReader rows = picture.OpenRows();
        for (int y = 0; y < picture.Height; y++)
        {
            rows.Read(_pixels.AsSpan(y * picture.RowBytes));
        }
    }
}
