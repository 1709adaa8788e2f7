using PurePipeline.Decoding.Gif;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow.Gif;

/// <summary>What is seen when a frame has been drawn.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="Width">The pixels per row by then.</param>
/// <param name="Height">The rows by then.</param>
/// <param name="Mode">The image's mode: L, or P first and RGB or RGBA later.</param>
/// <param name="Grows">There are more pixels than before.</param>
internal sealed record GifStep(GifFrame Frame, int Width, int Height, PixelMode Mode, bool Grows);
