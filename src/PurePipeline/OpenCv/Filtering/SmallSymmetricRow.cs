using System.Runtime.InteropServices;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>
/// The horizontal half of a linear filter of floats with 3 or 5 weights that are mirrored (imgproc/src/filter.simd.hpp,
/// <c>SymmRowSmallFilter</c>). OpenCV orders the sums in one way in vectors of 8, in another in pairs that these leave over, and in a third
/// in a last single element.
/// </summary>
internal sealed class SmallSymmetricRow(FilterImage image, float[] weights, Symmetry symmetry, Fusion fusion) : IRowFilter<float>
{
    private const int Group = 8;

    public int Length { get; } = image.RowLength;

    public void Filter(ReadOnlySpan<byte> padded, Span<float> filtered)
    {
        ReadOnlySpan<float> row = MemoryMarshal.Cast<byte, float>(padded);
        int half = weights.Length / 2;
        (int middle, int step) = (half * image.Channels, image.Channels);
        (float k0, float k1, float k2) = (weights[half], weights[half + 1], half == 2 ? weights[half + 2] : 0);
        int vectors = Length / Group * Group;
        int pairs = Length & ~1;
        bool isPlain = symmetry == Symmetry.Even && !(Math.Abs(k0) == 2 && k1 == 1) && !(k0 == -2 && k1 == 0);
        int start = isPlain ? FusedSums.MirroredRow(row, step, weights, filtered[..vectors]) : 0;
        for (int e = start; e < Length; e++)
        {
            float x = row[e + middle];
            (float l, float r) = (row[e + middle - step], row[e + middle + step]);
            (float ll, float rr) = half == 2 ? (row[e], row[e + (4 * step)]) : (0, 0);
            filtered[e] = (symmetry, half) switch
            {
                (Symmetry.Even, _) when e >= pairs => Single(x, l + r, rr + ll, k0, k1, k2, half),
                (Symmetry.Even, 1) when Math.Abs(k0) == 2 && k1 == 1 =>
                    e < vectors ? MathF.FusedMultiplyAdd(x, k0, l + r) : MathF.FusedMultiplyAdd(x, k0, l) + r,
                (Symmetry.Even, 1) => MathF.FusedMultiplyAdd(x, k0, (l + r) * k1),
                (Symmetry.Even, _) when k0 == -2 && k1 == 0 && k2 == 1 =>
                    e < vectors ? MathF.FusedMultiplyAdd(x, k0, ll + rr) : MathF.FusedMultiplyAdd(x, k0, ll) + rr,
                (Symmetry.Even, _) => MathF.FusedMultiplyAdd(rr + ll, k2, MathF.FusedMultiplyAdd(x, k0, (l + r) * k1)),
                _ when e >= pairs => Single(x, r - l, rr - ll, k0, k1, k2, half),
                (_, 1) => k1 == 1 ? r - l : (r - l) * k1,
                _ when e < vectors => MathF.FusedMultiplyAdd(rr - ll, k2, (r - l) * k1),
                _ => MathF.FusedMultiplyAdd(r - l, k1, (rr - ll) * k2),
            };
        }
    }

    private float Single(float x, float near, float far, float k0, float k1, float k2, int half)
    {
        bool fused = fusion.InSingles(half);
        float sum = Add(k1, near, k0 * x);
        return half == 2 ? Add(k2, far, sum) : sum;

        float Add(float weight, float value, float addend) => fused ? MathF.FusedMultiplyAdd(weight, value, addend) : (weight * value) + addend;
    }
}
