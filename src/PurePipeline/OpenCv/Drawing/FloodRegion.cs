using System.Numerics;
using PurePipeline.OpenCv.Contours;

namespace PurePipeline.OpenCv.Drawing;

/// <summary>
/// The pixels that <c>cv2.floodFill</c> reaches (imgproc/src/floodfill.cpp): from neighbour to neighbour where the difference is small enough,
/// that from the pixel before or from the first.
/// </summary>
/// <param name="pixels">The channels of all pixels.</param>
/// <param name="width">The image's width.</param>
/// <param name="below">By how much each channel may be below.</param>
/// <param name="above">By how much it may be above.</param>
internal sealed class FloodRegion<T>(T[] pixels, int width, T[] below, T[] above)
    where T : unmanaged, INumber<T>
{
    /// <summary>The pixels, the first one first.</summary>
    /// <param name="mask">With a frame of a pixel; 0 where pixels may be reached.</param>
    /// <param name="seed">The first pixel.</param>
    /// <param name="mark">What the mask becomes where they are.</param>
    /// <param name="isEight">Whether pixels across corners are neighbours.</param>
    /// <param name="isFixed">The difference from the first pixel.</param>
    public List<Place<int>> Run(Span<byte> mask, (int X, int Y) seed, byte mark, bool isEight, bool isFixed)
    {
        int stride = width + 2;
        int first = ((seed.Y + 1) * stride) + seed.X + 1;
        List<Place<int>> found = [];
        if (mask[first] != 0)
        {
            return found;
        }

        int[] steps = isEight ? [-1, 1, -stride, stride, -stride - 1, -stride + 1, stride - 1, stride + 1] : [-1, 1, -stride, stride];
        var waiting = new Stack<int>([first]);
        mask[first] = mark;
        while (waiting.TryPop(out int at))
        {
            found.Add(new((at % stride) - 1, (at / stride) - 1));
            foreach (int step in steps)
            {
                if (mask[at + step] == 0 && IsAlike(at + step, isFixed ? first : at))
                {
                    mask[at + step] = mark;
                    waiting.Push(at + step);
                }
            }
        }

        return found;
    }

    private bool IsAlike(int a, int b)
    {
        (int pixelA, int pixelB) = (Index(a), Index(b));
        for (int channel = 0; channel < below.Length; channel++)
        {
            T difference = pixels[pixelA + channel] - pixels[pixelB + channel];
            if (!(-below[channel] <= difference && difference <= above[channel]))
            {
                return false;
            }
        }

        return true;
    }

    private int Index(int at) => ((((at / (width + 2)) - 1) * width) + (at % (width + 2)) - 1) * below.Length;
}
