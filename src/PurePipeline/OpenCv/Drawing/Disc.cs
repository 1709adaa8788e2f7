namespace PurePipeline.OpenCv.Drawing;

/// <summary>A circle of whole pixels, filled or not (imgproc/src/drawing.cpp, <c>Circle</c>): an eighth by differences, mirrored.</summary>
internal static class Disc
{
    public static void Draw(in Canvas canvas, long centerX, long centerY, int radius, bool isFilled)
    {
        (long error, long dx, long dy, long plus, long minus) = (0, radius, 0, 1, ((long)radius << 1) - 1);
        while (dx >= dy)
        {
            Pair(canvas, centerX, centerY, dx, dy, isFilled);
            Pair(canvas, centerX, centerY, dy, dx, isFilled);
            dy++;
            error += plus;
            plus += 2;
            if (error > 0)
            {
                error -= minus;
                dx--;
                minus -= 2;
            }
        }
    }

    // The points, or the runs between them, of two rows.
    private static void Pair(in Canvas canvas, long centerX, long centerY, long dx, long dy, bool isFilled)
    {
        foreach (long y in (ReadOnlySpan<long>)[centerY - dy, centerY + dy])
        {
            if (isFilled)
            {
                canvas.Run(centerX - dx, centerX + dx, y);
            }
            else
            {
                canvas.Put(centerX - dx, y);
                canvas.Put(centerX + dx, y);
            }
        }
    }
}
