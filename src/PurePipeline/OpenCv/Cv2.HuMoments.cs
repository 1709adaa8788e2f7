using PurePipeline.Numerics;

namespace PurePipeline.OpenCv;

/// <content>Hu's moments.</content>
public static partial class Cv2
{
    /// <summary>
    /// The seven moments that turning, scaling and moving leave as they are, <c>cv2.HuMoments(m)</c> (imgproc/src/moments.cpp). OpenCV 4.6, 4.10
    /// and 4.13 give the same bits.
    /// </summary>
    /// <param name="m">Moments.</param>
    /// <returns>float64 of shape (7, 1).</returns>
    public static NdArray HuMoments(Moments m)
    {
        ArgumentNullException.ThrowIfNull(m);
        (double t0, double t1) = (m.Nu30 + m.Nu12, m.Nu21 + m.Nu03);
        (double q0, double q1) = (t0 * t0, t1 * t1);
        double n4 = 4 * m.Nu11;
        (double s, double d) = (m.Nu20 + m.Nu02, m.Nu20 - m.Nu02);
        double first = s;
        double second = (d * d) + (n4 * m.Nu11);
        double fourth = q0 + q1;
        double sixth = (d * (q0 - q1)) + (n4 * t0 * t1);
        t0 *= q0 - (3 * q1);
        t1 *= (3 * q0) - q1;
        (q0, q1) = (m.Nu30 - (3 * m.Nu12), (3 * m.Nu21) - m.Nu03);
        double third = (q0 * q0) + (q1 * q1);
        double fifth = (q0 * t0) + (q1 * t1);
        double seventh = (q1 * t0) - (q0 * t1);
        return NdArray.Create<double>([first, second, third, fourth, fifth, sixth, seventh], 7, 1);
    }
}
