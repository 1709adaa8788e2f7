namespace PurePipeline.OpenCv.Mathematics;

/// <summary>
/// OpenCV's sine and cosine (core/src/mathfuncs_core.simd.hpp, <c>SinCos_32f</c>): those of the nearest 64th of a turn, from a table, turned
/// by the rest, of which short polynomials are enough for a float.
/// </summary>
internal static class SineCosine
{
    private const int Parts = 64;
    private const double Step = 2 * Math.PI / Parts;
    private const double Sine3 = -0.166630293345647 * Step * Step * Step;
    private const double Cosine2 = -0.499818138450326 * Step * Step;

    // The sines of 64ths of a turn, as OpenCV has written them down.
    private static readonly double[] s_sines =
    [
        0.00000000000000000000, 0.09801714032956060400, 0.19509032201612825000, 0.29028467725446233000,
        0.38268343236508978000, 0.47139673682599764000, 0.55557023301960218000, 0.63439328416364549000,
        0.70710678118654746000, 0.77301045336273699000, 0.83146961230254524000, 0.88192126434835494000,
        0.92387953251128674000, 0.95694033573220894000, 0.98078528040323043000, 0.99518472667219682000,
        1.00000000000000000000, 0.99518472667219693000, 0.98078528040323043000, 0.95694033573220894000,
        0.92387953251128674000, 0.88192126434835505000, 0.83146961230254546000, 0.77301045336273710000,
        0.70710678118654757000, 0.63439328416364549000, 0.55557023301960218000, 0.47139673682599786000,
        0.38268343236508989000, 0.29028467725446239000, 0.19509032201612861000, 0.09801714032956082600,
        0.00000000000000012246, -0.09801714032956059000, -0.19509032201612836000, -0.29028467725446211000,
        -0.38268343236508967000, -0.47139673682599764000, -0.55557023301960196000, -0.63439328416364527000,
        -0.70710678118654746000, -0.77301045336273666000, -0.83146961230254524000, -0.88192126434835494000,
        -0.92387953251128652000, -0.95694033573220882000, -0.98078528040323032000, -0.99518472667219693000,
        -1.00000000000000000000, -0.99518472667219693000, -0.98078528040323043000, -0.95694033573220894000,
        -0.92387953251128663000, -0.88192126434835505000, -0.83146961230254546000, -0.77301045336273688000,
        -0.70710678118654768000, -0.63439328416364593000, -0.55557023301960218000, -0.47139673682599792000,
        -0.38268343236509039000, -0.29028467725446250000, -0.19509032201612872000, -0.09801714032956050600,
    ];

    /// <summary>The coordinates of points of length 1 at an angle.</summary>
    public static void Of(ReadOnlySpan<float> angles, Span<float> x, Span<float> y, bool inDegrees)
    {
        double parts = inDegrees ? Parts / 360.0 : Parts / (2 * Math.PI);
        for (int i = 0; i < angles.Length; i++)
        {
            (double sine, double cosine) = Turn(angles[i] * parts);
            (x[i], y[i]) = ((float)cosine, (float)sine);
        }
    }

    private static (double Sine, double Cosine) Turn(double turn)
    {
        int whole = CvRound.ToInt32(turn);
        double t = turn - whole;
        int part = whole & (Parts - 1);
        (double sine, double cosine) = (s_sines[part], s_sines[((Parts / 4) - part) & (Parts - 1)]);
        double square = t * t;
        double ofSine = Math.FusedMultiplyAdd(Sine3, square, Step) * t;
        double ofCosine = Math.FusedMultiplyAdd(Cosine2, square, 1);
        return (Math.FusedMultiplyAdd(sine, ofCosine, cosine * ofSine), Math.FusedMultiplyAdd(cosine, ofCosine, -(sine * ofSine)));
    }
}
