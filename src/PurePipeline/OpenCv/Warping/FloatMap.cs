namespace PurePipeline.OpenCv.Warping;

/// <summary>The positions of <c>cv2.remap</c> with maps of <c>float32</c>: rounded to whole pixels, or to 32nds after a product in float.</summary>
/// <param name="maps">x and y of each pixel: two planes, or pairs.</param>
/// <param name="isPlanar">Whether all x come first.</param>
internal sealed class FloatMap(float[] maps, bool isPlanar) : WarpMap
{
    public override Cursor Open(int width, int height, bool nearest) => new FloatCursor(maps, isPlanar, width, nearest);

    private sealed class FloatCursor(float[] maps, bool isPlanar, int width, bool nearest) : Cursor
    {
        public override void Fill(int y, PositionRow row)
        {
            int step = isPlanar ? 1 : 2;
            ReadOnlySpan<float> xs = maps.AsSpan(y * width * step);
            ReadOnlySpan<float> ys = isPlanar ? maps.AsSpan((maps.Length / 2) + (y * width)) : xs[1..];
            for (int i = 0; i < width; i++)
            {
                (float x, float v) = (xs[i * step], ys[i * step]);
                if (nearest)
                {
                    row.SetNearest(i, CvRound.ToInt32(x), CvRound.ToInt32(v));
                }
                else
                {
                    row.Set(i, CvRound.ToInt32(x * PositionRow.Steps), CvRound.ToInt32(v * PositionRow.Steps));
                }
            }
        }
    }
}
