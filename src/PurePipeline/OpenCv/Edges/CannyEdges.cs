using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Edges;

/// <summary>
/// <c>cv2.Canny</c> (imgproc/src/canny.cpp): pixels whose gradient is the greatest along its direction; those above the upper threshold, and
/// whatever hangs together with them above the lower one. All in integers.
/// </summary>
internal static partial class CannyEdges
{
    private const byte Edge = byte.MaxValue;
    private const byte Candidate = 1;
    private const int Shift = 15;
    private const int Tangent22 = 13573; // tan(22.5 degrees) * 2^15

    /// <param name="dx">The derivatives along rows, int16, of each channel.</param>
    /// <param name="dy">Those along columns.</param>
    /// <param name="low">The lower threshold, in the norm's unit.</param>
    /// <param name="high">The upper one.</param>
    /// <param name="isEuclidean">The square of the Euclidean norm rather than the sum of magnitudes.</param>
    /// <param name="vectors">False to use the scalar form, which is the specification, alone.</param>
    public static NdArray Find(NdArray dx, NdArray dy, int low, int high, bool isEuclidean, bool vectors = true)
    {
        (int height, int width) = (dx.Shape[0], dx.Shape[1]);
        GradientField field = GradientField.Of(dx, dy, isEuclidean);

        // With a frame, as the gradient's sizes.
        byte[] marks = new byte[field.Magnitudes.Length];
        using var found = new PixelStack();
        for (int y = 0; y < height; y++)
        {
            int done = Avx2.IsSupported && vectors ? MarkVectors(field, y, low, high, marks, found) : 0;
            MarkRow(field, y, low, high, marks, found, done);
        }

        int[] around = [-field.Stride - 1, -field.Stride, -field.Stride + 1, -1, 1, field.Stride - 1, field.Stride, field.Stride + 1];
        while (found.TryPop(out int at))
        {
            foreach (int step in around)
            {
                if (marks[at + step] == Candidate)
                {
                    marks[at + step] = Edge;
                    found.Push(at + step);
                }
            }
        }

        byte[] edges = new byte[width * height];
        for (int y = 0; y < height; y++)
        {
            // 255 by its sign; candidates that are left become 0.
            ReadOnlySpan<byte> row = marks.AsSpan(((y + 1) * field.Stride) + 1, width);
            TensorPrimitives.ShiftRightArithmetic(MemoryMarshal.Cast<byte, sbyte>(row), 7, MemoryMarshal.Cast<byte, sbyte>(edges.AsSpan(y * width, width)));
        }

        return NdArray.Create<byte>(edges, height, width).WithVersions(dx.Versions);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void MarkRow(GradientField field, int y, int low, int high, byte[] marks, PixelStack found, int first)
    {
        int stride = field.Stride;
        int start = ((y + 1) * stride) + 1;
        ReadOnlySpan<int> magnitudes = field.Magnitudes;
        int pixels = (y * field.Width) - start;
        for (int at = start + first, end = start + field.Width; at < end; at++)
        {
            int magnitude = magnitudes[at];
            if (magnitude <= low)
            {
                // Most are.
                int next = magnitudes[at..end].IndexOfAnyExceptInRange(int.MinValue, low);
                if (next < 0)
                {
                    return;
                }

                at += next;
                magnitude = magnitudes[at];
            }

            if (!IsGreatest(magnitudes, at, stride, field.Direction(pixels + at)))
            {
                continue;
            }

            marks[at] = magnitude > high ? Edge : Candidate;
            if (magnitude > high)
            {
                found.Push(at);
            }
        }
    }

    // Along the row, the column, or a diagonal, whichever is nearest to the gradient's direction.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsGreatest(ReadOnlySpan<int> magnitudes, int at, int stride, (int X, int Y) direction)
    {
        int magnitude = magnitudes[at];
        int across = Math.Abs(direction.X);
        int down = Math.Abs(direction.Y) << Shift;
        int tangent = across * Tangent22;
        bool isAcross = down < tangent;
        bool isDown = down > tangent + (across << (Shift + 1));

        // Chosen without jumps, which nothing foretells: of an equal pair along the row or the column the first counts, along a diagonal none.
        int step = isAcross ? 1 : isDown ? stride : stride + ((direction.X ^ direction.Y) < 0 ? -1 : 1);
        int least = isAcross | isDown ? magnitude : magnitude - 1;
        return (magnitude > magnitudes[at - step]) & (least >= magnitudes[at + step]);
    }
}
