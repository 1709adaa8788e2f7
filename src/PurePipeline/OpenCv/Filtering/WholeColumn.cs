using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>
/// The vertical half of a linear filter of bytes with whole weights, to int16 (imgproc/src/filter.simd.hpp,
/// <c>SymmColumnSmallVec_32s16s</c>). A constant that is not whole is rounded before it is added, but not in vectors of 8 elements with
/// 3 weights other than 1 2 1, 1 -2 1 and -1 0 1.
/// </summary>
internal sealed class WholeColumn(int[] weights, Symmetry symmetry, double delta) : IColumnFilter<int>
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
        int vectors = _hasVectors ? row.Length / Group * Group : 0;

        // Without a constant a sum that a float rounds is beyond 16 bits anyway.
        int done = vectors == 0 || delta == 0 ? FilterVector256(rows, starts, row) : 0;
        for (int e = done; e < row.Length; e++)
        {
            int sum = 0;
            for (int j = 0; j < weights.Length; j++)
            {
                sum += weights[j] * rows[starts[j] + e];
            }

            sum = e < vectors ? CvRound.ToInt32(sum + (float)delta) : sum + _delta;
            row[e] = (short)Math.Clamp(sum, short.MinValue, short.MaxValue);
        }
    }

    /// <summary>16 elements a turn; returns where it has stopped.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private unsafe int FilterVector256(ReadOnlySpan<int> rows, ReadOnlySpan<int> starts, Span<short> row)
    {
        foreach (int start in starts)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(start, rows.Length - row.Length, nameof(starts));
        }

        int e = 0;
        int taps = weights.Length;
        fixed (int* from = rows, start = starts[..taps], w = weights)
        fixed (short* to = row)
        {
            for (; Vector256.IsHardwareAccelerated && e <= row.Length - 16; e += 16)
            {
                Vector256<int> lower = Vector256.Create(_delta);
                Vector256<int> upper = lower;
                for (int j = 0; j < taps; j++)
                {
                    // Safety: each row has row.Length elements from its start on.
                    int* x = from + start[j] + e;
                    lower += Vector256.Load(x) * w[j];
                    upper += Vector256.Load(x + 8) * w[j];
                }

                Vector256.NarrowWithSaturation(lower, upper).Store(to + e);
            }
        }

        return e;
    }
}
