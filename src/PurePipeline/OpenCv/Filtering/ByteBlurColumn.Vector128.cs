using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.OpenCv.Filtering;

internal sealed unsafe partial class ByteBlurColumn
{
    /// <summary>16 elements a turn; the last turn ends with the row and repeats some elements. The row has at least 16.</summary>
    // Safety: Filter has checked that from each start a row can be read, and e never exceeds length - 16.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void FilterVector128(ReadOnlySpan<uint> weights, int bits, ReadOnlySpan<ushort> rows, ReadOnlySpan<int> starts, Span<byte> result)
    {
        int middle = weights.Length - 1;
        Vector128<uint> half = Vector128.Create((1u << bits) >> 1);
        fixed (ushort* source = rows)
        fixed (byte* target = result)
        {
            int last = result.Length - Vector128<byte>.Count;
            for (int e = 0; ; e = Math.Min(e + Vector128<byte>.Count, last))
            {
                (Vector128<uint> a, Vector128<uint> b, Vector128<uint> c, Vector128<uint> d) = (half, half, half, half);
                for (int j = 0; j < starts.Length; j++)
                {
                    Vector128<uint> w = Vector128.Create(weights[Math.Abs(j - middle)]);
                    (Vector128<uint> t0, Vector128<uint> t1) = Vector128.Widen(Vector128.Load(source + starts[j] + e));
                    (Vector128<uint> t2, Vector128<uint> t3) = Vector128.Widen(Vector128.Load(source + starts[j] + e + Vector128<ushort>.Count));
                    (a, b, c, d) = (a + (w * t0), b + (w * t1), c + (w * t2), d + (w * t3));
                }

                Vector128<ushort> lower = Vector128.Narrow(a >> bits, b >> bits);
                Vector128<ushort> upper = Vector128.Narrow(c >> bits, d >> bits);
                Vector128.Narrow(lower, upper).Store(target + e);
                if (e == last)
                {
                    break;
                }
            }
        }
    }
}
