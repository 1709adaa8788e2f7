namespace PurePipeline.OpenCv.Arithmetic;

/// <summary>Greedy suppression of boxes that are no maximum (dnn/src/nms.inl.hpp, <c>NMSFast_</c>).</summary>
internal static class BoxSuppression
{
    /// <param name="boxes">Left, top, width, height of each box.</param>
    /// <param name="scores">Their scores.</param>
    /// <param name="least">Scores have to be above it.</param>
    /// <param name="overlap">The greatest intersection over union that stays.</param>
    /// <param name="eta">The factor of <paramref name="overlap"/> after each that stays, above 0.5.</param>
    /// <param name="topK">How many of the best are looked at.</param>
    public static int[] Of(ReadOnlySpan<double> boxes, float[] scores, float least, float overlap, float eta, int topK)
    {
        // Of equal scores the first one is before the others.
        IEnumerable<int> best = Enumerable.Range(0, scores.Length).Where(i => scores[i] > least).OrderByDescending(i => scores[i]);
        List<int> kept = [];
        foreach (int i in topK > 0 ? best.Take(topK) : best)
        {
            if (IsFree(boxes, i, kept, overlap))
            {
                kept.Add(i);
                overlap *= eta < 1 && overlap > 0.5 ? eta : 1;
            }
        }

        return [.. kept];
    }

    private static bool IsFree(ReadOnlySpan<double> boxes, int i, List<int> kept, float overlap)
    {
        foreach (int k in kept)
        {
            if (!(Overlap(boxes.Slice(4 * i, 4), boxes.Slice(4 * k, 4)) <= overlap))
            {
                return false;
            }
        }

        return true;
    }

    // 1 - float(1 - intersection / union); two boxes without an area are the same.
    private static float Overlap(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double areas = (a[2] * a[3]) + (b[2] * b[3]);
        if (areas <= 2.220446049250313e-16)
        {
            return 1;
        }

        double width = Math.Min(a[0] + a[2], b[0] + b[2]) - Math.Max(a[0], b[0]);
        double height = Math.Min(a[1] + a[3], b[1] + b[3]) - Math.Max(a[1], b[1]);
        double common = width <= 0 || height <= 0 ? 0 : width * height;
        return 1 - (float)(1 - (common / (areas - common)));
    }
}
