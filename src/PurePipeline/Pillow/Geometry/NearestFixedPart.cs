using System.Runtime.InteropServices;

namespace PurePipeline.Pillow.Geometry;

/// <summary>The nearest pixel of an affine mapping in whole numbers with 16 bits behind the point: <c>affine_fixed</c>.</summary>
internal sealed partial class NearestFixedPart<TPixel>(TransformBox box, AffineMap map) : TransformPart(box)
    where TPixel : unmanaged
{
    private readonly int _a = Fixed(map.A);
    private readonly int _b = Fixed(map.B);
    private readonly int _c = Fixed(map.C + (map.A * 0.5) + (map.B * 0.5));
    private readonly int _d = Fixed(map.D);
    private readonly int _e = Fixed(map.E);
    private readonly int _f = Fixed(map.F + (map.D * 0.5) + (map.E * 0.5));

    /// <summary>Whether the box's corners stay in the range of those numbers.</summary>
    public static bool Fits(TransformBox box, AffineMap map)
    {
        const double Limit = 32768;
        (int width, int height) = (box.Width, box.Height);
        ReadOnlySpan<(int X, int Y)> corners = [(0, 0), (width, height), (0, height), (width, 0)];
        foreach ((int cornerX, int cornerY) in corners)
        {
            (double x, double y) = map.Apply(cornerX, cornerY);
            if (!(Math.Abs(x) < Limit && Math.Abs(y) < Limit))
            {
                return false;
            }
        }

        return true;
    }

    public override void Fill(in SourcePixels source, int y, Span<byte> pixels)
    {
        Span<TPixel> target = MemoryMarshal.Cast<byte, TPixel>(pixels);
        if (Box.Clears)
        {
            target.Clear();
        }

        var columns = new FixedSteps(unchecked(_c + (y * _b)), _a);
        var rows = new FixedSteps(unchecked(_f + (y * _e)), _d);
        if (columns.Fits(target.Length) && rows.Fits(target.Length))
        {
            FillInside(source, columns, rows, target);
        }
        else
        {
            FillScalar(source, columns, rows, target);
        }
    }

    private static int Fixed(double value) => Coordinates.Floor((value * 65536.0) + 0.5);
}
