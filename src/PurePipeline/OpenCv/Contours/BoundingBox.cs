using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Contours;

/// <summary><c>cv2.boundingRect</c> (imgproc/src/contours.cpp): of points, or of an image's pixels that are not 0.</summary>
internal static class BoundingBox
{
    // Up to it only the first pixel counts of those before a row's first address that 4 divides, if there are none behind it.
    private static readonly Version s_lastByWords = new(4, 6);

    public static (int X, int Y, int Width, int Height) OfPoints(PointSet points)
    {
        if (points.Count == 0)
        {
            return default;
        }

        Place<int> first = At(points, 0);
        var bounds = new Bounds(first.X, first.Y);
        for (int i = 1; i < points.Count; i++)
        {
            Place<int> place = At(points, i);
            bounds.Include(place.X, place.Y);
        }

        return bounds.Rectangle;
    }

    public static (int X, int Y, int Width, int Height) OfImage(NdArray image)
    {
        (int height, int width) = (image.Shape[0], image.Shape[1]);
        ReadOnlySpan<byte> pixels = image.ToBytes();
        bool isByWords = image.Versions.OpenCv <= s_lastByWords;
        (int left, int top, int right, int bottom) = (width, -1, -1, -1);
        for (int y = 0; y < height; y++)
        {
            ReadOnlySpan<byte> row = pixels.Slice(y * width, width);
            int first = row.IndexOfAnyExcept((byte)0);
            if (first >= 0)
            {
                int prefix = isByWords ? Math.Min(-(y * width) & 3, width) : 0;
                int last = prefix + row[prefix..].LastIndexOfAnyExcept((byte)0);
                (left, right) = (Math.Min(left, first), Math.Max(right, last < prefix ? first : last));
                (top, bottom) = (top < 0 ? y : top, y);
            }
        }

        return top < 0 ? default : (left, top, right - left + 1, bottom - top + 1);
    }

    private static Place<int> At(PointSet points, int i) => points.IsSingle
        ? new Place<int>((int)MathF.Floor(points.Singles[i].X), (int)MathF.Floor(points.Singles[i].Y))
        : points.Whole[i];
}
