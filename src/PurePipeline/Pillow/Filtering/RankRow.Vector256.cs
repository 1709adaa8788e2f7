using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow.Filtering;

internal static unsafe partial class RankRow
{
    /// <summary>32 pixels a turn; the last turn ends with the row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void PickVector256(sbyte** rows, int size, int rank, Span<byte> target)
    {
        int last = target.Length - Vector256<byte>.Count;
        ArgumentOutOfRangeException.ThrowIfNegative(last, nameof(target));
        Vector256<sbyte> most = Vector256.Create((sbyte)(rank + 1));

        // Safety: x is at most last, and a row has size - 1 bytes more than the target.
        fixed (byte* to = target)
        {
            for (int x = 0; ; x = Math.Min(x + Vector256<byte>.Count, last))
            {
                Vector256<sbyte> picked = Vector256.Create(sbyte.MinValue);
                for (int bit = Flip; bit > 0; bit >>= 1)
                {
                    Vector256<sbyte> candidate = picked + Vector256.Create(unchecked((sbyte)bit));
                    Vector256<sbyte> left = most;
                    for (int i = 0; i < size; i++)
                    {
                        sbyte* row = rows[i] + x;
                        for (int j = 0; j < size; j++)
                        {
                            // True is -1.
                            left += Vector256.GreaterThan(candidate, Vector256.Load(row + j));
                        }
                    }

                    picked = Vector256.ConditionalSelect(Vector256.GreaterThan(left, Vector256<sbyte>.Zero), candidate, picked);
                }

                (picked.AsByte() ^ Vector256.Create(Flip)).Store(to + x);
                if (x == last)
                {
                    return;
                }
            }
        }
    }
}
