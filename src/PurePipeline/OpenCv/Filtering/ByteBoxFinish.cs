using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>
/// The mean of up to 256 bytes from their sum (imgproc/src/box_filter.simd.hpp, <c>ColumnSum</c> of ushort): a division by a multiplication,
/// <c>((sum + delta) * factor) >> 23</c>. Of two bytes of 255 that is 256: OpenCV's vectors of 16 saturate it, and what they leave over becomes 0.
/// </summary>
internal sealed unsafe partial class ByteBoxFinish
{
    private const int Shift = 23;
    private const int Lanes = 16;


    public ByteBoxFinish(int area)
    {
        double exact = (double)(1 << Shift) / area;
        double whole = Math.Floor(exact);
        bool roundsDown = exact - whole < 0.5;
        (Delta, Factor) = ((uint)(area / 2) + (roundsDown ? 1u : 0), (uint)whole + (roundsDown ? 0 : 1u));
    }

    /// <summary>What is added to a sum.</summary>
    public uint Delta { get; }

    /// <summary>What that is multiplied by.</summary>
    public uint Factor { get; }

    public void Finish(ReadOnlySpan<ushort> sums, Span<byte> result)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, result.Length, nameof(sums));
        int done = Avx2.IsSupported ? FinishVector256(Delta, Factor, sums, result) : 0;
        FinishScalar(Delta, Factor, sums[done..], result[done..]);
    }

    /// <summary>The same between the row that enters the sums and the one that leaves; whole vectors alone.</summary>
    public int Slide(Span<ushort> sums, ReadOnlySpan<ushort> entering, ReadOnlySpan<ushort> leaving, Span<byte> result)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(entering.Length, sums.Length, nameof(entering));
        ArgumentOutOfRangeException.ThrowIfNotEqual(leaving.Length, sums.Length, nameof(leaving));
        ArgumentOutOfRangeException.ThrowIfLessThan(result.Length, sums.Length, nameof(result));
        return Avx512BW.IsSupported ? SlideVector512(Delta, Factor, sums, entering, leaving, result)
            : Avx2.IsSupported ? SlideVector256(Delta, Factor, sums, entering, leaving, result)
            : 0;
    }

    /// <summary>The specification.</summary>
    internal static void FinishScalar(uint delta, uint factor, ReadOnlySpan<ushort> sums, Span<byte> result)
    {
        int whole = result.Length / Lanes * Lanes;
        for (int e = 0; e < result.Length; e++)
        {
            uint mean = ((sums[e] + delta) * factor) >> Shift;
            result[e] = (byte)(e < whole ? Math.Min(mean, byte.MaxValue) : mean);
        }
    }

    /// <summary>32 elements a turn; returns where it has stopped.</summary>
    // Safety: Finish has checked that there is a sum for each element, and e + 32 <= length.
    internal static int FinishVector256(uint delta, uint factor, ReadOnlySpan<ushort> sums, Span<byte> result)
    {
        Vector256<uint> d = Vector256.Create(delta);
        Vector256<uint> f = Vector256.Create(factor);
        int e = 0;
        fixed (ushort* source = sums)
        fixed (byte* target = result)
        {
            for (; e <= result.Length - Vector256<byte>.Count; e += Vector256<byte>.Count)
            {
                Vector256<ushort> lower = Avx2.PackUnsignedSaturate(Mean(source + e, d, f), Mean(source + e + 8, d, f));
                Vector256<ushort> upper = Avx2.PackUnsignedSaturate(Mean(source + e + 16, d, f), Mean(source + e + 24, d, f));

                // The packs work within lanes: fours of bytes 0 4 1 5 2 6 3 7.
                Vector256<int> packed = Avx2.PackUnsignedSaturate(lower.AsInt16(), upper.AsInt16()).AsInt32();
                Avx2.PermuteVar8x32(packed, Vector256.Create(0, 4, 1, 5, 2, 6, 3, 7)).AsByte().Store(target + e);
            }
        }

        return e;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Mean(ushort* sums, Vector256<uint> delta, Vector256<uint> factor) =>
        (((Avx2.ConvertToVector256Int32(sums).AsUInt32() + delta) * factor) >> Shift).AsInt32();
}
