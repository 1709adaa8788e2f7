using System.Runtime.InteropServices;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>
/// The vertical half of a linear filter of floats with 3 weights that are mirrored (imgproc/src/filter.simd.hpp,
/// <c>SymmColumnSmallFilter</c>): vectors of 8, and what they leave over in another order.
/// </summary>
internal sealed class SmallSymmetricColumn(float[] weights, Symmetry symmetry, float delta) : IColumnFilter<float>
{
    private const int Group = 8;

    public bool IsSequential => false;

    public void Filter(ReadOnlySpan<float> rows, ReadOnlySpan<int> starts, Span<byte> result)
    {
        Span<float> row = MemoryMarshal.Cast<byte, float>(result);
        ReadOnlySpan<float> above = rows.Slice(starts[0], row.Length);
        ReadOnlySpan<float> middle = rows.Slice(starts[1], row.Length);
        ReadOnlySpan<float> below = rows.Slice(starts[2], row.Length);
        int vectors = row.Length / Group * Group;
        (float k0, float k1) = (weights[1], weights[2]);
        int start = symmetry == Symmetry.Even && !(Math.Abs(k0) == 2 && k1 == 1)
            ? FusedSums.MirroredRows(rows, starts, weights, isOdd: false, delta, row[..vectors])
            : 0;
        for (int e = start; e < row.Length; e++)
        {
            (float a, float x, float b) = (above[e], middle[e], below[e]);
            row[e] = symmetry switch
            {
                Symmetry.Even when Math.Abs(k0) == 2 && k1 == 1 =>
                    e < vectors ? MathF.FusedMultiplyAdd(x, k0, a + b + delta) : MathF.FusedMultiplyAdd(x, k0, a) + b + delta,
                Symmetry.Even => e < vectors
                    ? MathF.FusedMultiplyAdd(a + b, k1, MathF.FusedMultiplyAdd(x, k0, delta))
                    : MathF.FusedMultiplyAdd(a + b, k1, x * k0) + delta,
                _ when k1 == 1 => b - a + delta,
                _ when k1 == -1 => a - b + delta,
                _ => MathF.FusedMultiplyAdd(b - a, k1, delta),
            };
        }
    }
}
