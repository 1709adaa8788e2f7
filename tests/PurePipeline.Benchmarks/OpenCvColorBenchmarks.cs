using BenchmarkDotNet.Attributes;
using PurePipeline.Benchmarks.Peers;
using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using Cv = OpenCvSharp;

namespace PurePipeline.Benchmarks;

/// <summary><c>cv2.cvtColor</c> of 4 megapixels.</summary>
public class OpenCvColorBenchmarks : OpenCvOperationBenchmarks
{
    private static readonly ColorConversion[] _always =
    [
        ColorConversion.Bgr2Rgb, ColorConversion.Bgr2Bgra, ColorConversion.Bgra2Bgr, ColorConversion.Bgra2Rgba, ColorConversion.Gray2Bgr,
        ColorConversion.Bgr2Gray, ColorConversion.Bgr2YCrCb, ColorConversion.YCrCb2Bgr, ColorConversion.Bgr2Xyz, ColorConversion.Xyz2Bgr,
    ];

    private static readonly ColorConversion[] _ofBytesAndSingles =
    [
        ColorConversion.Bgr2Hsv, ColorConversion.Hsv2Bgr, ColorConversion.Bgr2Hls, ColorConversion.Hls2Bgr, ColorConversion.Bgr2Lab,
        ColorConversion.Lab2Bgr, ColorConversion.Bgr2Luv, ColorConversion.Luv2Bgr,
    ];

    private static readonly ColorConversion[] _ofBytes =
    [
        ColorConversion.Yuv2BgrNv12, ColorConversion.Yuv2BgrI420, ColorConversion.Yuv2BgrYuy2, ColorConversion.Bgr2YuvI420,
        ColorConversion.Bgr2YuvYuy2, ColorConversion.Bgr2Bgr565, ColorConversion.Bgr5652Bgr, ColorConversion.Rgba2MRgba, ColorConversion.MRgba2Rgba,
    ];

    /// <summary>Each conversion with the types of channels that it takes.</summary>
    public static IEnumerable<ColorCase> Cases =>
        _always.SelectMany(code => new ColorCase[] { new(code, DType.UInt8), new(code, DType.UInt16), new(code, DType.Float32) })
            .Concat(_ofBytesAndSingles.SelectMany(code => new ColorCase[] { new(code, DType.UInt8), new(code, DType.Float32) }))
            .Concat(_ofBytes.Select(code => new ColorCase(code, DType.UInt8)));

    /// <summary>The conversion and the type of the channels.</summary>
    [ParamsSource(nameof(Cases))]
    public ColorCase Case { get; set; }

    /// <inheritdoc/>
    protected override (Func<NdArray> Ours, Action<Cv.Mat> Native) Describe()
    {
        (ColorConversion code, DType type) = Case;
        bool isPlanar = code is ColorConversion.Yuv2BgrNv12 or ColorConversion.Yuv2BgrI420;
        int channels = code switch
        {
            ColorConversion.Gray2Bgr => 1,
            ColorConversion.Yuv2BgrYuy2 or ColorConversion.Bgr5652Bgr => 2,
            ColorConversion.Bgra2Bgr or ColorConversion.Bgra2Rgba or ColorConversion.Rgba2MRgba or ColorConversion.MRgba2Rgba => 4,
            _ => isPlanar ? 1 : 3,
        };
        NdArray image = NativeImage.Random(type, isPlanar ? NativeImage.Height * 3 / 2 : NativeImage.Height, channels);
        Cv.Mat native = NativeImage.Of(image);
        return (() => Cv2.CvtColor(image, code), target => Cv.Cv2.CvtColor(native, target, (Cv.ColorConversionCodes)code));
    }

    /// <summary>A conversion of a type of channels.</summary>
    public readonly record struct ColorCase(ColorConversion Code, DType Type)
    {
        /// <inheritdoc/>
        public override string ToString() => $"{Code} {Type}";
    }
}
