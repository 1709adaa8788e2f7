namespace PurePipeline.OpenCv.Arithmetic;

/// <summary>Thresholds that <c>cv2.threshold</c> finds in the histogram of bytes (imgproc/src/thresh.cpp).</summary>
internal static class HistogramThreshold
{
    private const int Levels = 256;
    private const double FloatEpsilon = 1.1920928955078125e-7;

    /// <summary><c>getThreshVal_Otsu_8u</c>: the level that parts the two classes of the greatest variance between them.</summary>
    public static double Otsu(ReadOnlySpan<byte> pixels)
    {
        int[] histogram = Histogram(pixels);
        double scale = 1.0 / pixels.Length;
        double mean = 0;
        for (int i = 0; i < Levels; i++)
        {
            mean += i * (double)histogram[i];
        }

        mean *= scale;
        (double mean1, double share1, double greatest, int threshold) = (0, 0, 0, 0);
        for (int i = 0; i < Levels; i++)
        {
            double share = histogram[i] * scale;
            mean1 *= share1;
            share1 += share;
            double share2 = 1 - share1;
            if (Math.Min(share1, share2) < FloatEpsilon || Math.Max(share1, share2) > 1 - FloatEpsilon)
            {
                continue;
            }

            mean1 = (mean1 + (i * share)) / share1;
            double mean2 = (mean - (share1 * mean1)) / share2;
            double variance = share1 * share2 * (mean1 - mean2) * (mean1 - mean2);
            if (variance > greatest)
            {
                (greatest, threshold) = (variance, i);
            }
        }

        return threshold;
    }

    /// <summary>
    /// <c>getThreshVal_Triangle_8u</c>: the level farthest from the line between the histogram's peak and its longer end.
    /// </summary>
    public static double Triangle(ReadOnlySpan<byte> pixels)
    {
        int[] histogram = Histogram(pixels);
        int left = Math.Max(Array.FindIndex(histogram, count => count > 0) - 1, 0);
        int right = Math.Max(Array.FindLastIndex(histogram, count => count > 0), 0);
        right = Math.Min(right + 1, Levels - 1);
        int highest = histogram.Max();
        int peak = Array.IndexOf(histogram, highest);
        bool isFlipped = peak - left < right - peak;
        if (isFlipped)
        {
            Array.Reverse(histogram);
            (left, peak) = (Levels - 1 - right, Levels - 1 - peak);
        }

        (int threshold, double farthest) = (left, 0);
        for (int i = left + 1; i <= peak; i++)
        {
            double distance = ((double)highest * i) + ((double)(left - peak) * histogram[i]);
            if (distance > farthest)
            {
                (farthest, threshold) = (distance, i);
            }
        }

        threshold--;
        return isFlipped ? Levels - 1 - threshold : threshold;
    }

    private static int[] Histogram(ReadOnlySpan<byte> pixels)
    {
        int[] counts = new int[Levels];
        foreach (byte pixel in pixels)
        {
            counts[pixel]++;
        }

        return counts;
    }
}
