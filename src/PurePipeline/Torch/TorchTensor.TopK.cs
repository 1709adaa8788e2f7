using PurePipeline.Numerics;

namespace PurePipeline.Torch;

/// <summary>The greatest or least elements, in torch's order of equal ones.</summary>
public sealed partial class TorchTensor
{
    // torch's choice between the two algorithms, topk_impl_loop in SortingUtils.h.
    private const long PartialFrom = 64;

    /// <summary>
    /// <c>t.topk(k, dim, largest, sorted)</c>: the greatest or least elements along an axis and where they are, int64. Of equal elements those come, and
    /// in that order, which the C++ library's algorithms leave there, as torch 1.13, 2.6 and 2.14 do.
    /// </summary>
    /// <param name="k">How many.</param>
    /// <param name="dim">The axis; negative from the end.</param>
    /// <param name="largest">Whether the greatest are meant; what is no number counts as greater than all.</param>
    /// <param name="sorted">Whether they come in order.</param>
    /// <exception cref="InvalidOperationException">There are not so many.</exception>
    /// <exception cref="ArgumentException">There is no such axis.</exception>
    public (TorchTensor Values, TorchTensor Indices) TopK(int k, int dim = -1, bool largest = true, bool sorted = true)
    {
        int axis = Layout.NormalizeAxis(dim, Rank);
        if (k < 0 || k > Shape[axis])
        {
            throw new InvalidOperationException("selected index k out of range");
        }

        NdArray rows = Data.MoveAxis(axis, Rank - 1);
        int length = rows.Shape[^1];
        double[] values = rows.AsType(DType.Float64).ToArray<double>();
        int count = length == 0 ? 0 : values.Length / length;
        long[] places = new long[checked(count * k)];
        int[] taken = new int[places.Length];
        for (int row = 0; row < count; row++)
        {
            int[] top = Top(values.AsMemory(row * length, length), k, largest, sorted);
            for (int i = 0; i < k; i++)
            {
                places[(row * k) + i] = top[i];
                taken[(row * k) + i] = (row * length) + top[i];
            }
        }

        int[] shape = [.. rows.Shape[..^1], k];
        NdArray indices = NdArray.Create<long>(places, shape).WithVersions(_versions);
        return (With(rows.Reshape(-1).Take(taken, 0).Reshape(shape).MoveAxis(Rank - 1, axis).Copy()), With(indices.MoveAxis(Rank - 1, axis).Copy()));
    }

    private static int[] Top(ReadOnlyMemory<double> row, int count, bool largest, bool sorted)
    {
        int[] places = [.. Enumerable.Range(0, row.Length)];
        PartialOrder order = new(places, (a, b) =>
        {
            (double x, double y) = (row.Span[a], row.Span[b]);
            return largest ? (double.IsNaN(x) && !double.IsNaN(y)) || x > y : (!double.IsNaN(x) && double.IsNaN(y)) || x < y;
        });
        if (count * PartialFrom <= row.Length)
        {
            order.PartialSort(count);
        }
        else if (count > 0)
        {
            order.NthElement(count - 1);
            order.Sort(sorted ? count - 1 : 0);
        }

        return places[..count];
    }
}
