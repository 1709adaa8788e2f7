namespace PurePipeline.OpenCv.Warping;

internal static partial class AffineRow
{
    internal static void FillScalar(ReadOnlySpan<int> stepsX, ReadOnlySpan<int> stepsY, int x0, int y0, bool nearest, PositionRow row, int start)
    {
        for (int i = start; i < stepsX.Length; i++)
        {
            int x = unchecked(x0 + stepsX[i]);
            int y = unchecked(y0 + stepsY[i]);
            if (nearest)
            {
                row.SetNearest(i, x >> WholeShift, y >> WholeShift);
            }
            else
            {
                row.Set(i, x >> FractionShift, y >> FractionShift);
            }
        }
    }
}
