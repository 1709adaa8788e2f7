namespace PurePipeline.OpenCv.Filtering;

/// <summary>
/// The neighbours of <c>cv2.bilateralFilter</c> and their weights: Gaussians of the distance and of the difference of colours
/// (imgproc/src/bilateral_filter.dispatch.cpp).
/// </summary>
internal sealed class BilateralWeights
{
    // From 4.11 on vectors make the table, but for the last one.
    private const int LastScalars = 4;

    private BilateralWeights(int radius, (int X, int Y)[] places, float[] ofPlaces, float[] ofDifferences) =>
        (Radius, Places, OfPlaces, OfDifferences) = (radius, places, ofPlaces, ofDifferences);

    /// <summary>How far neighbours lie.</summary>
    public int Radius { get; }

    /// <summary>
    /// The order in which whole vectors of gray pixels add the neighbours: from 4.11 on, those of radius 2 row by row from the outside.
    /// </summary>
    public int[] GrayOrder { get; private init; } = [];

    /// <summary>The neighbours, counted from the upper left one of their square.</summary>
    public (int X, int Y)[] Places { get; }

    /// <summary>The weight of each.</summary>
    public float[] OfPlaces { get; }

    /// <summary>The weight of each sum of differences of the channels.</summary>
    public float[] OfDifferences { get; }

    /// <summary>The weights; null if a sigma is so small that the image stays as it is.</summary>
    public static BilateralWeights? Of(int diameter, double sigmaColor, double sigmaSpace, int channels, Version version)
    {
        bool asFloats = version >= new Version(4, 11);
        double smallest = asFloats ? 1e-6 : 0;
        if (asFloats && (sigmaColor <= smallest || sigmaSpace <= smallest))
        {
            return null;
        }

        (sigmaColor, sigmaSpace) = (sigmaColor <= 0 ? 1 : sigmaColor, sigmaSpace <= 0 ? 1 : sigmaSpace);
        (double ofColor, double ofSpace) = (-0.5 / (sigmaColor * sigmaColor), -0.5 / (sigmaSpace * sigmaSpace));
        (ofColor, ofSpace) = asFloats ? ((float)ofColor, (float)ofSpace) : (ofColor, ofSpace);
        int radius = Math.Max(diameter <= 0 ? CvRound.ToInt32(sigmaSpace * 1.5) : diameter / 2, 1);
        float[] ofDifferences = new float[256 * channels];
        for (int i = 0; i < ofDifferences.Length; i++)
        {
            ofDifferences[i] = asFloats && i < ofDifferences.Length - LastScalars
                ? VectorExponential.Of((float)i * i * (float)ofColor)
                : (float)SoftExponential.Of(asFloats ? i * i * (float)ofColor : i * i * ofColor);
        }

        List<(int X, int Y)> places = [];
        List<float> ofPlaces = [];
        for (int y = -radius; y <= radius; y++)
        {
            for (int x = -radius; x <= radius; x++)
            {
                double distance = Math.Sqrt(((double)y * y) + ((double)x * x));
                if (distance <= radius)
                {
                    places.Add((x + radius, y + radius));
                    ofPlaces.Add((float)SoftExponential.Of(distance * distance * ofSpace));
                }
            }
        }

        return new BilateralWeights(radius, [.. places], [.. ofPlaces], ofDifferences)
        {
            GrayOrder = asFloats && places.Count == 13 ? [0, 12, 1, 2, 3, 9, 10, 11, 4, 5, 6, 7, 8] : [.. Enumerable.Range(0, places.Count)],
        };
    }
}
