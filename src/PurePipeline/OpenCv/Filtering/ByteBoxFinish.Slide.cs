using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Filtering;

internal sealed unsafe partial class ByteBoxFinish
{
    /// <summary>32 elements a turn; returns where it has stopped.</summary>
    // Safety, here and below: Slide has checked that all four have an element for each sum, and a turn ends within them.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static int SlideVector256(
        uint delta, uint factor, Span<ushort> sums, ReadOnlySpan<ushort> entering, ReadOnlySpan<ushort> leaving, Span<byte> result)
    {
        Vector256<uint> d = Vector256.Create(delta);
        Vector256<uint> f = Vector256.Create(factor);
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

                Mean(a, b, d, f).Store(target + e);
            }
        }

        return e;
    }

    /// <summary>32 elements a turn; returns where it has stopped.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static int SlideVector512(
        uint delta, uint factor, Span<ushort> sums, ReadOnlySpan<ushort> entering, ReadOnlySpan<ushort> leaving, Span<byte> result)
    {
        Vector512<uint> d = Vector512.Create(delta);
        Vector512<uint> f = Vector512.Create(factor);
        int e = 0;
        fixed (ushort* sum = sums, enter = entering, leave = leaving)
        fixed (byte* target = result)
        {
            for (; e <= sums.Length - 32; e += 32)
            {
                Vector512<ushort> a = Vector512.Load(sum + e) + Vector512.Load(enter + e);
                (a - Vector512.Load(leave + e)).Store(sum + e);
                Mean(a.GetLower(), d, f).Store(target + e);
                Mean(a.GetUpper(), d, f).Store(target + e + 16);
            }
        }

        return e;
    }

    /// <summary>The means of 32 sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<byte> Mean(Vector256<ushort> lower, Vector256<ushort> upper, Vector256<uint> delta, Vector256<uint> factor)
    {
        // Packs work within lanes, as unpacking does; the last one leaves quarters 0 2 1 3.
        Vector256<byte> packed = Avx2.PackUnsignedSaturate(Mean(lower, delta, factor).AsInt16(), Mean(upper, delta, factor).AsInt16());
        return Avx2.Permute4x64(packed.AsUInt64(), 0b_11_01_10_00).AsByte();
    }

    /// <summary>The means of 16 sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<byte> Mean(Vector256<ushort> sums, Vector512<uint> delta, Vector512<uint> factor) =>
        Avx512F.ConvertToVector128ByteWithSaturation(((Avx512F.ConvertToVector512UInt32(sums) + delta) * factor) >> Shift);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Mean(Vector256<ushort> sums, Vector256<uint> delta, Vector256<uint> factor)
    {
        Vector256<uint> low = Avx2.UnpackLow(sums, Vector256<ushort>.Zero).AsUInt32();
        Vector256<uint> high = Avx2.UnpackHigh(sums, Vector256<ushort>.Zero).AsUInt32();
        return Avx2.PackUnsignedSaturate((((low + delta) * factor) >> Shift).AsInt32(), (((high + delta) * factor) >> Shift).AsInt32());
    }
}
