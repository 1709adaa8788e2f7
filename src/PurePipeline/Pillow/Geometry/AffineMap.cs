namespace PurePipeline.Pillow.Geometry;

/// <summary>(x, y) comes from (a x + b y + c, d x + e y + f).</summary>
internal readonly record struct AffineMap(double A, double B, double C, double D, double E, double F) : IPixelMap
{
    public (double X, double Y) Source(int x, int y) => Apply(x + 0.5, y + 0.5);

    public (double X, double Y) Apply(double x, double y) => ((A * x) + (B * y) + C, (D * x) + (E * y) + F);
}
