using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using PurePipeline.Resampling;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>Sums of a box as channels: themselves, or their mean (imgproc/src/box_filter.simd.hpp, <c>ColumnSum</c>).</summary>
internal static class BoxFinish<TSum, TOut>
    where TSum : unmanaged, INumber<TSum>
    where TOut : unmanaged, INumber<TOut>
{
    /// <summary>
    /// The sums times <paramref name="scale"/>. Of whole sums OpenCV's vectors compute in floats, and what they leave over, like all sums in
    /// doubles, in doubles. To unsigned channels its vectors take sums below 0, if there can be any, for large ones.
    /// </summary>
    public static BoxColumn<TSum>.Finish Of(double scale, bool hasNegatives) => (sums, result) =>
    {
        Span<TOut> row = MemoryMarshal.Cast<byte, TOut>(result);
        if (scale == 1)
        {
            int unsigned = IsUnsigned && hasNegatives ? row.Length / Group * Group : 0;
            for (int e = 0; e < row.Length; e++)
            {
                row[e] = e < unsigned && TSum.IsNegative(sums[e]) ? Largest : typeof(TSum) == typeof(double) ? Saturation.To<TOut, double>(double.CreateTruncating(sums[e])) : TOut.CreateSaturating(sums[e]);
            }

            return;
        }

        if (typeof(TSum) == typeof(double) && typeof(TOut) == typeof(float))
        {
            BoxSingles.Scale(MemoryMarshal.Cast<TSum, double>(sums), scale, MemoryMarshal.Cast<TOut, float>(row));
            return;
        }

        int vectors = Group == 0 ? 0 : row.Length / Group * Group;
        using var products = new Scratch<float>(vectors);
        TensorPrimitives.ConvertTruncating(sums[..vectors], products.Span);
        TensorPrimitives.Multiply(products.Span, (float)scale, products.Span);
        RoundedRow<float, TOut>.Store(products.Span, row[..vectors]);
        for (int e = 0; IsUnsigned && hasNegatives && e < vectors; e++)
        {
            row[e] = CvRound.ToInt32(products.Span[e]) < 0 ? Largest : row[e];
        }

        for (int e = vectors; e < row.Length; e++)
        {
            row[e] = Saturation.To<TOut, double>(double.CreateTruncating(sums[e]) * scale);
        }
    };

    private static bool IsUnsigned => Group > 0 && (typeof(TOut) == typeof(byte) || typeof(TOut) == typeof(ushort));

    private static TOut Largest => TOut.CreateSaturating(int.MaxValue);

    // The elements of OpenCV's smallest vectors; 0 where it has no vector code.
    private static int Group =>
        typeof(TSum) != typeof(int) || typeof(TOut) == typeof(double) ? 0
        : typeof(TOut) == typeof(int) || typeof(TOut) == typeof(float) ? 4
        : 8;
}
