using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow.Geometry;

/// <summary>(x, y) comes from (a x + b y + c, d x + e y + f).</summary>
internal readonly record struct AffineMap(double A, double B, double C, double D, double E, double F) : IPixelMap
{
    public (double X, double Y) Apply(double x, double y) => ((A * x) + (B * y) + C, (D * x) + (E * y) + F);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (Vector256<double> X, Vector256<double> Y) Apply(Vector256<double> x, Vector256<double> y) => (
        (x * A) + (y * B) + Vector256.Create(C),
        (x * D) + (y * E) + Vector256.Create(F));
}
