using PurePipeline.Decoding.Gif;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow.Gif;

/// <summary>What is seen when a frame has been drawn.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="Width">The pixels per row by then.</param>
/// <param name="Height">The rows by then.</param>
/// <param name="Mode">The mode of the image's pixels: L or P first, RGB or RGBA later.</param>
/// <param name="Label">The mode that the image is called. One of P is of colours from the next frame on.</param>
/// <param name="Palette">The colours of indices; empty for grays, or if the pixels are no indices.</param>
/// <param name="Grows">There are more pixels than before.</param>
/// <param name="Clears">What was there before is lost.</param>
internal sealed record GifStep(GifFrame Frame, int Width, int Height, PixelMode Mode, PixelMode Label, ReadOnlyMemory<byte> Palette, bool Grows, bool Clears)
{
    /// <summary>Whether each pixel is one byte.</summary>
    public bool IsIndexed => Mode is PixelMode.L or PixelMode.Palette;
}
