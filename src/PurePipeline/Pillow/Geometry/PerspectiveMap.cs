namespace PurePipeline.Pillow.Geometry;

/// <summary>(x, y) comes from ((a x + b y + c) / (g x + h y + 1), (d x + e y + f) / (g x + h y + 1)).</summary>
internal readonly record struct PerspectiveMap(AffineMap Numerators, double G, double H) : IPixelMap
{
    public (double X, double Y) Source(int x, int y)
    {
        (double centerX, double centerY) = (x + 0.5, y + 0.5);
        (double sourceX, double sourceY) = Numerators.Apply(centerX, centerY);
        double denominator = (G * centerX) + (H * centerY) + 1;
        return (sourceX / denominator, sourceY / denominator);
    }
}
