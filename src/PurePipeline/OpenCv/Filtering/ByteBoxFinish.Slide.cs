using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.OpenCv.Filtering;

internal sealed unsafe partial class ByteBoxFinish
{
    /// <summary>32 elements a turn; returns where it has stopped.</summary>
    // Safety, here and below: Slide has checked that all four have an element for each sum, and a turn ends within them.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal int SlideVector256(Span<ushort> sums, ReadOnlySpan<ushort> entering, ReadOnlySpan<ushort> leaving, Span<byte> result)
    {
        Means256 means = For256();
        int e = 0;
        fixed (ushort* sum = sums, enter = entering, leave = leaving)
        fixed (byte* target = result)
        {
            for (; e <= sums.Length - 32; e += 32)
            {
                Vector256<ushort> a = Vector256.Load(sum + e) + Vector256.Load(enter + e);
                Vector256<ushort> b = Vector256.Load(sum + e + 16) + Vector256.Load(enter + e + 16);
                (a - Vector256.Load(leave + e)).Store(sum + e);
                (b - Vector256.Load(leave + e + 16)).Store(sum + e + 16);

                means.Of(a, b).Store(target + e);
            }
        }

        return e;
    }

    /// <summary>32 elements a turn; returns where it has stopped.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal int SlideVector512(Span<ushort> sums, ReadOnlySpan<ushort> entering, ReadOnlySpan<ushort> leaving, Span<byte> result)
    {
        Means512 means = For512();
        int e = 0;
        fixed (ushort* sum = sums, enter = entering, leave = leaving)
        fixed (byte* target = result)
        {
            for (; e <= sums.Length - 32; e += 32)
            {
                Vector512<ushort> a = Vector512.Load(sum + e) + Vector512.Load(enter + e);
                (a - Vector512.Load(leave + e)).Store(sum + e);
                means.Of(a).Store(target + e);
            }
        }

        return e;
    }
}
