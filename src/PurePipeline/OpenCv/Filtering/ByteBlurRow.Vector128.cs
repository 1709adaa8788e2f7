using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.OpenCv.Filtering;

internal sealed unsafe partial class ByteBlurRow
{
    /// <summary>16 elements a turn, beyond the row's end too.</summary>
    // Safety: Filter has checked that a padded row and 32 bytes can be read, and 32 elements beyond the count written.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void FilterVector128(ReadOnlySpan<uint> weights, int step, int count, ReadOnlySpan<byte> padded, Span<ushort> filtered)
    {
        fixed (byte* source = padded)
        fixed (ushort* target = filtered)
        fixed (uint* weight = weights)
        {
            byte* middle = source + ((weights.Length - 1) * step);
            for (int e = 0; e < count; e += Vector128<byte>.Count)
            {
                Vector128<ushort> first = Vector128.Create((ushort)weight[0]);
                (Vector128<ushort> lower, Vector128<ushort> upper) = Vector128.Widen(Vector128.Load(middle + e));
                lower *= first;
                upper *= first;
                for (int k = 1; k < weights.Length; k++)
                {
                    Vector128<ushort> w = Vector128.Create((ushort)weight[k]);
                    (Vector128<ushort> a, Vector128<ushort> b) = Vector128.Widen(Vector128.Load(middle + e - (k * step)));
                    (Vector128<ushort> c, Vector128<ushort> d) = Vector128.Widen(Vector128.Load(middle + e + (k * step)));
                    lower += w * (a + c);
                    upper += w * (b + d);
                }

                lower.Store(target + e);
                upper.Store(target + e + Vector128<ushort>.Count);
            }
        }
    }
}
