using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.OpenCv.Filtering;

internal sealed partial class WholeColumn
{
    /// <summary>16 elements a turn; returns where it has stopped.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal unsafe int FilterVector256(ReadOnlySpan<int> rows, ReadOnlySpan<int> starts, Span<short> row)
    {
        int e = 0;
        int taps = weights.Length;
        fixed (int* from = rows, start = starts[..taps], w = weights)
        fixed (short* to = row)
        {
            for (; e <= row.Length - 16; e += 16)
            {
                Vector256<int> lower = Vector256.Create(_delta);
                Vector256<int> upper = lower;
                for (int j = 0; j < taps; j++)
                {
                    // Safety: Filter has checked that each row has row.Length elements from its start on.
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
