using PurePipeline.Resampling;

namespace PurePipeline.OpenCv.Warping;

/// <summary>
/// The weights of a square of pixels for each of 32 x 32 positions (imgproc/src/imgwarp.cpp, <c>initInterTab2D</c>): products of two float
/// weights, and these in 15 bits, corrected to add up to one.
/// </summary>
internal static class WarpWeights
{
    private static readonly Lazy<float[]>[] _single = [new(() => Products(2)), new(() => Products(4)), new(() => Products(8))];
    private static readonly Lazy<short[]>[] _fixed = [new(() => Rounded(2)), new(() => Rounded(4)), new(() => Rounded(8))];

    /// <summary>For 2, 4 or 8 taps: fraction by fraction, rows of the square.</summary>
    public static float[] Single(int taps) => _single[taps / 4].Value;

    /// <summary>The same in 15-bit fixed point.</summary>
    public static short[] Fixed(int taps) => _fixed[taps / 4].Value;

    private static float[] Products(int taps)
    {
        const int Steps = PositionRow.Steps;
        float[][] axis = [.. Enumerable.Range(0, Steps).Select(i => Axis(taps, i * (1f / Steps)))];
        float[] products = new float[Steps * Steps * taps * taps];
        int at = 0;
        foreach (float[] vertical in axis)
        {
            foreach (float[] horizontal in axis)
            {
                foreach (float v in vertical)
                {
                    foreach (float h in horizontal)
                    {
                        products[at++] = v * h;
                    }
                }
            }
        }

        return products;
    }

    private static short[] Rounded(int taps)
    {
        const int One = 1 << ByteArithmetic.Bits;
        float[] products = Single(taps);
        short[] weights = [.. products.Select(static w => (short)Math.Clamp(CvRound.ToInt32(w * One), short.MinValue, short.MaxValue))];
        int square = taps * taps;
        for (int start = 0; start < weights.Length; start += square)
        {
            Correct(weights, start, taps, One);
        }

        return weights;
    }

    // What is missing goes to the largest of the four weights in the middle, what is too much off the smallest. With two taps OpenCV looks
    // beyond the square, at weights that are still 0; only one position needs it there, and its last weight takes the difference.
    private static void Correct(short[] weights, int start, int taps, int one)
    {
        int difference = one;
        for (int i = 0; i < taps * taps; i++)
        {
            difference -= weights[start + i];
        }

        int middle = start + (taps / 2 * taps) + (taps / 2);
        (int least, int most) = (middle, middle);
        for (int y = 0; y < 2 && taps > 2; y++)
        {
            for (int x = 0; x < 2; x++)
            {
                int at = middle + (y * taps) + x;
                (least, most) = weights[at] < weights[least] ? (at, most) : weights[at] > weights[most] ? (least, at) : (least, most);
            }
        }

        weights[difference > 0 ? most : least] += (short)difference;
    }

    private static float[] Axis(int taps, float x) => taps switch
    {
        2 => [1 - x, x],
        4 => Cubic(x),
        _ => Lanczos4(x),
    };

    private static float[] Cubic(float x)
    {
        const float A = -0.75f;
        float w0 = ((((((A * (x + 1)) - (5 * A)) * (x + 1)) + (8 * A)) * (x + 1))) - (4 * A);
        float w1 = (((((A + 2) * x) - (A + 3)) * x) * x) + 1;
        float w2 = (((((A + 2) * (1 - x)) - (A + 3)) * (1 - x)) * (1 - x)) + 1;
        return [w0, w1, w2, 1 - w0 - w1 - w2];
    }

    private static float[] Lanczos4(float x)
    {
        const double Half = 0.70710678118654752440;
        ReadOnlySpan<(double Sine, double Cosine)> parts =
            [(1, 0), (-Half, -Half), (0, 1), (Half, -Half), (-1, 0), (Half, Half), (0, -1), (-Half, Half)];
        if (x == 0)
        {
            return [0, 0, 0, 1, 0, 0, 0, 0];
        }

        double angle = -(x + 3) * Math.PI * 0.25;
        double sine = FilterTrigonometry.Sine(angle);
        double cosine = FilterTrigonometry.Sine(angle + (Math.PI / 2));
        float[] weights = new float[8];
        float sum = 0;
        for (int i = 0; i < 8; i++)
        {
            double y = -(x + 3 - i) * Math.PI * 0.25;
            weights[i] = (float)(((parts[i].Sine * sine) + (parts[i].Cosine * cosine)) / (y * y));
            sum += weights[i];
        }

        sum = 1 / sum;
        for (int i = 0; i < 8; i++)
        {
            weights[i] *= sum;
        }

        return weights;
    }
}
