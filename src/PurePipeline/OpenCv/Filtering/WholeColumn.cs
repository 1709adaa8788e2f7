using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>
/// The vertical half of a linear filter of bytes with whole weights, to int16 (imgproc/src/filter.simd.hpp,
/// <c>SymmColumnSmallVec_32s16s</c>). A constant that is not whole is rounded before it is added, but not in vectors of 8 elements with
/// 3 weights other than 1 2 1, 1 -2 1 and -1 0 1.
/// </summary>
internal sealed partial class WholeColumn(int[] weights, Symmetry symmetry, double delta) : IColumnFilter<int>
{
    private const int Group = 8;

    private readonly int _delta = CvRound.ToInt32(delta);
    private readonly bool _hasVectors = weights.Length == 3 && !(symmetry == Symmetry.Even
        ? Math.Abs(weights[1]) == 2 && weights[2] == 1
        : Math.Abs(weights[2]) == 1);

    public bool IsSequential => false;

    public void Filter(ReadOnlySpan<int> rows, ReadOnlySpan<int> starts, Span<byte> result)
    {
        Span<short> row = MemoryMarshal.Cast<byte, short>(result);
        foreach (int start in starts[..weights.Length])
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(start, rows.Length - row.Length, nameof(starts));
        }

        // Without a constant a sum that a float rounds is beyond 16 bits anyway.
        int vectors = _hasVectors ? row.Length / Group * Group : 0;
        int done = Vector256.IsHardwareAccelerated && (vectors == 0 || delta == 0) ? FilterVector256(rows, starts, row) : 0;
        FilterScalar(rows, starts, row, done, vectors);
    }
}
