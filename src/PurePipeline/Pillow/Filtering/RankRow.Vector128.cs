using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow.Filtering;

internal static unsafe partial class RankRow
{
    /// <summary>16 pixels a turn; the last turn ends with the row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void PickVector128(sbyte** rows, int size, int rank, Span<byte> target)
    {
        int last = target.Length - Vector128<byte>.Count;
        ArgumentOutOfRangeException.ThrowIfNegative(last, nameof(target));
        Vector128<sbyte> most = Vector128.Create((sbyte)(rank + 1));

        // Safety: x is at most last, and a row has size - 1 bytes more than the target.
        fixed (byte* to = target)
        {
            for (int x = 0; ; x = Math.Min(x + Vector128<byte>.Count, last))
            {
                Vector128<sbyte> picked = Vector128.Create(sbyte.MinValue);
                for (int bit = Flip; bit > 0; bit >>= 1)
                {
                    Vector128<sbyte> candidate = picked + Vector128.Create(unchecked((sbyte)bit));
                    Vector128<sbyte> left = most;
                    for (int i = 0; i < size; i++)
                    {
                        sbyte* row = rows[i] + x;
                        for (int j = 0; j < size; j++)
                        {
                            // True is -1.
                            left += Vector128.GreaterThan(candidate, Vector128.Load(row + j));
                        }
                    }

                    picked = Vector128.ConditionalSelect(Vector128.GreaterThan(left, Vector128<sbyte>.Zero), candidate, picked);
                }

                (picked.AsByte() ^ Vector128.Create(Flip)).Store(to + x);
                if (x == last)
                {
                    return;
                }
            }
        }
    }
}
