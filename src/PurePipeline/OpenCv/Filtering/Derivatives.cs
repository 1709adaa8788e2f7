namespace PurePipeline.OpenCv.Filtering;

/// <summary>The weights of <c>cv2.Sobel</c> along one axis (imgproc/src/deriv.cpp, <c>getSobelKernels</c>).</summary>
internal static class Derivatives
{
    /// <param name="order">Of the derivative, 0 to 2.</param>
    /// <param name="length">How many weights, odd; 1 becomes 3 where there is something to derive.</param>
    public static double[] Sobel(int order, int length)
    {
        length = length == 1 && order > 0 ? 3 : length;
        double[] weights = new double[length];

        // Sums of neighbours smooth, differences derive: (1 + x)^(length - 1 - order) * (x - 1)^order.
        weights[0] = 1;
        for (int i = 0; i < length - 1; i++)
        {
            int sign = i < length - 1 - order ? 1 : -1;
            for (int k = i + 1; k > 0; k--)
            {
                weights[k] = weights[k - 1] + (sign * weights[k]);
            }

            weights[0] *= sign;
        }

        return weights;
    }

    /// <summary>Scharr's weights: a difference or a mean of three.</summary>
    public static double[] Scharr(int order) => order switch
    {
        0 => [3, 10, 3],
        1 => [-1, 0, 1],
        _ => throw new ArgumentException("cv2.Scharr takes a first derivative along one axis."),
    };
}
