using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow.Geometry;

internal sealed partial class NearestFixedPart<TPixel>
{
    private const int Run = 64;

    /// <summary>The pixels that come from inside, which follow each other: offsets four at a time, then pixels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static unsafe void FillVector128(in SourcePixels source, FixedSteps columns, FixedSteps rows, Span<TPixel> target)
    {
        (int firstX, int endX) = columns.Within(source.Width, target.Length);
        (int firstY, int endY) = rows.Within(source.Height, target.Length);
        (int first, int end) = (Math.Max(firstX, firstY), Math.Min(endX, endY));
        int* offsets = stackalloc int[Run];
        Vector128<int> stride = Vector128.Create(source.Stride);

        // Safety: from first to end, columns and rows are in the picture, so the offsets are those of pixels; a run has room for whole
        // vectors of them.
        fixed (byte* origin = &source.Origin)
        {
            for (int start = first; start < end; start += Run)
            {
                int count = Math.Min(Run, end - start);
                Vector128<int> column = Lanes(columns, start);
                Vector128<int> row = Lanes(rows, start);
                for (int i = 0; i < count; i += Vector128<int>.Count)
                {
                    (((row >> 16) * stride) + ((column >> 16) * sizeof(TPixel))).Store(offsets + i);
                    column += Vector128.Create(columns.Step * Vector128<int>.Count);
                    row += Vector128.Create(rows.Step * Vector128<int>.Count);
                }

                PixelCopies.Copy(origin, new ReadOnlySpan<int>(offsets, count), target.Slice(start, count));
            }
        }

        static Vector128<int> Lanes(FixedSteps steps, int start) =>
            Vector128.Create(unchecked(steps.Start + (steps.Step * start))) + (Vector128.Create(0, 1, 2, 3) * steps.Step);
    }
}
