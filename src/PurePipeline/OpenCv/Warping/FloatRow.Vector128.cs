using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.OpenCv.Warping;

internal static partial class FloatRow
{
    /// <summary>Maps of their own for x and y, four positions at a time; returns how many are done.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static int FillVector128(ReadOnlySpan<float> xs, ReadOnlySpan<float> ys, bool nearest, PositionRow row)
    {
        var positions = new PositionVectors(row, nearest);
        ref float fromX = ref MemoryMarshal.GetReference(xs);
        ref float fromY = ref MemoryMarshal.GetReference(ys);
        Vector128<float> scale = Vector128.Create(nearest ? 1f : PositionRow.Steps);
        int i = 0;

        // Safety: i + Count <= row.Width, which is at most the length of both maps.
        for (; i <= row.Width - Vector128<float>.Count; i += Vector128<float>.Count)
        {
            positions.Set(
                i,
                CvRound.ToInt32(Vector128.LoadUnsafe(ref fromX, (nuint)i) * scale),
                CvRound.ToInt32(Vector128.LoadUnsafe(ref fromY, (nuint)i) * scale));
        }

        return i;
    }
}
