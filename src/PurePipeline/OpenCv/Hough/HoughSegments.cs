using PurePipeline.OpenCv.Geometry;

namespace PurePipeline.OpenCv.Hough;

/// <summary>
/// <c>cv2.HoughLinesP</c> (imgproc/src/hough.cpp), after J. Matas, C. Galambos and J. Kittler, Progressive probabilistic Hough transform,
/// 2000: pixels are drawn by lot, always the same one, until one completes a line, which is followed both ways and taken out.
/// </summary>
internal sealed class HoughSegments(byte[] pixels, int width, LineAccumulator lines, int threshold, int minLength, int maxGap)
{
    private const int Shift = 16;

    private readonly int _height = pixels.Length / width;
    private readonly List<int> _found = [];

    /// <returns>The ends of each segment, x and y of both.</returns>
    public int[] Run()
    {
        List<int> waiting = [];
        for (int i = 0; i < pixels.Length; i++)
        {
            if (pixels[i] != 0)
            {
                waiting.Add(i);
            }
        }

        var random = new RandomNumbers(ulong.MaxValue);
        for (int count = waiting.Count; count > 0; count--)
        {
            int drawn = random.Below(count);
            int pixel = waiting[drawn];
            waiting[drawn] = waiting[count - 1];
            if (pixels[pixel] != 0 && Vote(pixel % width, pixel / width) is int angle)
            {
                Follow(pixel % width, pixel / width, lines.Directions[angle]);
            }
        }

        return [.. _found];
    }

    // The direction with most pixels, if they are enough.
    private int? Vote(int x, int y)
    {
        (int most, int angle) = (threshold - 1, 0);
        for (int n = 0; n < lines.Angles; n++)
        {
            int count = lines.Add(n, x, y, 1);
            if (count > most)
            {
                (most, angle) = (count, n);
            }
        }

        return most < threshold ? null : angle;
    }

    private void Follow(int x, int y, (float Cosine, float Sine) normal)
    {
        (float a, float b) = (-normal.Sine, normal.Cosine);
        Walk walk = Math.Abs(a) > Math.Abs(b)
            ? new Walk(x, (y << Shift) + (1 << (Shift - 1)), a > 0 ? 1 : -1, CvRound.ToInt32(b * (1 << Shift) / Math.Abs(a)), true)
            : new Walk((x << Shift) + (1 << (Shift - 1)), y, CvRound.ToInt32(a * (1 << Shift) / Math.Abs(b)), b > 0 ? 1 : -1, false);
        (int X, int Y)[] ends = [End(walk, (x, y)), End(walk.Back, (x, y))];
        bool isLong = Math.Abs(ends[1].X - ends[0].X) >= minLength || Math.Abs(ends[1].Y - ends[0].Y) >= minLength;
        TakeOut(walk, ends[0], isLong);
        TakeOut(walk.Back, ends[1], isLong);
        if (isLong)
        {
            _found.AddRange([ends[0].X, ends[0].Y, ends[1].X, ends[1].Y]);
        }
    }

    private (int X, int Y) End(Walk walk, (int X, int Y) end)
    {
        for (int gap = 0; walk.Place is var (x, y) && (uint)x < (uint)width && (uint)y < (uint)_height; walk = walk.Next)
        {
            if (pixels[(y * width) + x] != 0)
            {
                (gap, end) = (0, (x, y));
            }
            else if (++gap > maxGap)
            {
                break;
            }
        }

        return end;
    }

    private void TakeOut(Walk walk, (int X, int Y) end, bool withVotes)
    {
        for (; ; walk = walk.Next)
        {
            (int x, int y) = walk.Place;
            ref byte pixel = ref pixels[(y * width) + x];
            for (int n = 0; withVotes && pixel != 0 && n < lines.Angles; n++)
            {
                lines.Add(n, x, y, -1);
            }

            pixel = 0;
            if ((x, y) == end)
            {
                return;
            }
        }
    }

    // From pixel to pixel along one axis, in 2^-16 of pixels along the other.
    private readonly record struct Walk(int X, int Y, int Dx, int Dy, bool IsAcross)
    {
        public (int X, int Y) Place => IsAcross ? (X, Y >> Shift) : (X >> Shift, Y);

        public Walk Next => this with { X = X + Dx, Y = Y + Dy };

        public Walk Back => this with { Dx = -Dx, Dy = -Dy };
    }
}
