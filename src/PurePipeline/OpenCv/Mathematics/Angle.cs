namespace PurePipeline.OpenCv.Mathematics;

/// <summary>
/// OpenCV's angle of a point (core/src/mathfuncs_core.simd.hpp, <c>fastAtan2</c>): a polynomial of degree 7 of the smaller coordinate over
/// the larger one, in degrees from 0 to 360, as builds with FMA compute it.
/// </summary>
internal static class Angle
{
    /// <summary>As many elements at once are computed in vectors, the last ones of them anew where they are not whole.</summary>
    private const int Group = 16;

    private const float Epsilon = 2.2204460492503131e-16f;
    private const float Degrees = (float)(180 / Math.PI);
    private const float P1 = 0.9997878412794807f * Degrees;
    private const float P3 = -0.3258083974640975f * Degrees;
    private const float P5 = 0.1555786518463281f * Degrees;
    private const float P7 = -0.04432655554792128f * Degrees;

    /// <summary>The angles of points; fewer than a group are computed one by one.</summary>
    public static void Of(ReadOnlySpan<float> y, ReadOnlySpan<float> x, Span<float> angles, bool inDegrees)
    {
        float scale = inDegrees ? 1 : (float)(Math.PI / 180);
        bool isGrouped = angles.Length >= Group;
        for (int i = 0; i < angles.Length; i++)
        {
            angles[i] = Degree(y[i], x[i], isGrouped) * scale;
        }
    }

    private static float Degree(float y, float x, bool isGrouped)
    {
        (float ax, float ay) = (Math.Abs(x), Math.Abs(y));
        bool isFlat = ax >= ay;

        // The lesser and the greater one of vectors are the second one where the first is no number.
        float c = isFlat ? ay / (ax + Epsilon) : isGrouped && float.IsNaN(ax) ? ay / (ay + Epsilon) : ax / (ay + Epsilon);
        float square = c * c;
        float sum = MathF.FusedMultiplyAdd(MathF.FusedMultiplyAdd(MathF.FusedMultiplyAdd(square, P7, P5), square, P3), square, P1);
        float angle = isFlat ? sum * c : isGrouped ? 90 - (sum * c) : MathF.FusedMultiplyAdd(-sum, c, 90);
        angle = x < 0 ? 180 - angle : angle;
        return y < 0 ? 360 - angle : angle;
    }
}
