using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow.Geometry;

/// <summary>Where in the source a position of the result lies. Pixel i reaches from i to i + 1, so its centre is at i + 0.5.</summary>
internal interface IPixelMap
{
    (double X, double Y) Apply(double x, double y);

    /// <summary>The same for four positions, by the same arithmetic.</summary>
    (Vector256<double> X, Vector256<double> Y) Apply(Vector256<double> x, Vector256<double> y);
}
