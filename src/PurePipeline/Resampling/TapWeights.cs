namespace PurePipeline.Resampling;

/// <summary>The weights of OpenCV's interpolations (imgproc/src/resize.cpp, 4.6 to 4.13), each operation rounded to float.</summary>
internal static class TapWeights
{
    private const float A = -0.75f;

    // (sin, cos) of the eight taps' own turns by 45 degrees: sin(y + i * pi / 4) = sin(y) * P + cos(y) * Q.
    private const double Diagonal = 0.70710678118654752440;

    private static readonly (double P, double Q)[] s_turns =
    [
        (1, 0), (-Diagonal, -Diagonal), (0, 1), (Diagonal, -Diagonal), (-1, 0), (Diagonal, Diagonal), (0, -1), (-Diagonal, Diagonal),
    ];

    /// <summary>The two weights of INTER_LINEAR.</summary>
    public static void Linear(float x, Span<float> weights)
    {
        weights[0] = 1 - x;
        weights[1] = x;
    }

    /// <summary>The four weights of INTER_CUBIC, <c>interpolateCubic</c>.</summary>
    public static void Cubic(float x, Span<float> weights)
    {
        float next = x + 1;
        float y = 1 - x;
        weights[0] = (((((A * next) - (5 * A)) * next) + (8 * A)) * next) - (4 * A);
        weights[1] = ((((A + 2) * x) - (A + 3)) * x * x) + 1;
        weights[2] = ((((A + 2) * y) - (A + 3)) * y * y) + 1;
        weights[3] = 1 - weights[0] - weights[1] - weights[2];
    }

    /// <summary>The eight weights of INTER_LANCZOS4, <c>interpolateLanczos4</c>: their sum is made 1 in float.</summary>
    public static void Lanczos4(float x, Span<float> weights)
    {
        double angle = -(double)(x + 3) * Math.PI * 0.25;
        double sine = FilterTrigonometry.Sine(angle);
        double cosine = FilterTrigonometry.Sine(angle + (Math.PI / 2));
        float sum = 0;
        for (int i = 0; i < 8; i++)
        {
            // A tap that is hit counts alone.
            float distance = x + 3 - i;
            double y = -(double)distance * Math.PI * 0.25;
            (double p, double q) = s_turns[i];
            weights[i] = MathF.Abs(distance) < 1e-6f ? 1e30f : (float)(((p * sine) + (q * cosine)) / (y * y));
            sum += weights[i];
        }

        float inverse = 1 / sum;
        foreach (ref float weight in weights)
        {
            weight *= inverse;
        }
    }
}
