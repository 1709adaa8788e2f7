using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

internal static unsafe partial class LinearRows
{
    /// <summary>16 elements a turn; the last turn ends with the row and repeats some elements. The row has at least 16.</summary>
    // Safety: Blend has checked that both rows are as long as the result, and x never exceeds length - 16.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void BlendVector128(ReadOnlySpan<short> upper, ReadOnlySpan<short> lower, short weight0, short weight1, Span<byte> row)
    {
        Vector128<short> w0 = Vector128.Create(weight0);
        Vector128<short> w1 = Vector128.Create(weight1);
        fixed (short* t0 = upper, t1 = lower)
        fixed (byte* target = row)
        {
            int last = row.Length - Vector128<byte>.Count;
            for (int x = 0; ; x = Math.Min(x + Vector128<byte>.Count, last))
            {
                Vector128<short> a = BlendVector128(Vector128.Load(t0 + x), Vector128.Load(t1 + x), w0, w1);
                Vector128<short> b = BlendVector128(Vector128.Load(t0 + x + 8), Vector128.Load(t1 + x + 8), w0, w1);
                Vector128.NarrowWithSaturation(Vector128.Max(a, Vector128<short>.Zero).AsUInt16(), Vector128.Max(b, Vector128<short>.Zero).AsUInt16())
                    .Store(target + x);
                if (x == last)
                {
                    break;
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> BlendVector128(Vector128<short> t0, Vector128<short> t1, Vector128<short> w0, Vector128<short> w1) =>
        (MultiplyHigh(t0, w0) + MultiplyHigh(t1, w1) + Vector128.Create((short)2)) >> 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> MultiplyHigh(Vector128<short> a, Vector128<short> b)
    {
        if (Sse2.IsSupported)
        {
            return Sse2.MultiplyHigh(a, b);
        }

        Vector128<int> low = Vector128.WidenLower(a) * Vector128.WidenLower(b);
        Vector128<int> high = Vector128.WidenUpper(a) * Vector128.WidenUpper(b);
        return Vector128.Narrow(low >> 16, high >> 16);
    }
}
