namespace PurePipeline.OpenCv.Warping;

internal static partial class FloatRow
{
    /// <summary>The specification, from position <paramref name="start"/> on.</summary>
    internal static void FillScalar(ReadOnlySpan<float> xs, ReadOnlySpan<float> ys, int step, bool nearest, PositionRow row, int start = 0)
    {
        for (int i = start; i < row.Width; i++)
        {
            (float x, float y) = (xs[i * step], ys[i * step]);
            if (nearest)
            {
                row.SetNearest(i, CvRound.ToInt32(x), CvRound.ToInt32(y));
            }
            else
            {
                row.Set(i, CvRound.ToInt32(x * PositionRow.Steps), CvRound.ToInt32(y * PositionRow.Steps));
            }
        }
    }
}
