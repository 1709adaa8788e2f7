using BenchmarkDotNet.Attributes;
using PurePipeline.Benchmarks.Pictures;
using PurePipeline.Decoding;
using PurePipeline.Decoding.Jpeg;
using PurePipeline.Pixels;

namespace PurePipeline.Benchmarks;

/// <summary>
/// Where the time of decoding a JPEG of 4 megapixels goes. Each benchmark adds a stage to the one before, so that their differences are the
/// stages: entropy decoding, inverse DCT, then upsampling, colour and the store.
/// </summary>
public class JpegStageBenchmarks
{
    private const int Width = 2304;
    private const int Height = 1728;

    private byte[] _file = [];
    private byte[] _pixels = [];

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
        _file = BenchmarkPicture.Jpeg(Width, Height, Sampling, quality: 85, Progressive);
        _pixels = new byte[(Width * Height * 3) + RowReader.Slack];
    }

    /// <summary>All rows skipped: what a crop far below pays for the rows above it.</summary>
    [Benchmark(Baseline = true)]
    public void Entropy_decoding()
    {
        using RowReader rows = PictureDecoder.Open(_file, new DecodeOptions { Color = DecodeColor.Bgr }).OpenRows();
        rows.Skip(Height);
    }

    /// <summary>Samples of the components, not made into pixels.</summary>
    [Benchmark]
    public void And_inverse_transform()
    {
        var options = new DecodeOptions { Color = DecodeColor.Bgr };
        var input = new JpegInput(_file, options);
        JpegHeader header = JpegMarkerReader.ReadHeader(input);
        var scale = new JpegScale(header.Frame, denominator: 1);
        var columns = new McuColumns(header.Frame, scale, new ColumnRange(0, Width));
        var planes = new SamplePlanes(header.Frame, scale, isWhole: false, options.Limits.MaxBytes, input);
        using McuRowDecoder decoder = header.IsSinglePass
            ? new SequentialDecoder(header, input, wantedComponents: 3, planes, columns)
            : new CoefficientDecoder(header, input, wantedComponents: 3, planes, columns, options);
        while (decoder.NextRow < header.Frame.McuRows)
        {
            decoder.DecodeRow(wanted: true);
        }
    }

    /// <summary>All of it.</summary>
    [Benchmark]
    public void And_pixels()
    {
        DecodedPicture picture = PictureDecoder.Open(_file, new DecodeOptions { Color = DecodeColor.Bgr });
        using RowReader rows = picture.OpenRows();
        for (int y = 0; y < Height; y++)
        {
            rows.Read(_pixels.AsSpan(y * picture.RowBytes));
        }
    }
}
