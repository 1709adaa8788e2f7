using BenchmarkDotNet.Attributes;
using PurePipeline.Benchmarks.Pictures;
using PurePipeline.Decoding;
using PurePipeline.Pixels;
using Cv = OpenCvSharp;

namespace PurePipeline.Benchmarks;

/// <summary>
/// A JPEG to blue, green, red in memory, one thread: this library against OpenCvSharp's <c>ImDecode</c>. Above 32 MiB of pixels the C
/// library's allocator would map fresh pages for each of the peer's pictures; MALLOC_MMAP_MAX_=0 MALLOC_TRIM_THRESHOLD_=2000000000 in the
/// environment lets it reuse them, as ours are.
/// </summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class JpegDecodeBenchmarks
{
    private byte[] _file = [];
    private byte[] _pixels = [];

    /// <summary>Width x height: 16, 4 and 0.3 megapixels, and small ones.</summary>
    [Params("4928x3264", "2304x1728", "640x480", "256x256", "128x128", "64x64")]
    public string Photo { get; set; } = "";

    /// <summary>The chroma's sampling.</summary>
    [Params("4:4:4", "4:2:2", "4:2:0")]
    public string Sampling { get; set; } = "";

    /// <summary>Whether the coefficients come in several scans.</summary>
    [Params(false, true)]
    public bool Progressive { get; set; }

    /// <summary>Makes the file.</summary>
    [GlobalSetup]
    public void Setup()
    {
        Cv.Cv2.SetNumThreads(1);
        int[] size = [.. Photo.Split('x').Select(int.Parse)];
        _file = BenchmarkPicture.Jpeg(size[0], size[1], Sampling, quality: 85, Progressive);
        _pixels = new byte[(size[0] * size[1] * 3) + RowReader.Slack];
    }

    /// <summary>The native peer.</summary>
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
