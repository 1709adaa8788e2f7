using PurePipeline.Numerics;

namespace PurePipeline.Pixels;

/// <summary>What follows from a <see cref="PixelMode"/>: channels, their type, bytes per pixel.</summary>
public static class PixelModes
{
    /// <summary>The number of channels, <c>len(image.getbands())</c> in Pillow.</summary>
    public static int ChannelCount(this PixelMode mode) => mode switch
    {
        PixelMode.L or PixelMode.Bilevel or PixelMode.Palette or PixelMode.I or PixelMode.I16 or PixelMode.I16B or PixelMode.F
            or PixelMode.Int16C1 or PixelMode.Float64C1 => 1,
        PixelMode.La or PixelMode.PaletteAlpha or PixelMode.PremultipliedLa
            or PixelMode.UInt16C2 or PixelMode.Int16C2 or PixelMode.Float32C2 or PixelMode.Float64C2 => 2,
        PixelMode.Rgb or PixelMode.Bgr or PixelMode.YCbCr or PixelMode.Hsv or PixelMode.Lab
            or PixelMode.UInt16C3 or PixelMode.Int16C3 or PixelMode.Float32C3 or PixelMode.Float64C3 => 3,
        PixelMode.Rgba or PixelMode.Cmyk or PixelMode.PremultipliedRgba or PixelMode.Rgbx or PixelMode.Bgra
            or PixelMode.UInt16C4 or PixelMode.Int16C4 or PixelMode.Float32C4 or PixelMode.Float64C4 => 4,
        _ => throw NotAMode(mode),
    };

    /// <summary>The type of a channel as it lies in memory; the low byte first but for <see cref="PixelMode.I16B"/>.</summary>
    public static DType ElementType(this PixelMode mode) => mode switch
    {
        PixelMode.I => DType.Int32,
        PixelMode.I16 or PixelMode.I16B => DType.UInt16,
        PixelMode.F => DType.Float32,
        >= PixelMode.UInt16C2 and <= PixelMode.UInt16C4 => DType.UInt16,
        >= PixelMode.Int16C1 and <= PixelMode.Int16C4 => DType.Int16,
        >= PixelMode.Float32C2 and <= PixelMode.Float32C4 => DType.Float32,
        >= PixelMode.Float64C1 and <= PixelMode.Float64C4 => DType.Float64,
        >= PixelMode.L and <= PixelMode.Bgra => DType.UInt8,
        _ => throw NotAMode(mode),
    };

    /// <summary>The bytes that one pixel takes in a row.</summary>
    public static int BytesPerPixel(this PixelMode mode) => mode.ChannelCount() * mode.ElementType().ItemSize();

    /// <summary>
    /// The mode of 1 to 4 channels of a type, whatever they mean: three bytes are <see cref="PixelMode.Rgb"/>, four
    /// <see cref="PixelMode.Rgba"/>. Null where there is none.
    /// </summary>
    internal static PixelMode? Of(DType dtype, int channels)
    {
        ReadOnlySpan<PixelMode> modes = dtype switch
        {
            DType.UInt8 => [PixelMode.L, PixelMode.La, PixelMode.Rgb, PixelMode.Rgba],
            DType.UInt16 => [PixelMode.I16, PixelMode.UInt16C2, PixelMode.UInt16C3, PixelMode.UInt16C4],
            DType.Int16 => [PixelMode.Int16C1, PixelMode.Int16C2, PixelMode.Int16C3, PixelMode.Int16C4],
            DType.Int32 => [PixelMode.I],
            DType.Float32 => [PixelMode.F, PixelMode.Float32C2, PixelMode.Float32C3, PixelMode.Float32C4],
            DType.Float64 => [PixelMode.Float64C1, PixelMode.Float64C2, PixelMode.Float64C3, PixelMode.Float64C4],
            _ => [],
        };
        return channels >= 1 && channels <= modes.Length ? modes[channels - 1] : null;
    }

    private static ArgumentOutOfRangeException NotAMode(PixelMode mode) => new(nameof(mode), mode, "Not a pixel mode.");
}
