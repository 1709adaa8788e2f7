using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>
/// The mean of up to 256 bytes from their sum (imgproc/src/box_filter.simd.hpp, <c>ColumnSum</c> of ushort): a division by a multiplication,
/// <c>((sum + delta) * factor) >> 23</c>. Vectors multiply by the factor's upper 16 bits, rounded the way it is itself, and shift less: the same for
/// every sum of every area (a test tries them all). Of two bytes of 255 that is 256: OpenCV's vectors of 16 saturate it, and what they leave over becomes 0.
/// </summary>
internal sealed unsafe partial class ByteBoxFinish
{
    private const int Shift = 23;
    private const int WordBits = 16;
    private const int Lanes = 16;

    private readonly ushort _upperFactor;
    private readonly int _upperShift;

    public ByteBoxFinish(int area)
    {
        double exact = (double)(1 << Shift) / area;
        double whole = Math.Floor(exact);
        bool roundsDown = exact - whole < 0.5;
        (Delta, Factor) = ((uint)(area / 2) + (roundsDown ? 1u : 0), (uint)whole + (roundsDown ? 0 : 1u));
        IsAlike = area > 2;
        int cut = 0;
        while (Factor >> cut >= ushort.MaxValue)
        {
            cut++;
        }

        _upperFactor = (ushort)((Factor >> cut) + (roundsDown || Factor % (1u << cut) == 0 ? 0 : 1));
        _upperShift = Shift - WordBits - cut;
    }

    /// <summary>Whether no mean reaches 256, so that vectors and what they leave over are alike.</summary>
    public bool IsAlike { get; }

    /// <summary>What is added to a sum.</summary>
    public uint Delta { get; }

    /// <summary>What that is multiplied by.</summary>
    public uint Factor { get; }

    public void Finish(ReadOnlySpan<ushort> sums, Span<byte> result)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, result.Length, nameof(sums));
        int done = Avx2.IsSupported ? FinishVector256(sums, result) : 0;
        FinishScalar(Delta, Factor, sums[done..], result[done..]);
    }

    /// <summary>The same between the row that enters the sums and the one that leaves; whole vectors alone.</summary>
    public int Slide(Span<ushort> sums, ReadOnlySpan<ushort> entering, ReadOnlySpan<ushort> leaving, Span<byte> result)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(entering.Length, sums.Length, nameof(entering));
        ArgumentOutOfRangeException.ThrowIfNotEqual(leaving.Length, sums.Length, nameof(leaving));
        ArgumentOutOfRangeException.ThrowIfLessThan(result.Length, sums.Length, nameof(result));
        return Avx512BW.IsSupported ? SlideVector512(sums, entering, leaving, result)
            : Avx2.IsSupported ? SlideVector256(sums, entering, leaving, result)
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
    internal int FinishVector256(ReadOnlySpan<ushort> sums, Span<byte> result)
    {
        Means256 means = For256();
        int e = 0;
        fixed (ushort* source = sums)
        fixed (byte* target = result)
        {
            for (; e <= result.Length - Vector256<byte>.Count; e += Vector256<byte>.Count)
            {
                means.Of(Vector256.Load(source + e), Vector256.Load(source + e + Lanes)).Store(target + e);
            }
        }

        return e;
    }

    /// <summary>What vectors of 256 bits need.</summary>
    internal Means256 For256() => new(Vector256.Create((ushort)Delta), Vector256.Create(_upperFactor), Vector128.CreateScalar((ushort)_upperShift));

    /// <summary>What vectors of 512 bits need.</summary>
    internal Means512 For512() => new(Vector512.Create((ushort)Delta), Vector512.Create(_upperFactor), Vector128.CreateScalar((ushort)_upperShift));

    /// <summary>The means of 32 sums, in two registers.</summary>
    internal readonly struct Means256(Vector256<ushort> delta, Vector256<ushort> factor, Vector128<ushort> shift)
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<byte> Of(Vector256<ushort> lower, Vector256<ushort> upper)
        {
            // The pack works within lanes: quarters 0 2 1 3.
            Vector256<byte> packed = Avx2.PackUnsignedSaturate(Of(lower).AsInt16(), Of(upper).AsInt16());
            return Avx2.Permute4x64(packed.AsUInt64(), 0b_11_01_10_00).AsByte();
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private Vector256<ushort> Of(Vector256<ushort> sums) => Avx2.ShiftRightLogical(Avx2.MultiplyHigh(sums + delta, factor), shift);
    }

    /// <summary>The means of 32 sums, in one register.</summary>
    internal readonly struct Means512(Vector512<ushort> delta, Vector512<ushort> factor, Vector128<ushort> shift)
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<byte> Of(Vector512<ushort> sums) =>
            Avx512BW.ConvertToVector256ByteWithSaturation(Avx512BW.ShiftRightLogical(Avx512BW.MultiplyHigh(sums + delta, factor), shift));
    }
}
