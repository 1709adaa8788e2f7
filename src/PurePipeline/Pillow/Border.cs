namespace PurePipeline.Pillow;

/// <summary>The widths of a border in pixels, as <see cref="ImageOps"/> takes them.</summary>
/// <param name="Left">At the left.</param>
/// <param name="Upper">At the top.</param>
/// <param name="Right">At the right.</param>
/// <param name="Lower">At the bottom.</param>
public readonly record struct Border(int Left, int Upper, int Right, int Lower)
{
    /// <summary>The same at all sides.</summary>
    public static implicit operator Border(int width) => new(width, width, width, width);

    /// <summary>Left and right, top and bottom.</summary>
    public static implicit operator Border((int Horizontal, int Vertical) widths) =>
        new(widths.Horizontal, widths.Vertical, widths.Horizontal, widths.Vertical);

    /// <summary>Left, top, right and bottom.</summary>
    public static implicit operator Border((int Left, int Upper, int Right, int Lower) widths) =>
        new(widths.Left, widths.Upper, widths.Right, widths.Lower);
}
