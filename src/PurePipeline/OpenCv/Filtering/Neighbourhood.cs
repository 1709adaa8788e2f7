namespace PurePipeline.OpenCv.Filtering;

/// <summary>The pixels around one that a filter looks at, and what stands for those outside the image.</summary>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
/// <param name="AnchorX">The column of the pixel itself.</param>
/// <param name="AnchorY">Its row.</param>
/// <param name="Border">What lies outside.</param>
internal readonly record struct Neighbourhood(int Width, int Height, int AnchorX, int AnchorY, BorderType Border)
{
    /// <summary>A neighbourhood as cv2's functions are given it.</summary>
    /// <param name="call">The function.</param>
    /// <param name="size">Width and height.</param>
    /// <param name="anchor">The pixel's place; -1 for the middle.</param>
    /// <param name="border">What lies outside.</param>
    /// <param name="wraps">Whether the function takes BORDER_WRAP.</param>
    /// <exception cref="ArgumentException">OpenCV refuses it.</exception>
    public static Neighbourhood Of(string call, (int Width, int Height) size, (int X, int Y) anchor, BorderType border, bool wraps = false)
    {
        if (size.Width < 1 || size.Height < 1)
        {
            throw new ArgumentException($"{call} takes a neighbourhood of at least 1x1, not {size.Width}x{size.Height}.");
        }

        (int x, int y) = (anchor.X == -1 ? size.Width / 2 : anchor.X, anchor.Y == -1 ? size.Height / 2 : anchor.Y);
        if ((uint)x >= (uint)size.Width || (uint)y >= (uint)size.Height)
        {
            throw new ArgumentException($"{call}: the anchor ({anchor.X}, {anchor.Y}) lies outside {size.Width}x{size.Height}.");
        }

        border &= ~BorderType.Isolated;
        return border is BorderType.Constant or BorderType.Replicate or BorderType.Reflect or BorderType.Reflect101 || (wraps && border == BorderType.Wrap)
            ? new Neighbourhood(size.Width, size.Height, x, y, border)
            : throw new ArgumentException($"{call}: border type {(int)border} is none that it takes.");
    }

    /// <summary>
    /// The rows that have to be held at a time. Mirrored rows lie within the neighbourhood's own height of the others; those of the other
    /// side may lie anywhere.
    /// </summary>
    public int RowsHeld(int imageHeight) => Border == BorderType.Wrap ? imageHeight : Math.Min(imageHeight, Height);
}
