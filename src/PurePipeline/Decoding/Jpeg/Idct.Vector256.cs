using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Decoding.Jpeg;

// Two blocks, one in each 128-bit lane: nothing but the last stores crosses lanes. Text as in Idct.Vector128.cs.
internal static unsafe partial class Idct
{
    // Safety: reads and clears 128 values; writes the 8 bytes at destinations[i] + r * strides[i], r in 0..7.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void TransformVector256(short* coefficients, byte** destinations, nint* strides)
    {
        const int Next = 16;
        short* factors = (short*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(Factors));
        Vector256<short> left = Vector256.Load(coefficients);
        Vector256<short> right = Vector256.Load(coefficients + Next);
        if ((((left << 2) >> 2) ^ left | ((right << 2) >> 2) ^ right) != Vector256<short>.Zero)
        {
            // Pass 1 may overflow, and then whether it wraps or saturates depends on the other rows.
            TransformScalar(coefficients, 2, destinations[0], strides[0]);
            TransformScalar(coefficients + 8, 2, destinations[1], strides[1]);
            return;
        }

        HalfPass(
            left,
            Vector256.Load(coefficients + (2 * Next)),
            Vector256.Load(coefficients + (4 * Next)),
            Vector256.Load(coefficients + (6 * Next)),
            factors, 11,
            out Vector256<int> a0, out Vector256<int> a1, out Vector256<int> a2, out Vector256<int> a3,
            out Vector256<int> a4, out Vector256<int> a5, out Vector256<int> a6, out Vector256<int> a7);
        TransposeHalf(
            a0, a1, a2, a3, a4, a5, a6, a7,
            out Vector256<short> upper01, out Vector256<short> upper23, out Vector256<short> lower01, out Vector256<short> lower23);
        Vector256<short>.Zero.Store(coefficients);
        Vector256<short>.Zero.Store(coefficients + (2 * Next));
        Vector256<short>.Zero.Store(coefficients + (4 * Next));
        Vector256<short>.Zero.Store(coefficients + (6 * Next));
        HalfPass(
            right,
            Vector256.Load(coefficients + (3 * Next)),
            Vector256.Load(coefficients + (5 * Next)),
            Vector256.Load(coefficients + (7 * Next)),
            factors, 11,
            out a0, out a1, out a2, out a3, out a4, out a5, out a6, out a7);
        TransposeHalf(
            a0, a1, a2, a3, a4, a5, a6, a7,
            out Vector256<short> upper45, out Vector256<short> upper67, out Vector256<short> lower45, out Vector256<short> lower67);
        Vector256<short>.Zero.Store(coefficients + Next);
        Vector256<short>.Zero.Store(coefficients + (3 * Next));
        Vector256<short>.Zero.Store(coefficients + (5 * Next));
        Vector256<short>.Zero.Store(coefficients + (7 * Next));

        HalfPass(upper01, upper23, upper45, upper67, factors, 18, out a0, out a1, out a2, out a3, out a4, out a5, out a6, out a7);
        PackHalf(a0, a1, a2, a3, a4, a5, a6, a7, out Vector256<ulong> rows01, out Vector256<ulong> rows23);
        StoreRows(rows01.GetLower(), rows23.GetLower(), destinations[0], strides[0]);
        StoreRows(rows01.GetUpper(), rows23.GetUpper(), destinations[1], strides[1]);
        HalfPass(lower01, lower23, lower45, lower67, factors, 18, out a0, out a1, out a2, out a3, out a4, out a5, out a6, out a7);
        PackHalf(a0, a1, a2, a3, a4, a5, a6, a7, out Vector256<ulong> rows45, out Vector256<ulong> rows67);
        StoreRows(rows45.GetLower(), rows67.GetLower(), destinations[0] + (4 * strides[0]), strides[0]);
        StoreRows(rows45.GetUpper(), rows67.GetUpper(), destinations[1] + (4 * strides[1]), strides[1]);
    }

    /// <summary>
    /// The one-dimensional transform of four columns, rounded and shifted, not yet saturated; a lane of ij has four values of row i,
    /// then four of row j.
    /// </summary>
    // Safety: reads Factors.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void HalfPass(
        Vector256<short> i01, Vector256<short> i23, Vector256<short> i45, Vector256<short> i67, short* factors, int shift,
        out Vector256<int> r0, out Vector256<int> r1, out Vector256<int> r2, out Vector256<int> r3,
        out Vector256<int> r4, out Vector256<int> r5, out Vector256<int> r6, out Vector256<int> r7)
    {
        Vector256<int> half = Vector256.Create(1 << (shift - 1));
        Vector256<short> sums = i01 + i45;
        // A value above 16 zero bits, shifted down by 3, is the value << 13.
        Vector256<int> t0 = (Avx2.UnpackLow(Vector256<short>.Zero, sums).AsInt32() >> 3) + half;
        Vector256<int> t1 = (Avx2.UnpackLow(Vector256<short>.Zero, i01 - i45).AsInt32() >> 3) + half;
        Vector256<short> i26 = Avx2.UnpackLow(i23, i67);
        Vector256<int> t2 = Avx2.MultiplyAddAdjacent(i26, Vector256.Load(factors));
        Vector256<int> t3 = Avx2.MultiplyAddAdjacent(i26, Vector256.Load(factors + 16));
        Vector256<short> z34 = Avx2.UnpackHigh(i67 + i23, sums);
        Vector256<int> y3 = Avx2.MultiplyAddAdjacent(z34, Vector256.Load(factors + 32));
        Vector256<int> y4 = Avx2.MultiplyAddAdjacent(z34, Vector256.Load(factors + 48));
        Vector256<short> i71 = Avx2.UnpackHigh(i67, i01);
        Vector256<int> o3 = Avx2.MultiplyAddAdjacent(i71, Vector256.Load(factors + 64)) + y4;
        Vector256<int> o0 = Avx2.MultiplyAddAdjacent(i71, Vector256.Load(factors + 80)) + y3;
        Vector256<int> e0 = t0 + t3;
        r0 = (e0 + o3) >> shift;
        r7 = (e0 - o3) >> shift;
        Vector256<int> e3 = t0 - t3;
        r3 = (e3 + o0) >> shift;
        r4 = (e3 - o0) >> shift;
        Vector256<short> i53 = Avx2.UnpackHigh(i45, i23);
        Vector256<int> o2 = Avx2.MultiplyAddAdjacent(i53, Vector256.Load(factors + 96)) + y3;
        Vector256<int> o1 = Avx2.MultiplyAddAdjacent(i53, Vector256.Load(factors + 112)) + y4;
        Vector256<int> e1 = t1 + t2;
        r1 = (e1 + o2) >> shift;
        r6 = (e1 - o2) >> shift;
        Vector256<int> e2 = t1 - t2;
        r2 = (e2 + o1) >> shift;
        r5 = (e2 - o1) >> shift;
    }

    /// <summary>
    /// Saturates eight rows of four columns to 16 bits; they become pairs of columns, those of rows 0 to 3 and those of rows 4 to 7.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TransposeHalf(
        Vector256<int> r0, Vector256<int> r1, Vector256<int> r2, Vector256<int> r3,
        Vector256<int> r4, Vector256<int> r5, Vector256<int> r6, Vector256<int> r7,
        out Vector256<short> upper01, out Vector256<short> upper23, out Vector256<short> lower01, out Vector256<short> lower23)
    {
        Vector256<short> rows04 = Avx2.PackSignedSaturate(r0, r4);
        Vector256<short> rows15 = Avx2.PackSignedSaturate(r1, r5);
        Vector256<short> rows26 = Avx2.PackSignedSaturate(r2, r6);
        Vector256<short> rows37 = Avx2.PackSignedSaturate(r3, r7);
        Vector256<int> rows01 = Avx2.UnpackLow(rows04, rows15).AsInt32();
        Vector256<int> rows23 = Avx2.UnpackLow(rows26, rows37).AsInt32();
        upper01 = Avx2.UnpackLow(rows01, rows23).AsInt16();
        upper23 = Avx2.UnpackHigh(rows01, rows23).AsInt16();
        Vector256<int> rows45 = Avx2.UnpackHigh(rows04, rows15).AsInt32();
        Vector256<int> rows67 = Avx2.UnpackHigh(rows26, rows37).AsInt32();
        lower01 = Avx2.UnpackLow(rows45, rows67).AsInt16();
        lower23 = Avx2.UnpackHigh(rows45, rows67).AsInt16();
    }

    /// <summary>Eight columns of four samples around 0, saturated to bytes around 128, become four rows of eight, two a lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PackHalf(
        Vector256<int> c0, Vector256<int> c1, Vector256<int> c2, Vector256<int> c3,
        Vector256<int> c4, Vector256<int> c5, Vector256<int> c6, Vector256<int> c7,
        out Vector256<ulong> rows01, out Vector256<ulong> rows23)
    {
        Vector256<byte> transpose4x4 = Vector256.Create(Vector128.Create((byte)0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15));
        Vector256<byte> center = Vector256.Create((byte)0x80);
        Vector256<sbyte> left = Avx2.PackSignedSaturate(Avx2.PackSignedSaturate(c0, c1), Avx2.PackSignedSaturate(c2, c3));
        Vector256<sbyte> right = Avx2.PackSignedSaturate(Avx2.PackSignedSaturate(c4, c5), Avx2.PackSignedSaturate(c6, c7));
        Vector256<int> leftRows = Avx2.Shuffle(left.AsByte() ^ center, transpose4x4).AsInt32();
        Vector256<int> rightRows = Avx2.Shuffle(right.AsByte() ^ center, transpose4x4).AsInt32();
        rows01 = Avx2.UnpackLow(leftRows, rightRows).AsUInt64();
        rows23 = Avx2.UnpackHigh(leftRows, rightRows).AsUInt64();
    }
}
