using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Filtering;

/// <summary><c>cv2.getStructuringElement</c> (imgproc/src/morph.dispatch.cpp).</summary>
internal static class StructuringElement
{
    public static NdArray Create(MorphShapes shape, (int Width, int Height) size, (int X, int Y) anchor)
    {
        Neighbourhood around = Neighbourhood.Of("cv2.getStructuringElement", size, anchor, BorderType.Constant);
        shape = size == (1, 1) ? MorphShapes.Rect : shape;
        byte[] element = new byte[checked(size.Width * size.Height)];
        for (int y = 0; y < size.Height; y++)
        {
            (int start, int end) = shape switch
            {
                MorphShapes.Rect => (0, size.Width),
                MorphShapes.Cross => y == around.AnchorY ? (0, size.Width) : (around.AnchorX, around.AnchorX + 1),
                MorphShapes.Ellipse => Ellipse(size, y),
                _ => throw new ArgumentException($"cv2.getStructuringElement: {(int)shape} is none of MORPH_RECT, MORPH_CROSS and MORPH_ELLIPSE."),
            };
            element.AsSpan((y * size.Width) + start, end - start).Fill(1);
        }

        return NdArray.Create<byte>(element, size.Height, size.Width);
    }

    private static (int Start, int End) Ellipse((int Width, int Height) size, int y)
    {
        (int radius, int centre) = (size.Height / 2, size.Width / 2);
        int distance = y - radius;
        double share = radius > 0 ? 1.0 / ((double)radius * radius) : 0;
        int half = CvRound.ToInt32(centre * Math.Sqrt(((radius * radius) - (distance * distance)) * share));
        return (Math.Max(centre - half, 0), Math.Min(centre + half + 1, size.Width));
    }
}
