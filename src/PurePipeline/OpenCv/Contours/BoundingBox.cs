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

        ReadOnlySpan<Place<float>> singles = points.IsSingle ? points.Singles : [];
        (int left, int top, int right, int bottom) = (int.MaxValue, int.MaxValue, int.MinValue, int.MinValue);
        for (int i = 0; i < points.Count; i++)
        {
            Place<int> place = points.IsSingle
                ? new Place<int>((int)MathF.Floor(singles[i].X), (int)MathF.Floor(singles[i].Y))
                : points.Whole[i];
            (left, right) = (Math.Min(left, place.X), Math.Max(right, place.X));
            (top, bottom) = (Math.Min(top, place.Y), Math.Max(bottom, place.Y));
        }

        return (left, top, unchecked(right - left + 1), unchecked(bottom - top + 1));
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
}
