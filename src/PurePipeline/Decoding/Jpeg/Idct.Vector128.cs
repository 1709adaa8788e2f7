using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Decoding.Jpeg;

// One block. Every product of the specification stands in a sum of two, so a multiply-add of adjacent lanes makes both at once.
// A pass goes through four columns at a time, which come as four vectors of two rows each: that is what one interleaving step needs to pair
// 2 with 6, 7 with 1, 5 with 3, and what the step between the passes leaves. The factors are read from memory where they are used: held in
// registers, as the compiler holds constants, they would leave no room for the values.
internal static unsafe partial class Idct
{
    // Safety: reads and clears 64 values; writes the 8 bytes at destination + r * stride, r in 0..7.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void TransformVector128(short* coefficients, byte* destination, nint stride)
    {
        const int Next = 8;
        short* factors = (short*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(Factors));
        Vector128<short> left = Vector128.Load(coefficients);
        Vector128<short> right = Vector128.Load(coefficients + Next);
        if ((((left << 2) >> 2) ^ left | ((right << 2) >> 2) ^ right) != Vector128<short>.Zero)
        {
            // Pass 1 may overflow, and then whether it wraps or saturates depends on the other rows.
            TransformScalar(coefficients, 1, destination, stride);
            return;
        }

        HalfPass(
            left,
            Vector128.Load(coefficients + (2 * Next)),
            Vector128.Load(coefficients + (4 * Next)),
            Vector128.Load(coefficients + (6 * Next)),
            factors, 11,
            out Vector128<int> a0, out Vector128<int> a1, out Vector128<int> a2, out Vector128<int> a3,
            out Vector128<int> a4, out Vector128<int> a5, out Vector128<int> a6, out Vector128<int> a7);
        TransposeHalf(
            a0, a1, a2, a3, a4, a5, a6, a7,
            out Vector128<short> upper01, out Vector128<short> upper23, out Vector128<short> lower01, out Vector128<short> lower23);
        Vector128<short>.Zero.Store(coefficients);
        Vector128<short>.Zero.Store(coefficients + (2 * Next));
        Vector128<short>.Zero.Store(coefficients + (4 * Next));
        Vector128<short>.Zero.Store(coefficients + (6 * Next));
        HalfPass(
            right,
            Vector128.Load(coefficients + (3 * Next)),
            Vector128.Load(coefficients + (5 * Next)),
            Vector128.Load(coefficients + (7 * Next)),
            factors, 11,
            out a0, out a1, out a2, out a3, out a4, out a5, out a6, out a7);
        TransposeHalf(
            a0, a1, a2, a3, a4, a5, a6, a7,
            out Vector128<short> upper45, out Vector128<short> upper67, out Vector128<short> lower45, out Vector128<short> lower67);
        Vector128<short>.Zero.Store(coefficients + Next);
        Vector128<short>.Zero.Store(coefficients + (3 * Next));
        Vector128<short>.Zero.Store(coefficients + (5 * Next));
        Vector128<short>.Zero.Store(coefficients + (7 * Next));

        HalfPass(upper01, upper23, upper45, upper67, factors, 18, out a0, out a1, out a2, out a3, out a4, out a5, out a6, out a7);
        PackHalf(a0, a1, a2, a3, a4, a5, a6, a7, out Vector128<ulong> rows01, out Vector128<ulong> rows23);
        StoreRows(rows01, rows23, destination, stride);
        HalfPass(lower01, lower23, lower45, lower67, factors, 18, out a0, out a1, out a2, out a3, out a4, out a5, out a6, out a7);
        PackHalf(a0, a1, a2, a3, a4, a5, a6, a7, out Vector128<ulong> rows45, out Vector128<ulong> rows67);
        StoreRows(rows45, rows67, destination + (4 * stride), stride);
    }

    /// <summary>
    /// The one-dimensional transform of four columns, rounded and shifted, not yet saturated; a lane of ij has four values of row i,
    /// then four of row j.
    /// </summary>
    // Safety: reads Factors.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void HalfPass(
        Vector128<short> i01, Vector128<short> i23, Vector128<short> i45, Vector128<short> i67, short* factors, int shift,
        out Vector128<int> r0, out Vector128<int> r1, out Vector128<int> r2, out Vector128<int> r3,
        out Vector128<int> r4, out Vector128<int> r5, out Vector128<int> r6, out Vector128<int> r7)
    {
        Vector128<int> half = Vector128.Create(1 << (shift - 1));
        Vector128<short> sums = i01 + i45;
        // A value above 16 zero bits, shifted down by 3, is the value << 13.
        Vector128<int> t0 = (Lanes128.InterleaveLow(Vector128<short>.Zero, sums).AsInt32() >> 3) + half;
        Vector128<int> t1 = (Lanes128.InterleaveLow(Vector128<short>.Zero, i01 - i45).AsInt32() >> 3) + half;
        Vector128<short> i26 = Lanes128.InterleaveLow(i23, i67);
        Vector128<int> t2 = Lanes128.MultiplyAddAdjacent(i26, Vector128.Load(factors));
        Vector128<int> t3 = Lanes128.MultiplyAddAdjacent(i26, Vector128.Load(factors + 16));
        Vector128<short> z34 = Lanes128.InterleaveHigh(i67 + i23, sums);
        Vector128<int> y3 = Lanes128.MultiplyAddAdjacent(z34, Vector128.Load(factors + 32));
        Vector128<int> y4 = Lanes128.MultiplyAddAdjacent(z34, Vector128.Load(factors + 48));
        Vector128<short> i71 = Lanes128.InterleaveHigh(i67, i01);
        Vector128<int> o3 = Lanes128.MultiplyAddAdjacent(i71, Vector128.Load(factors + 64)) + y4;
        Vector128<int> o0 = Lanes128.MultiplyAddAdjacent(i71, Vector128.Load(factors + 80)) + y3;
        Vector128<int> e0 = t0 + t3;
        r0 = (e0 + o3) >> shift;
        r7 = (e0 - o3) >> shift;
        Vector128<int> e3 = t0 - t3;
        r3 = (e3 + o0) >> shift;
        r4 = (e3 - o0) >> shift;
        Vector128<short> i53 = Lanes128.InterleaveHigh(i45, i23);
        Vector128<int> o2 = Lanes128.MultiplyAddAdjacent(i53, Vector128.Load(factors + 96)) + y3;
        Vector128<int> o1 = Lanes128.MultiplyAddAdjacent(i53, Vector128.Load(factors + 112)) + y4;
        Vector128<int> e1 = t1 + t2;
        r1 = (e1 + o2) >> shift;
        r6 = (e1 - o2) >> shift;
        Vector128<int> e2 = t1 - t2;
        r2 = (e2 + o1) >> shift;
        r5 = (e2 - o1) >> shift;
    }

    /// <summary>
    /// Saturates eight rows of four columns to 16 bits; they become pairs of columns, those of rows 0 to 3 and those of rows 4 to 7.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TransposeHalf(
        Vector128<int> r0, Vector128<int> r1, Vector128<int> r2, Vector128<int> r3,
        Vector128<int> r4, Vector128<int> r5, Vector128<int> r6, Vector128<int> r7,
        out Vector128<short> upper01, out Vector128<short> upper23, out Vector128<short> lower01, out Vector128<short> lower23)
    {
        Vector128<short> rows04 = Vector128.NarrowWithSaturation(r0, r4);
        Vector128<short> rows15 = Vector128.NarrowWithSaturation(r1, r5);
        Vector128<short> rows26 = Vector128.NarrowWithSaturation(r2, r6);
        Vector128<short> rows37 = Vector128.NarrowWithSaturation(r3, r7);
        Vector128<int> rows01 = Lanes128.InterleaveLow(rows04, rows15).AsInt32();
        Vector128<int> rows23 = Lanes128.InterleaveLow(rows26, rows37).AsInt32();
        upper01 = Lanes128.InterleaveLow(rows01, rows23).AsInt16();
        upper23 = Lanes128.InterleaveHigh(rows01, rows23).AsInt16();
        Vector128<int> rows45 = Lanes128.InterleaveHigh(rows04, rows15).AsInt32();
        Vector128<int> rows67 = Lanes128.InterleaveHigh(rows26, rows37).AsInt32();
        lower01 = Lanes128.InterleaveLow(rows45, rows67).AsInt16();
        lower23 = Lanes128.InterleaveHigh(rows45, rows67).AsInt16();
    }

    /// <summary>Eight columns of four samples around 0, saturated to bytes around 128, become four rows of eight, two a lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PackHalf(
        Vector128<int> c0, Vector128<int> c1, Vector128<int> c2, Vector128<int> c3,
        Vector128<int> c4, Vector128<int> c5, Vector128<int> c6, Vector128<int> c7,
        out Vector128<ulong> rows01, out Vector128<ulong> rows23)
    {
        Vector128<byte> transpose4x4 = Vector128.Create((byte)0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15);
        Vector128<byte> center = Vector128.Create((byte)0x80);
        Vector128<sbyte> left = Vector128.NarrowWithSaturation(
            Vector128.NarrowWithSaturation(c0, c1), Vector128.NarrowWithSaturation(c2, c3));
        Vector128<sbyte> right = Vector128.NarrowWithSaturation(
            Vector128.NarrowWithSaturation(c4, c5), Vector128.NarrowWithSaturation(c6, c7));
        Vector128<int> leftRows = Vector128.Shuffle(left.AsByte() ^ center, transpose4x4).AsInt32();
        Vector128<int> rightRows = Vector128.Shuffle(right.AsByte() ^ center, transpose4x4).AsInt32();
        rows01 = Lanes128.InterleaveLow(leftRows, rightRows).AsUInt64();
        rows23 = Lanes128.InterleaveHigh(leftRows, rightRows).AsUInt64();
    }

    /// <summary>For each multiply-add its two factors, for as many lanes as the widest form has.</summary>
    private static ReadOnlySpan<short> Factors =>
    [
        4433, -10704, 4433, -10704, 4433, -10704, 4433, -10704,
        4433, -10704, 4433, -10704, 4433, -10704, 4433, -10704,
        10703, 4433, 10703, 4433, 10703, 4433, 10703, 4433,
        10703, 4433, 10703, 4433, 10703, 4433, 10703, 4433,
        -6436, 9633, -6436, 9633, -6436, 9633, -6436, 9633,
        -6436, 9633, -6436, 9633, -6436, 9633, -6436, 9633,
        9633, 6437, 9633, 6437, 9633, 6437, 9633, 6437,
        9633, 6437, 9633, 6437, 9633, 6437, 9633, 6437,
        -7373, 4926, -7373, 4926, -7373, 4926, -7373, 4926,
        -7373, 4926, -7373, 4926, -7373, 4926, -7373, 4926,
        -4927, -7373, -4927, -7373, -4927, -7373, -4927, -7373,
        -4927, -7373, -4927, -7373, -4927, -7373, -4927, -7373,
        -20995, 4177, -20995, 4177, -20995, 4177, -20995, 4177,
        -20995, 4177, -20995, 4177, -20995, 4177, -20995, 4177,
        -4176, -20995, -4176, -20995, -4176, -20995, -4176, -20995,
        -4176, -20995, -4176, -20995, -4176, -20995, -4176, -20995,
    ];

    // Safety: writes the 8 bytes at destination + r * stride, r in 0..3.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreRows(Vector128<ulong> rows01, Vector128<ulong> rows23, byte* destination, nint stride)
    {
        *(ulong*)destination = rows01.ToScalar();
        *(ulong*)(destination + stride) = rows01.GetElement(1);
        destination += 2 * stride;
        *(ulong*)destination = rows23.ToScalar();
        *(ulong*)(destination + stride) = rows23.GetElement(1);
    }
}
