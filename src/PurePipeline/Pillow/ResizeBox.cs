using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>A part of a picture, <c>(left, upper, right, lower)</c>, in the single precision that Pillow's resize gives it.</summary>
internal readonly record struct ResizeBox(float Left, float Upper, float Right, float Lower)
{
    /// <summary>The extent along x, one single precision subtraction.</summary>
    public float Width => Right - Left;

    /// <summary>The extent along y, one single precision subtraction.</summary>
    public float Height => Lower - Upper;

    /// <summary>Whether taking the box without scaling to <paramref name="width"/> x <paramref name="height"/> needs no filter.</summary>
    public bool IsPlainCrop(int width, int height) =>
        float.IsInteger(Left) && float.IsInteger(Upper) && Width == width && Height == height;

    /// <summary>The box rounded to single precision.</summary>
    public static ResizeBox Of((double Left, double Upper, double Right, double Lower) box) =>
        new((float)box.Left, (float)box.Upper, (float)box.Right, (float)box.Lower);

    /// <exception cref="ArgumentException">The box is not a part of the picture.</exception>
    public void CheckInside(Picture source)
    {
        string? problem = this switch
        {
            { Left: < 0 } or { Upper: < 0 } => "box offset can't be negative",
            _ when Right > source.Width || Lower > source.Height => "box can't exceed original image size",
            { Width: < 0 } or { Height: < 0 } => "box can't be empty",
            _ when float.IsNaN(Width + Height) => "box has a coordinate that is not a number",
            _ => null,
        };
        if (problem is not null)
        {
            throw new ArgumentException(problem);
        }
    }
}
