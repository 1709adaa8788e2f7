namespace PurePipeline.Pixels;

/// <summary>What follows from a <see cref="PixelMode"/>: channels and bytes per pixel.</summary>
public static class PixelModes
{
    /// <summary>The number of channels, <c>len(image.getbands())</c> in Pillow.</summary>
    public static int ChannelCount(this PixelMode mode) => mode switch
    {
        PixelMode.L => 1,
        PixelMode.La => 2,
        PixelMode.Rgb or PixelMode.Bgr => 3,
        PixelMode.Rgba or PixelMode.Cmyk => 4,
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "Not a pixel mode."),
    };

    /// <summary>The bytes that one pixel takes in a row.</summary>
    public static int BytesPerPixel(this PixelMode mode) => mode.ChannelCount();
}
