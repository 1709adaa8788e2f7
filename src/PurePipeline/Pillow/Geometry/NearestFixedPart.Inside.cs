using System.Runtime.CompilerServices;

namespace PurePipeline.Pillow.Geometry;

internal sealed partial class NearestFixedPart<TPixel>
{
    /// <summary>
    /// The pixels that come from inside, which follow each other. One after the other: vectors of offsets ask for memory faster than it answers,
    /// and a slanted row, each pixel of which is in another cache line, is slower with them.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static unsafe void FillInside(in SourcePixels source, FixedSteps columns, FixedSteps rows, Span<TPixel> target)
    {
        (int firstX, int endX) = columns.Within(source.Width, target.Length);
        (int firstY, int endY) = rows.Within(source.Height, target.Length);
        (int first, int end) = (Math.Max(firstX, firstY), Math.Min(endX, endY));
        nint stride = source.Stride;
        int column = unchecked(columns.Start + (columns.Step * first));
        int row = unchecked(rows.Start + (rows.Step * first));

        // Safety: from first to end, columns and rows are in the picture.
        fixed (byte* origin = &source.Origin)
        fixed (TPixel* pixels = target)
        {
            for (int x = first; x < end; x++)
            {
                pixels[x] = *(TPixel*)(origin + ((row >> 16) * stride) + ((nint)(column >> 16) * sizeof(TPixel)));
                column += columns.Step;
                row += rows.Step;
            }
        }
    }
}
