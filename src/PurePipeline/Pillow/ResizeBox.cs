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
}
