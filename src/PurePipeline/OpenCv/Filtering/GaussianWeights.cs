namespace PurePipeline.OpenCv.Filtering;

/// <summary>The weights of <c>cv2.GaussianBlur</c> along one axis (imgproc/src/smooth.dispatch.cpp, <c>getGaussianKernelBitExact</c>).</summary>
internal static class GaussianWeights
{
    // Of odd lengths up to 9 without a sigma, in 256ths.
    private static readonly int[][] s_small =
        [[256], [64, 128, 64], [16, 64, 96, 64, 16], [8, 28, 56, 72, 56, 28, 8], [4, 13, 30, 51, 60, 51, 30, 13, 4]];

    /// <summary><c>cv2.getGaussianKernel(n, sigma)</c>: weights whose sum is 1 but for rounding.</summary>
    /// <param name="length">How many, at least 1.</param>
    /// <param name="sigma">The standard deviation; 0 or less for one that fits the length.</param>
    public static double[] Of(int length, double sigma)
    {
        if (sigma <= 0 && (length & 1) == 1 && length / 2 < s_small.Length)
        {
            return [.. s_small[length / 2].Select(static weight => weight / 256.0)];
        }

        sigma = sigma > 0 ? sigma : Math.FusedMultiplyAdd(length, 0.15, 0.35);
        double scale = -0.125 / (sigma * sigma);
        int half = (length - 1) / 2;
        double[] weights = new double[length];
        double sum = 0;
        for (int i = 0; i < half; i++)
        {
            // Twice the distance from the middle, a whole number.
            double distance = 1 - length + (2.0 * i);
            weights[i] = SoftExponential.Of(distance * distance * scale);
            sum += weights[i];
        }

        sum = (2 * sum) + 1 + ((length & 1) == 0 ? 1 : 0);
        double share = 1 / sum;
        for (int i = 0; i < half; i++)
        {
            weights[i] *= share;
            weights[length - 1 - i] = weights[i];
        }

        weights[half] = share;
        weights[length - 1 - half] = share;
        return weights;
    }

    /// <summary>
    /// The weights as fractions of 2^<paramref name="bits"/>, whose sum is exactly that: each takes over the rounding error of the one
    /// before, and the middle one what is left (<c>getGaussianKernelFixedPoint_ED</c>).
    /// </summary>
    public static long[] Fixed(int length, double sigma, int bits)
    {
        double[] weights = Of(length, sigma);
        long[] result = new long[length];
        long one = 1L << bits;
        (double error, long rest) = (0, one);
        for (int i = 0; i < length / 2; i++)
        {
            double exact = (weights[i] * one) + error;
            result[i] = (long)Math.Round(exact, MidpointRounding.ToEven);
            error = exact - result[i];
            result[length - 1 - i] = result[i];
            rest -= 2 * result[i];
        }

        result[length / 2] = rest;
        return result;
    }

    /// <summary>The length that a sigma asks for, where none is given (<c>createGaussianKernels</c>).</summary>
    public static int LengthOf(double sigma, bool isByte) => CvRound.ToInt32((sigma * (isByte ? 3 : 4) * 2) + 1) | 1;
}
