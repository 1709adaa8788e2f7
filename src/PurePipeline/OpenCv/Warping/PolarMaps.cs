using PurePipeline.OpenCv.Filtering;
using PurePipeline.OpenCv.Geometry;
using PurePipeline.OpenCv.Mathematics;

namespace PurePipeline.OpenCv.Warping;

/// <summary>The maps of <c>cv2.warpPolar</c> (imgproc/src/imgwarp.cpp), as <c>cv2.remap</c> takes them.</summary>
internal static class PolarMaps
{
    // OpenCV takes elements in blocks where it computes angles.
    private const int AngleBlock = 1024;

    /// <summary>Where the pixels of a rectangle of radii and angles lie in an image.</summary>
    public static (float[] X, float[] Y) ToPolar(int width, int height, (float X, float Y) center, double maxRadius, bool isLog)
    {
        float[] radii = new float[width];
        double scale = (isLog ? Exponentials.Log(maxRadius) : maxRadius) / width;
        for (int rho = 0; rho < width; rho++)
        {
            radii[rho] = (float)(isLog ? Exponentials.Exp(rho * scale) - 1.0 : rho * scale);
        }

        (float[] x, float[] y) = (new float[checked(width * height)], new float[width * height]);
        double step = 2 * Math.PI / height;
        for (int phi = 0, i = 0; phi < height; phi++)
        {
            (double sine, double cosine) = Trigonometry.SinCos(step * phi);
            for (int rho = 0; rho < width; rho++, i++)
            {
                (x[i], y[i]) = ((float)((radii[rho] * cosine) + center.X), (float)((radii[rho] * sine) + center.Y));
            }
        }

        return (x, y);
    }

    /// <summary>Where the pixels of an image lie in such a rectangle, to which its last row has been added above and its first below.</summary>
    public static (float[] X, float[] Y) ToCartesian(int width, int height, (float X, float Y) center, int radii, int angles, double maxRadius, bool isLog)
    {
        double angleScale = 2 * Math.PI / angles;
        double scale = (isLog ? Exponentials.Log(maxRadius) : maxRadius) / radii;
        (float[] xs, float[] ys) = (new float[checked(width * height)], new float[width * height]);
        using var scratch = new Scratch<float>(checked(4 * width));
        Span<float> dx = scratch.Span[..width];
        Span<float> dy = scratch.Span.Slice(width, width);
        Span<float> length = scratch.Span.Slice(2 * width, width);
        Span<float> angle = scratch.Span[(3 * width)..];
        for (int x = 0; x < width; x++)
        {
            dx[x] = x - center.X;
        }

        for (int y = 0, i = 0; y < height; y++)
        {
            dy.Fill(y - center.Y);
            Magnitude.Of(dx, dy, length);
            FloatImage.InBlocks<float>(dx, dy, angle, AngleBlock, static (a, b, part) => Angle.Of(b, a, part, inDegrees: false));
            if (isLog)
            {
                System.Numerics.Tensors.TensorPrimitives.Add(length, 1f, length);
                Logarithm.Of(length, length);
            }

            for (int x = 0; x < width; x++, i++)
            {
                (xs[i], ys[i]) = ((float)(length[x] / scale), (float)(angle[x] / angleScale) + 1);
            }
        }

        return (xs, ys);
    }

    /// <summary>Whether no pixel is one that <c>BORDER_TRANSPARENT</c> leaves unset (imgproc/src/imgwarp.cpp, <c>remapNearest</c> and the others).</summary>
    public static bool IsWithin(ReadOnlySpan<float> x, ReadOnlySpan<float> y, int width, int height, Interpolation interpolation)
    {
        // Linear ones need the next pixel, whatever its weight.
        int next = interpolation is Interpolation.Linear or Interpolation.Area ? 1 : 0;
        for (int i = 0; i < x.Length; i++)
        {
            (int px, int py) = interpolation == Interpolation.Nearest
                ? (CvRound.ToInt32(x[i]), CvRound.ToInt32(y[i]))
                : (CvRound.ToInt32(x[i] * PositionRow.Steps) >> PositionRow.StepBits, CvRound.ToInt32(y[i] * PositionRow.Steps) >> PositionRow.StepBits);
            if (px < 0 || px >= width - next || py < 0 || py >= height - next)
            {
                return false;
            }
        }

        return true;
    }
}
