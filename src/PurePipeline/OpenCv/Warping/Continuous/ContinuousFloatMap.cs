using System.Runtime.InteropServices;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Warping.Continuous;

/// <summary>The positions of <c>cv2.remap</c> with maps of <c>float32</c>, as they are.</summary>
/// <param name="xs">The x of each pixel, one channel; or x and y, two channels.</param>
/// <param name="ys">The y of each pixel; null if the other has it.</param>
internal sealed class ContinuousFloatMap(MemoryPicture xs, MemoryPicture? ys) : ContinuousMap
{
    public override void Fill(int y, Span<float> rowX, Span<float> rowY)
    {
        ReadOnlySpan<float> x = MemoryMarshal.Cast<byte, float>(xs.Row(y));
        if (ys is not null)
        {
            x[..rowX.Length].CopyTo(rowX);
            MemoryMarshal.Cast<byte, float>(ys.Row(y))[..rowY.Length].CopyTo(rowY);
            return;
        }

        for (int i = 0; i < rowX.Length; i++)
        {
            (rowX[i], rowY[i]) = (x[2 * i], x[(2 * i) + 1]);
        }
    }
}
