using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

/// <summary>
/// The horizontal half of OpenCV's INTER_AREA by any factor (imgproc/src/resize.cpp, <c>ResizeArea_Invoker</c>): float sums
/// of
/// <c>pixel * weight</c>, added in the order of the pixels, each product and each sum rounded (no fused multiply-add).
/// </summary>
internal static unsafe partial class AreaColumns
{
    /// <summary>Sums one row: a float per channel and run.</summary>
    /// <param name="axis">The runs; they lie inside the row.</param>
    /// <param name="channels">Channels of a pixel.</param>
    /// <param name="row">The source row.</param>
    /// <param name="sums">Channels x runs elements, and three more if there are vectors.</param>
    public static void Filter<T, TSum>(AreaAxis axis, int channels, ReadOnlySpan<T> row, Span<TSum> sums)
        where T : unmanaged, INumber<T>
        where TSum : unmanaged, IBinaryFloatingPointIeee754<TSum>
    {
        if (Vector128.IsHardwareAccelerated && typeof(TSum) == typeof(float) && channels is 3 or 4)
        {
            FilterVector128(axis.Runs, axis.Weights, channels, row, MemoryMarshal.Cast<TSum, float>(sums));
        }
        else if (Vector128.IsHardwareAccelerated && typeof(TSum) == typeof(float) && channels == 1)
        {
            GrayVector128(axis.Runs, axis.Weights, row, MemoryMarshal.Cast<TSum, float>(sums));
        }
        else
        {
            FilterScalar(axis.Runs, axis.Weights, channels, row, sums);
        }
    }
}
