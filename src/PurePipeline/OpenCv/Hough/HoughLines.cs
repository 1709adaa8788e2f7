namespace PurePipeline.OpenCv.Hough;

/// <summary><c>cv2.HoughLines</c> (imgproc/src/hough.cpp): the lines with most pixels, first.</summary>
internal static class HoughLines
{
    /// <returns>Distance and angle of each.</returns>
    public static float[] Run(ReadOnlySpan<byte> pixels, int width, float rho, float theta, int threshold, double minTheta, double maxTheta, Version version)
    {
        int height = pixels.Length / width;
        LineAccumulator lines = LineAccumulator.Summed(rho, theta, minTheta, maxTheta, width + height, version);
        for (int i = 0; i < pixels.Length; i++)
        {
            for (int n = 0; pixels[i] != 0 && n < lines.Angles; n++)
            {
                lines.Add(n, i % width, i / width, 1);
            }
        }

        List<(int Count, int Index, int Angle, int Distance)> peaks = [];
        for (int r = 0; r < lines.Distances; r++)
        {
            for (int n = 0; n < lines.Angles; n++)
            {
                if (lines.IsPeak(n, r, threshold))
                {
                    peaks.Add((lines[n, r], lines.Index(n, r), n, r));
                }
            }
        }

        return
        [
            .. peaks.OrderByDescending(static peak => peak.Count).ThenBy(static peak => peak.Index).SelectMany(peak => new[]
            {
                (peak.Distance - ((lines.Distances - 1) * 0.5f)) * rho, (float)minTheta + (peak.Angle * theta),
            }),
        ];
    }
}
