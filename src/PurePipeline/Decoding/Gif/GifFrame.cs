namespace PurePipeline.Decoding.Gif;

/// <summary>A frame of a GIF, as its blocks describe it.</summary>
/// <param name="Left">Where it lies on the screen.</param>
/// <param name="Top">Where it lies on the screen.</param>
/// <param name="Width">Its pixels per row.</param>
/// <param name="Height">Its rows.</param>
/// <param name="IsInterlaced">Its rows are stored in passes.</param>
/// <param name="Palette">Red, green and blue of its own colours; empty if it has none.</param>
/// <param name="Bits">The bits of a value in its data.</param>
/// <param name="Data">Where its data starts in the file.</param>
/// <param name="Transparency">The index that leaves what is below visible; null for none.</param>
/// <param name="Disposal">What becomes of it before the next one: 2 leaves the background, 3 what was there before.</param>
internal sealed record GifFrame(
    int Left,
    int Top,
    int Width,
    int Height,
    bool IsInterlaced,
    ReadOnlyMemory<byte> Palette,
    int Bits,
    int Data,
    int? Transparency,
    int Disposal);
