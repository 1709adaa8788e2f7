namespace PurePipeline.OpenCv.Color;

/// <summary>
/// The roots and powers that OpenCV's colour tables are made of. OpenCV computes them in software floats, so they are the same everywhere;
/// here they are made of nothing but additions, multiplications and divisions, which every processor rounds alike.
/// </summary>
internal static class ExactRoots
{
    /// <summary>
    /// The cube root of core/src/softfloat.cpp (<c>f32_cbrt</c>): a rational function of the fraction, cut to a float, not rounded.
    /// </summary>
    public static float CubeRootCut(float x)
    {
        if (x == 0)
        {
            return 0;
        }

        double root = Reduce(x, out int exponent);
        long bits = BitConverter.DoubleToInt64Bits(root);
        uint fraction = (uint)(bits >> 29) & 0x7FFFFF;
        return BitConverter.UInt32BitsToSingle(Sign(x) | (uint)(exponent - 1 + 127) << 23 | fraction);
    }

    /// <summary>The cube root of core/src/mathfuncs.cpp (<c>cv::cubeRoot</c>): the same function, rounded.</summary>
    public static float CubeRoot(float x)
    {
        if (x == 0)
        {
            return 0;
        }

        float root = (float)Reduce(x, out int exponent);
        return BitConverter.UInt32BitsToSingle(unchecked(BitConverter.SingleToUInt32Bits(root) + (uint)(exponent << 23)) | Sign(x));
    }

    /// <summary><c>x^2.4</c> of a positive number: the square times the square of the fifth root.</summary>
    public static double Power24(double x)
    {
        double root = FifthRoot(x);
        return x * x * root * root;
    }

    /// <summary><c>x^(1/2.4)</c> of a positive number: the cube root times its own fourth root.</summary>
    public static double Power5Of12(double x)
    {
        double root = CubeRoot(x);
        return root * Math.Sqrt(Math.Sqrt(root));
    }

    private static uint Sign(float x) => BitConverter.SingleToUInt32Bits(x) & 0x80000000;

    /// <summary>
    /// <paramref name="x"/> is <c>f * 8^exponent</c> with f from 1/8 to 1; the root of f, between 1/2 and 1, by a quotient of polynomials
    /// whose error is below 2^-24.
    /// </summary>
    private static double Reduce(float x, out int exponent)
    {
        uint bits = BitConverter.SingleToUInt32Bits(x);
        int power = (int)((bits >> 23) & 0xFF) - 127;
        int rest = power % 3;
        rest -= rest >= 0 ? 3 : 0;
        exponent = (power - rest) / 3;
        double f = BitConverter.UInt32BitsToSingle((bits & 0x7FFFFF) | (uint)(rest + 127) << 23);
        double upper = ((((((((45.2548339756803022511987494 * f) + 192.2798368355061050458134625) * f) + 119.1654824285581628956914143) * f)
            + 13.43250139086239872172837314) * f) + 0.1636161226585754240958355063);
        double lower = ((((((((14.80884093219134573786480845 * f) + 151.9714051044435648658557668) * f) + 168.5254414101568283957668343) * f)
            + 33.9905941350215598754191872) * f) + 1.0);
        return upper / lower;
    }

    /// <summary>Newton's iteration from 1, which is above the root of a number up to 1; it falls until rounding stops it.</summary>
    private static double FifthRoot(double x)
    {
        double root = Math.Max(1, x);
        while (true)
        {
            double power = root * root * root * root;
            double next = root - (((root * power) - x) / (5 * power));
            if (!(next < root))
            {
                return root;
            }

            root = next;
        }
    }

    /// <inheritdoc cref="FifthRoot"/>
    private static double CubeRoot(double x)
    {
        double root = Math.Max(1, x);
        while (true)
        {
            double square = root * root;
            double next = root - (((root * square) - x) / (3 * square));
            if (!(next < root))
            {
                return root;
            }

            root = next;
        }
    }
}
