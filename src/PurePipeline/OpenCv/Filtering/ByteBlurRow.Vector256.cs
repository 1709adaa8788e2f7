using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Filtering;

internal sealed unsafe partial class ByteBlurRow
{
    /// <summary>32 elements a turn, beyond the row's end too.</summary>
    // Safety: Filter has checked that a padded row and 32 bytes can be read, and 32 elements beyond the count written.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void FilterVector256(ReadOnlySpan<uint> weights, int step, int count, ReadOnlySpan<byte> padded, Span<ushort> filtered)
    {
        fixed (byte* source = padded)
        fixed (ushort* target = filtered)
        fixed (uint* weight = weights)
        {
            byte* middle = source + ((weights.Length - 1) * step);
            int taps = weights.Length;
            Vector256<ushort> first = Vector256.Create((ushort)weight[0]);
            for (int e = 0; e < count; e += Vector256<byte>.Count)
            {
                Vector256<ushort> lower = Words(middle + e) * first;
                Vector256<ushort> upper = Words(middle + e + 16) * first;
                byte* left = middle + e;
                byte* right = middle + e;
                for (int k = 1; k < taps; k++)
                {
                    left -= step;
                    right += step;
                    Vector256<ushort> w = Vector256.Create((ushort)weight[k]);
                    lower += w * (Words(left) + Words(right));
                    upper += w * (Words(left + 16) + Words(right + 16));
                }

                lower.Store(target + e);
                upper.Store(target + e + 16);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Words(byte* bytes) => Avx2.ConvertToVector256Int16(bytes).AsUInt16();
}
