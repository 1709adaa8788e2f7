using PurePipeline.Pixels;

namespace PurePipeline.Pillow.Filtering;

/// <summary>Three box blurs after each other, of a radius that makes them most like a Gaussian.</summary>
internal sealed class GaussianBlurFilter(double radiusX, double radiusY) : WholeImageFilter
{
    private const int Passes = 3;

    protected override FilterWork? Prepare(Picture picture, Version pillow)
    {
        if (BoxMeans.LeavesAlone(radiusX, radiusY, pillow))
        {
            return null;
        }

        BoxMeans.RequireMode(picture.Mode);
        return (source, target) => Apply(source, target, (float)radiusX, (float)radiusY);
    }

    /// <summary>Blurs a picture of bytes.</summary>
    public static void Apply(MemoryPicture source, Span<byte> target, float radiusX, float radiusY) =>
        BoxMeans.Apply(source, target, BoxRadius(radiusX), BoxRadius(radiusY), Passes);

    // Gwosdek and others, "Theoretical foundations of Gaussian convolution by extended box filtering": the box's length, the whole part of
    // its radius, and the rest; in single precision but for the root.
    private static float BoxRadius(float deviation)
    {
        float variance = deviation * deviation / Passes;
        float length = (float)Math.Sqrt((12.0 * variance) + 1.0);
        float whole = (float)Math.Floor((length - 1.0) / 2.0);
        float rest = ((2 * whole) + 1) * ((whole * (whole + 1)) - (3 * variance));
        rest /= 6 * (variance - ((whole + 1) * (whole + 1)));
        return whole + rest;
    }
}
