using PurePipeline.Numerics;
using PurePipeline.OpenCv.Hough;

namespace PurePipeline.OpenCv;

/// <content>
/// Lines by the Hough transform. OpenCV 4.6, 4.10 and 4.13 (without IPP) give the same lines in the same order; where half a turn is no
/// multiple of a step of angles, 4.6 has another number of them.
/// </content>
public static partial class Cv2
{
    private const long MaxAccumulator = 1 << 28;

    /// <summary><c>cv2.HoughLines(image, rho, theta, threshold, min_theta=min_theta, max_theta=max_theta)</c>.</summary>
    /// <param name="image">uint8 of one channel; what is not 0 counts.</param>
    /// <param name="rho">The step of distances, in pixels.</param>
    /// <param name="theta">The step of angles, in radians.</param>
    /// <param name="threshold">A line has more pixels.</param>
    /// <param name="minTheta">The first angle.</param>
    /// <param name="maxTheta">The last one.</param>
    /// <returns>Distance and angle of each line, float32 of shape (n, 1, 2); of no lines none, which is None in cv2.</returns>
    /// <exception cref="ArgumentException">The image or a step is none that OpenCV takes.</exception>
    /// <exception cref="NotSupportedException">The steps are so fine that the counts would take a gigabyte.</exception>
    public static NdArray HoughLines(NdArray image, double rho, double theta, int threshold, double minTheta = 0, double maxTheta = Math.PI)
    {
        RequireLineSteps(image, rho, theta, "cv2.HoughLines");
        if (minTheta is not (>= 0 and <= Math.PI) || maxTheta is not (>= 0 and <= Math.PI) || maxTheta < minTheta)
        {
            throw new ArgumentException("cv2.HoughLines: the angles lie between 0 and pi, the first one below the last.");
        }

        float[] lines = Hough.HoughLines.Run(image.ToBytes(), image.Shape[1], (float)rho, (float)theta, threshold, minTheta, maxTheta, image.Versions.OpenCv);
        return NdArray.Create<float>(lines, lines.Length / 2, 1, 2).WithVersions(image.Versions);
    }

    /// <summary>
    /// Segments of lines, <c>cv2.HoughLinesP(image, rho, theta, threshold, minLineLength=minLineLength, maxLineGap=maxLineGap)</c>.
    /// </summary>
    /// <param name="image">uint8 of one channel; what is not 0 counts.</param>
    /// <param name="rho">The step of distances, in pixels.</param>
    /// <param name="theta">The step of angles, in radians.</param>
    /// <param name="threshold">How many pixels a line has at least.</param>
    /// <param name="minLineLength">How long a segment is at least.</param>
    /// <param name="maxLineGap">How many pixels may be missing in a row.</param>
    /// <returns>x, y, x, y of each segment's ends, int32 of shape (n, 1, 4); of no segments none, which is None in cv2.</returns>
    /// <exception cref="ArgumentException">The image or a step is none that OpenCV takes.</exception>
    /// <exception cref="NotSupportedException">The steps are so fine that the counts would take a gigabyte.</exception>
    public static NdArray HoughLinesP(NdArray image, double rho, double theta, int threshold, double minLineLength = 0, double maxLineGap = 0)
    {
        RequireLineSteps(image, rho, theta, "cv2.HoughLinesP");
        LineAccumulator lines = LineAccumulator.Multiplied((float)rho, (float)theta, image.Shape[0] + image.Shape[1], image.Versions.OpenCv);
        int[] ends = new HoughSegments(
            image.ToBytes(), image.Shape[1], lines, threshold, CvRound.ToInt32(minLineLength), CvRound.ToInt32(maxLineGap)).Run();
        return NdArray.Create<int>(ends, ends.Length / 4, 1, 4).WithVersions(image.Versions);
    }

    private static void RequireLineSteps(NdArray image, double rho, double theta, string call)
    {
        RequireMask(image, call);
        if (rho is not (> 0 and < int.MaxValue) || theta is not (> 0 and < int.MaxValue) || image.Length == 0)
        {
            throw new ArgumentException($"{call} takes an image that is not empty, and steps above 0.");
        }

        double counts = ((2.0 * (image.Shape[0] + image.Shape[1])) + 3) / rho * ((Math.PI / theta) + 3);
        if (counts > MaxAccumulator)
        {
            throw new NotSupportedException($"{call} with {counts:0} counts of lines is not supported: take larger steps.");
        }
    }
}
