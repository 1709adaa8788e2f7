namespace PurePipeline.Pillow.Geometry;

/// <summary>The pixels of a result that one mapping makes, inside of the result.</summary>
/// <param name="Left">The first column.</param>
/// <param name="Upper">The first row.</param>
/// <param name="Width">Columns; none if the box lies outside.</param>
/// <param name="Height">Rows; none if the box lies outside.</param>
/// <param name="Clears">Whether pixels that come from nowhere become zero.</param>
internal readonly record struct TransformBox(int Left, int Upper, int Width, int Height, bool Clears)
{
    /// <summary>The part of a box that is in a result of that size.</summary>
    public static TransformBox Clip((int Left, int Upper, int Right, int Lower) box, (int Width, int Height) size, bool clears)
    {
        (int left, int upper) = (Math.Max(box.Left, 0), Math.Max(box.Upper, 0));
        int width = Math.Max(Math.Min(box.Right, size.Width) - left, 0);
        int height = Math.Max(Math.Min(box.Lower, size.Height) - upper, 0);
        return new TransformBox(left, upper, width, height, clears);
    }
}
