using System.Runtime.InteropServices;
using PurePipeline.OpenCv.Warping.Continuous;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Warping;

/// <summary>The positions of <c>cv2.remap</c> with maps of <c>float32</c>: rounded to whole pixels, or to 32nds after a product in float.</summary>
/// <param name="xs">The x of each pixel, one channel; or x and y, two channels.</param>
/// <param name="ys">The y of each pixel; null if the other has it.</param>
internal sealed class FloatMap(MemoryPicture xs, MemoryPicture? ys) : WarpMap
{
    /// <summary>The same positions as OpenCV 5 takes them.</summary>
    public ContinuousFloatMap Continuous => new(xs, ys);

    public override Cursor Open(int width, int height, bool nearest) => new FloatCursor(xs, ys, nearest);

    private sealed class FloatCursor(MemoryPicture xs, MemoryPicture? ys, bool nearest) : Cursor
    {
        public override void Fill(int y, PositionRow row)
        {
            ReadOnlySpan<float> x = MemoryMarshal.Cast<byte, float>(xs.Row(y));
            FloatRow.Fill(x, ys is null ? x[1..] : MemoryMarshal.Cast<byte, float>(ys.Row(y)), ys is null ? 2 : 1, nearest, row);
        }
    }
}
