using PurePipeline.OpenCv.Geometry;

namespace PurePipeline.OpenCv.Contours;

/// <summary>The corners of a turned rectangle (core/src/types.cpp, <c>RotatedRect::points</c>).</summary>
internal static class TurnedBox
{
    /// <summary>Its four corners, the lower left one first, clockwise.</summary>
    public static Place<float>[] Corners(RotatedRect box)
    {
        (double sine, double cosine) = Trigonometry.SinCos(box.Angle * Math.PI / 180);
        (float a, float b) = ((float)sine * 0.5f, (float)cosine * 0.5f);
        (float x, float y) = box.Center;
        (float width, float height) = box.Size;
        var first = new Place<float>(x - (a * height) - (b * width), y + (b * height) - (a * width));
        var second = new Place<float>(x + (a * height) - (b * width), y - (b * height) - (a * width));
        return [first, second, new Place<float>((2 * x) - first.X, (2 * y) - first.Y), new Place<float>((2 * x) - second.X, (2 * y) - second.Y)];
    }
}
