using PurePipeline.Pixels;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>What the components of a file become: pixel mode, conversion, and for each component the way to the picture's size.</summary>
internal sealed class JpegOutput
{
    private readonly string _stored;
    private readonly RowConversion? _conversion;
    private readonly Lazy<Upsampling[]> _upsampling;

    private JpegOutput(PixelMode mode, string stored, RowConversion? conversion, JpegScale scale, Func<Upsampling[]> upsampling) =>
        (Mode, _stored, _conversion, Scale, _upsampling) = (mode, stored, conversion, scale, new Lazy<Upsampling[]>(upsampling));

    public PixelMode Mode { get; }

    public JpegScale Scale { get; }

    /// <summary>For the components that the conversion reads; those behind are decoded only to get past them.</summary>
    /// <exception cref="PictureException">The library has no way from this sampling to the picture's size.</exception>
    public Upsampling[] Upsampling => _upsampling.Value;

    /// <summary>The rows of samples that the filters read above and below an output row's own.</summary>
    public bool NeedsContext => Upsampling.Any(u => u.Kind is UpsamplingKind.FancyVertical or UpsamplingKind.FancyBoth);

    /// <summary>From the components to the pixels.</summary>
    /// <exception cref="PictureException">The library has no such conversion.</exception>
    public RowConversion Conversion(JpegInput input) =>
        _conversion ?? throw input.Unsupported($"libjpeg makes no {Mode} of what the file holds, {_stored}.", 0);

    /// <summary>
    /// Chooses for <paramref name="options"/>. What the library finds out only when it decodes is not an error yet: the picture can be
    /// opened, and its size is known.
    /// </summary>
    public static JpegOutput Choose(JpegHeader header, DecodeOptions options, JpegInput input)
    {
        (PixelMode mode, RowConversion? conversion, int used) = (header.ColorSpace, options.Color) switch
        {
            (JpegColorSpace.Gray, DecodeColor.Native or DecodeColor.Gray) => (PixelMode.L, RowConversion.Luminance, 1),
            (JpegColorSpace.Gray, DecodeColor.Rgb) => (PixelMode.Rgb, RowConversion.LuminanceToRgb, 1),
            (JpegColorSpace.Gray, DecodeColor.Bgr) => (PixelMode.Bgr, RowConversion.LuminanceToRgb, 1),
            (JpegColorSpace.YCbCr, DecodeColor.Native or DecodeColor.Rgb) => (PixelMode.Rgb, RowConversion.YCbCrToRgb, 3),
            (JpegColorSpace.YCbCr, DecodeColor.Bgr) => (PixelMode.Bgr, RowConversion.YCbCrToBgr, 3),
            (JpegColorSpace.YCbCr, DecodeColor.Gray) => (PixelMode.L, RowConversion.Luminance, 1),
            (JpegColorSpace.YCbCr, DecodeColor.YCbCr) => (PixelMode.YCbCr, RowConversion.RgbToRgb, 3),
            (JpegColorSpace.Rgb, DecodeColor.Native or DecodeColor.Rgb) => (PixelMode.Rgb, RowConversion.RgbToRgb, 3),
            (JpegColorSpace.Rgb, DecodeColor.Bgr) => (PixelMode.Bgr, RowConversion.RgbToBgr, 3),
            (JpegColorSpace.Rgb, DecodeColor.Gray) => (PixelMode.L, RowConversion.RgbToLuminance, 3),
            (JpegColorSpace.Rgb, DecodeColor.YCbCr) => (PixelMode.YCbCr, (RowConversion?)null, 3),
            (JpegColorSpace.Cmyk, _) => (PixelMode.Cmyk, RowConversion.CmykToCmyk, 4),
            (JpegColorSpace.Ycck, _) => (PixelMode.Cmyk, RowConversion.YcckToCmyk, 4),
            _ => throw input.Unsupported($"A JPEG of {header.Frame.Components.Count} components is not decoded.", 0),
        };
        // Losslessly coded samples are never computed with.
        bool isLossless = header.Frame.Lossless;
        bool keepsSamples = conversion is RowConversion.RgbToRgb or RowConversion.RgbToBgr or RowConversion.CmykToCmyk
            || (conversion == RowConversion.Luminance && header.ColorSpace == JpegColorSpace.Gray);
        conversion = isLossless && !keepsSamples ? null : conversion;
        string stored = $"{header.ColorSpace}{(isLossless ? " without loss" : string.Empty)}";
        var scale = new JpegScale(header.Frame, options.Denominator);
        IEnumerable<Upsampling> upsampling = header.Frame.Components.Take(used).Select(c => Choose(header.Frame, scale, c, input));
        return new JpegOutput(mode, stored, conversion, scale, () => [.. upsampling]);
    }

    private static Upsampling Choose(JpegFrame frame, JpegScale scale, JpegComponent c, JpegInput input) =>
        scale.TryChooseUpsampling(c, out Upsampling upsampling)
            ? upsampling
            : throw input.Unsupported($"Component {c.Id} is sampled {c.H}x{c.V} of {frame.HMax}x{frame.VMax}, which is no whole fraction.", 0);
}
