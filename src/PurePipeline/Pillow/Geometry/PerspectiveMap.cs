using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow.Geometry;

/// <summary>(x, y) comes from ((a x + b y + c) / (g x + h y + 1), (d x + e y + f) / (g x + h y + 1)).</summary>
internal readonly record struct PerspectiveMap(AffineMap Numerators, double G, double H) : IPixelMap
{
    public (double X, double Y) Apply(double x, double y)
    {
        (double sourceX, double sourceY) = Numerators.Apply(x, y);
        double denominator = (G * x) + (H * y) + 1;
        return (sourceX / denominator, sourceY / denominator);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (Vector256<double> X, Vector256<double> Y) Apply(Vector256<double> x, Vector256<double> y)
    {
        (Vector256<double> sourceX, Vector256<double> sourceY) = Numerators.Apply(x, y);
        Vector256<double> denominator = (x * G) + (y * H) + Vector256<double>.One;
        return (sourceX / denominator, sourceY / denominator);
    }
}
