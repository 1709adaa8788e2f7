namespace PurePipeline.OpenCv.Filtering;

/// <summary>
/// The vertical half of a linear filter of bytes in fixed point (imgproc/src/filter.simd.hpp, <c>SymmColumnVec_32s8u</c>): in vectors of 16
/// elements, in 4.6 followed by vectors of 4, OpenCV turns the sums of rows to floats and rounds half to even; what they leave over stays whole,
/// and rounds half up.
/// </summary>
/// <param name="weights">From top to bottom, mirrored, in fractions of 2^8.</param>
/// <param name="delta">What is added.</param>
/// <param name="versions">The release, which decides what the vectors leave over.</param>
internal sealed class FixedColumn(int[] weights, double delta, ReferenceVersions versions) : IColumnFilter<int>
{
    private const int Bits = 16;

    private static readonly Version s_hasNoVectorsOfFour = new(4, 7);

    private readonly float[] _weights = [.. weights.Select(static weight => weight / (float)(1 << Bits))];
    private readonly float _delta = (float)delta;
    private readonly int _group = versions.OpenCv < s_hasNoVectorsOfFour ? 4 : 16;
    private readonly int _fixedDelta = CvRound.ToInt32(delta * (1 << Bits));

    public bool IsSequential => false;

    public void Filter(ReadOnlySpan<int> rows, ReadOnlySpan<int> starts, Span<byte> result)
    {
        int middle = weights.Length / 2;
        int vectors = weights.Length == 1 ? 0 : result.Length / _group * _group;
        for (int e = 0; e < vectors; e++)
        {
            float sum = MathF.FusedMultiplyAdd(rows[starts[middle] + e], _weights[middle], _delta);
            for (int k = 1; k <= middle; k++)
            {
                sum = MathF.FusedMultiplyAdd(rows[starts[middle + k] + e] + rows[starts[middle - k] + e], _weights[middle + k], sum);
            }

            result[e] = (byte)Math.Clamp(CvRound.ToInt32(sum), 0, 255);
        }

        for (int e = vectors; e < result.Length; e++)
        {
            int sum = _fixedDelta + (1 << (Bits - 1));
            for (int j = 0; j < weights.Length; j++)
            {
                sum += weights[j] * rows[starts[j] + e];
            }

            result[e] = (byte)Math.Clamp(sum >> Bits, 0, 255);
        }
    }
}
