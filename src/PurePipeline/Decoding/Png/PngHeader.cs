using PurePipeline.Pixels;

namespace PurePipeline.Decoding.Png;

/// <summary>What stands before the image data of a PNG.</summary>
/// <param name="Width">Pixels per row.</param>
/// <param name="Height">Rows.</param>
/// <param name="BitDepth">The bits of a sample: 1, 2, 4, 8 or 16.</param>
/// <param name="ColorType">What the samples are.</param>
/// <param name="IsInterlaced">The rows come in the seven passes of Adam7.</param>
internal sealed record PngHeader(int Width, int Height, int BitDepth, PngColorType ColorType, bool IsInterlaced)
{
    /// <summary>The bytes of the chunk IHDR.</summary>
    public const int ChunkBytes = 13;

    /// <summary>The palette: red, green, blue of its colours.</summary>
    public ReadOnlyMemory<byte> Palette { get; init; }

    /// <summary>What the chunk tRNS has: alphas of the palette's first colours, or the samples of a transparent colour.</summary>
    public ReadOnlyMemory<byte> Transparency { get; init; }

    /// <summary>The exponent by which light became samples, times 100,000; null if the file does not say.</summary>
    public int? Gamma { get; init; }

    /// <summary>The most bits of a colour sample that mean something; null if the file does not say.</summary>
    public int? SignificantBits { get; init; }

    /// <summary>EXIF, from its TIFF header on.</summary>
    public ReadOnlyMemory<byte> Exif { get; init; }

    /// <summary>The first chunk of image data.</summary>
    public PngChunk FirstData { get; init; }

    public int SamplesPerPixel => ColorType switch
    {
        PngColorType.GrayAlpha => 2,
        PngColorType.Rgb => 3,
        PngColorType.Rgba => 4,
        _ => 1,
    };

    /// <summary>The bits of a pixel.</summary>
    public int BitsPerPixel => SamplesPerPixel * BitDepth;

    /// <summary>The pixels as they are: samples of fewer than 8 bits widened, gray to 0 .. 255.</summary>
    public PixelMode Mode => (ColorType, BitDepth) switch
    {
        (PngColorType.Palette, _) => PixelMode.Palette,
        (PngColorType.Gray, 16) => PixelMode.I16,
        (PngColorType.GrayAlpha, 16) => PixelMode.UInt16C2,
        (PngColorType.Rgb, 16) => PixelMode.UInt16C3,
        (PngColorType.Rgba, 16) => PixelMode.UInt16C4,
        (PngColorType.GrayAlpha, _) => PixelMode.La,
        (PngColorType.Rgb, _) => PixelMode.Rgb,
        (PngColorType.Rgba, _) => PixelMode.Rgba,
        _ => PixelMode.L,
    };

    /// <summary>Whether PNG has this depth of this type.</summary>
    public static bool IsKnown(int bitDepth, PngColorType type) => type switch
    {
        PngColorType.Gray => bitDepth is 1 or 2 or 4 or 8 or 16,
        PngColorType.Palette => bitDepth is 1 or 2 or 4 or 8,
        PngColorType.Rgb or PngColorType.GrayAlpha or PngColorType.Rgba => bitDepth is 8 or 16,
        _ => false,
    };

    /// <summary>The bytes of a row of <paramref name="width"/> pixels in the file, without its filter.</summary>
    public int PackedBytes(int width) => checked((int)((((long)width * BitsPerPixel) + 7) / 8));
}
