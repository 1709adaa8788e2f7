using PurePipeline.Numerics;
using PurePipeline.OpenCv.Arithmetic;
using PurePipeline.OpenCv.Ipp;

namespace PurePipeline.OpenCv;

/// <content>Orders, and places of extremes, in rows and columns of matrices of one channel. OpenCV 4.6, 4.10 and 4.13 give the same.</content>
public static partial class Cv2
{
    /// <summary>Each row or column in order, <c>cv2.sort(src, flags)</c>.</summary>
    /// <param name="src">A matrix of one channel.</param>
    /// <param name="flags">Rows or columns, and which way.</param>
    /// <exception cref="ArgumentException">It has more channels, or a dtype that OpenCV does not have.</exception>
    /// <exception cref="NotSupportedException">It holds NaN, which OpenCV leaves in an order that nobody defined.</exception>
    public static NdArray Sort(NdArray src, SortFlags flags)
    {
        NdArray matrix = Sortable(src, "cv2.sort");
        NdArray lines = (flags & SortFlags.EveryColumn) != 0 ? matrix.Transpose() : matrix;
        NdArray sorted = lines.Sort();
        sorted = (flags & SortFlags.Descending) != 0 ? sorted.Flip(1) : sorted;
        return ((flags & SortFlags.EveryColumn) != 0 ? sorted.Transpose() : sorted).Copy();
    }

    /// <summary>
    /// The places of each row's or column's elements in order, <c>cv2.sortIdx(src, flags)</c>; equal ones stand as <c>std::sort</c> of libstdc++
    /// leaves them.
    /// </summary>
    /// <param name="src">A matrix of one channel.</param>
    /// <param name="flags">Rows or columns, and which way.</param>
    /// <returns>int32 of the matrix's shape.</returns>
    /// <exception cref="ArgumentException">It has more channels, or a dtype that OpenCV does not have.</exception>
    /// <exception cref="NotSupportedException">It holds NaN; or the build has IPP, which orders equal elements otherwise.</exception>
    public static NdArray SortIdx(NdArray src, SortFlags flags)
    {
        NdArray matrix = Sortable(src, "cv2.sortIdx");
        IppRefusal.Check(matrix, true, "cv2.sortIdx");
        NdArray lines = (flags & SortFlags.EveryColumn) != 0 ? matrix.Transpose() : matrix;
        (int count, int length) = (lines.Shape[0], lines.Shape[1]);
        double[] values = lines.AsType(DType.Float64).ToArray<double>();
        int[] places = new int[values.Length];
        for (int i = 0; i < count; i++)
        {
            Span<int> line = places.AsSpan(i * length, length);
            IntroSort.Places(values.AsSpan(i * length, length), line);
            if ((flags & SortFlags.Descending) != 0)
            {
                line.Reverse();
            }
        }

        NdArray result = NdArray.Create<int>(places, count, length).WithVersions(matrix.Versions);
        return (flags & SortFlags.EveryColumn) != 0 ? result.Transpose().Copy() : result;
    }

    /// <summary>The place of the greatest element along an axis, <c>cv2.reduceArgMax(src, axis, lastIndex=lastIndex)</c>.</summary>
    /// <param name="src">A matrix of one channel.</param>
    /// <param name="axis">0 for each column, 1 for each row; below 0 counted from behind.</param>
    /// <param name="lastIndex">The last of equal ones rather than the first.</param>
    /// <returns>int32; the axis has one element.</returns>
    /// <exception cref="ArgumentException">It has more channels, or no such axis.</exception>
    /// <exception cref="NotSupportedException">It holds NaN.</exception>
    public static NdArray ReduceArgMax(NdArray src, int axis, bool lastIndex = false) => Extremes(src, axis, lastIndex, "cv2.reduceArgMax", static (a, b) => a > b);

    /// <summary>The place of the least element along an axis, <c>cv2.reduceArgMin(src, axis, lastIndex=lastIndex)</c>.</summary>
    /// <inheritdoc cref="ReduceArgMax"/>
    public static NdArray ReduceArgMin(NdArray src, int axis, bool lastIndex = false) => Extremes(src, axis, lastIndex, "cv2.reduceArgMin", static (a, b) => a < b);

    private static NdArray Extremes(NdArray src, int axis, bool lastIndex, string call, Func<double, double, bool> isBetter)
    {
        NdArray matrix = Sortable(src, call);
        if (axis is < -2 or > 1)
        {
            throw new ArgumentException($"{call}: a matrix has no axis {axis}.", nameof(axis));
        }

        bool isRows = axis is 1 or -1;
        NdArray lines = isRows ? matrix : matrix.Transpose();
        (int count, int length) = (lines.Shape[0], lines.Shape[1]);
        double[] values = lines.AsType(DType.Float64).ToArray<double>();
        int[] places = new int[count];
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<double> line = values.AsSpan(i * length, length);
            for (int k = 1; k < length; k++)
            {
                double best = line[places[i]];
                places[i] = isBetter(line[k], best) || (lastIndex && line[k] == best) ? k : places[i];
            }
        }

        return NdArray.Create<int>(places, isRows ? [count, 1] : [1, count]).WithVersions(matrix.Versions);
    }

    private static NdArray Sortable(NdArray src, string call)
    {
        NdArray matrix = WithoutSingleChannel(Require(src));
        _ = CvDepth.Of(matrix);
        return matrix.Rank != 2 || matrix.Length == 0
            ? throw new ArgumentException($"{call} takes a matrix of one channel; this array has the shape {Layout.Describe(src.Shape)}.", nameof(src))
            : matrix.DType.IsFloat() && Array.Exists(matrix.AsType(DType.Float64).ToArray<double>(), double.IsNaN)
            ? throw new NotSupportedException($"{call} of NaN is not supported: their order is not defined.")
            : matrix;
    }
}
