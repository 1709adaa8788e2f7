namespace PurePipeline.Resampling;

/// <summary>
/// One position of OpenCV's INTER_LINEAR_EXACT along an axis (imgproc/src/resize.cpp, <c>interpolationLinear</c>): two neighbours and their
/// weights, whole numbers that add up to 2^bits. Outside the source both are the edge pixel.
/// </summary>
/// <param name="Source">The first neighbour.</param>
/// <param name="Next">The second one, or the first again.</param>
/// <param name="Weight0">The first one's weight.</param>
/// <param name="Weight1">The second one's weight.</param>
internal readonly record struct ExactTap(int Source, int Next, long Weight0, long Weight1)
{
    /// <summary>The taps of a whole axis.</summary>
    /// <param name="sourceLength">Source positions.</param>
    /// <param name="length">Result positions.</param>
    /// <param name="factor">The factor of the axis.</param>
    /// <param name="bits">Bits of a weight's fraction: as many as a channel has.</param>
    public static ExactTap[] Axis(int sourceLength, int length, double factor, int bits)
    {
        var taps = new ExactTap[length];
        double step = 1 / factor;
        long one = 1L << bits;
        for (int d = 0; d < length; d++)
        {
            double f = (step * (d + 0.5)) - 0.5;
            int s = (int)Math.Floor(f);
            long weight = (long)Math.Round((f - s) * one);
            taps[d] = s < 0 || sourceLength == 1 ? new ExactTap(0, 0, one, 0)
                : s >= sourceLength - 1 ? new ExactTap(sourceLength - 1, sourceLength - 1, one, 0)
                : new ExactTap(s, s + 1, one - weight, weight);
        }

        return taps;
    }
}
