using System.Runtime.CompilerServices;

namespace PurePipeline.OpenCv.Warping;

/// <summary>
/// Positions far from each other, as where a face is cut out of a photo: each pixel waits for its own lines of the memory, so all of a row are
/// asked for before the first is used.
/// </summary>
internal static class SparsePositions
{
    /// <summary>Pixels from one position to the next, on the average, that are far.</summary>
    private const int Far = 8;

    /// <summary>Asks for the pixels at the positions of a row if they are far from each other.</summary>
    /// <param name="source">The picture.</param>
    /// <param name="positions">The positions.</param>
    /// <param name="below">The pixels below them will be used, too.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static unsafe void Prefetch(in WarpSource source, PositionRow positions, bool below)
    {
        ReadOnlySpan<int> xs = positions.X;
        ReadOnlySpan<int> ys = positions.Y[..xs.Length];
        if (Math.Abs(xs[^1] - xs[0]) + Math.Abs(ys[^1] - ys[0]) < (long)Far * xs.Length)
        {
            return;
        }

        (uint width, uint height) = ((uint)source.Width, (uint)source.Height);
        for (int i = 0; i < xs.Length; i++)
        {
            if ((uint)xs[i] < width && (uint)ys[i] < height)
            {
                // Safety: nothing is read; should the picture move meanwhile, the wrong lines are asked for.
                byte* pixel = (byte*)Unsafe.AsPointer(ref source.Inside(xs[i], ys[i]));
                Pixels.Prefetch.Line(pixel);
                if (below)
                {
                    Pixels.Prefetch.Line(pixel + source.Stride);
                }
            }
        }
    }
}
