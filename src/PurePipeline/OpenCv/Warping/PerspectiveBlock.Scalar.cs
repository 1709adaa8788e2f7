namespace PurePipeline.OpenCv.Warping;

internal readonly partial record struct PerspectiveBlock
{
    /// <summary>The specification, of columns <paramref name="first"/> to <paramref name="count"/>; those before <paramref name="grouped"/> make NaN the lowest integer, the others the highest.</summary>
    internal void FillScalar(PositionRow row, int start, int first, int count, int grouped, bool nearest)
    {
        for (int i = first; i < count; i++)
        {
            double w = W0 + (WX * i);
            w = w != 0 ? (nearest ? 1 : PositionRow.Steps) / w : 0;
            int ofNaN = i < grouped ? int.MinValue : int.MaxValue;
            int x = ToInt32((X0 + (XX * i)) * w, ofNaN);
            int y = ToInt32((Y0 + (YX * i)) * w, ofNaN);
            if (nearest)
            {
                row.SetNearest(start + i, x, y);
            }
            else
            {
                row.Set(start + i, x, y);
            }
        }
    }

    private static int ToInt32(double value, int ofNaN) =>
        double.IsNaN(value) ? ofNaN : (int)Math.Round(Math.Clamp(value, int.MinValue, int.MaxValue), MidpointRounding.ToEven);
}
