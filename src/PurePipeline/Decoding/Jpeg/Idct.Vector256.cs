using System.Runtime.CompilerServices;
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
        const int Row = 16;
        Vector256<short> i0 = Vector256.Load(coefficients);
        if (((i0 << 2) >> 2) != i0)
        {
            // Pass 1 may overflow, and then whether it wraps or saturates depends on the other rows.
            TransformScalar(coefficients, 2, destinations[0], strides[0]);
            TransformScalar(coefficients + 8, 2, destinations[1], strides[1]);
            return;
        }

        Vector256<short> i1 = Vector256.Load(coefficients + (1 * Row));
        Vector256<short> i2 = Vector256.Load(coefficients + (2 * Row));
        Vector256<short> i3 = Vector256.Load(coefficients + (3 * Row));
        Vector256<short> i4 = Vector256.Load(coefficients + (4 * Row));
        Vector256<short> i5 = Vector256.Load(coefficients + (5 * Row));
        Vector256<short> i6 = Vector256.Load(coefficients + (6 * Row));
        Vector256<short> i7 = Vector256.Load(coefficients + (7 * Row));
        Vector256<short> zero = Vector256<short>.Zero;
        zero.Store(coefficients);
        zero.Store(coefficients + (1 * Row));
        zero.Store(coefficients + (2 * Row));
        zero.Store(coefficients + (3 * Row));
        zero.Store(coefficients + (4 * Row));
        zero.Store(coefficients + (5 * Row));
        zero.Store(coefficients + (6 * Row));
        zero.Store(coefficients + (7 * Row));

        Pass(ref i0, ref i1, ref i2, ref i3, ref i4, ref i5, ref i6, ref i7, 11);
        Transpose(ref i0, ref i1, ref i2, ref i3, ref i4, ref i5, ref i6, ref i7);
        Pass(ref i0, ref i1, ref i2, ref i3, ref i4, ref i5, ref i6, ref i7, 18);
        Pack(i0, i1, i2, i3, i4, i5, i6, i7, out Vector256<ulong> rows01, out Vector256<ulong> rows23, out Vector256<ulong> rows45, out Vector256<ulong> rows67);
        StoreRows(rows01.GetLower(), rows23.GetLower(), rows45.GetLower(), rows67.GetLower(), destinations[0], strides[0]);
        StoreRows(rows01.GetUpper(), rows23.GetUpper(), rows45.GetUpper(), rows67.GetUpper(), destinations[1], strides[1]);
    }

    /// <summary>The one-dimensional transform of all columns, row k in vector k.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pass(
        ref Vector256<short> i0, ref Vector256<short> i1, ref Vector256<short> i2, ref Vector256<short> i3,
        ref Vector256<short> i4, ref Vector256<short> i5, ref Vector256<short> i6, ref Vector256<short> i7,
        int shift)
    {
        Vector256<short> zero = Vector256<short>.Zero;
        Vector256<int> half = Vector256.Create(1 << (shift - 1));
        Vector256<short> sum04 = i0 + i4;
        Vector256<short> difference04 = i0 - i4;
        Vector256<short> z3 = i7 + i3;
        Vector256<short> z4 = i5 + i1;
        // A value above 16 zero bits, shifted down by 3, is the value << 13.
        HalfPass(
            (Avx2.UnpackLow(zero, sum04).AsInt32() >> 3) + half, (Avx2.UnpackLow(zero, difference04).AsInt32() >> 3) + half,
            Avx2.UnpackLow(i2, i6), Avx2.UnpackLow(z3, z4), Avx2.UnpackLow(i7, i1), Avx2.UnpackLow(i5, i3), shift,
            out Vector256<int> a0, out Vector256<int> a1, out Vector256<int> a2, out Vector256<int> a3,
            out Vector256<int> a4, out Vector256<int> a5, out Vector256<int> a6, out Vector256<int> a7);
        HalfPass(
            (Avx2.UnpackHigh(zero, sum04).AsInt32() >> 3) + half, (Avx2.UnpackHigh(zero, difference04).AsInt32() >> 3) + half,
            Avx2.UnpackHigh(i2, i6), Avx2.UnpackHigh(z3, z4), Avx2.UnpackHigh(i7, i1), Avx2.UnpackHigh(i5, i3), shift,
            out Vector256<int> b0, out Vector256<int> b1, out Vector256<int> b2, out Vector256<int> b3,
            out Vector256<int> b4, out Vector256<int> b5, out Vector256<int> b6, out Vector256<int> b7);
        i0 = Avx2.PackSignedSaturate(a0, b0);
        i1 = Avx2.PackSignedSaturate(a1, b1);
        i2 = Avx2.PackSignedSaturate(a2, b2);
        i3 = Avx2.PackSignedSaturate(a3, b3);
        i4 = Avx2.PackSignedSaturate(a4, b4);
        i5 = Avx2.PackSignedSaturate(a5, b5);
        i6 = Avx2.PackSignedSaturate(a6, b6);
        i7 = Avx2.PackSignedSaturate(a7, b7);
    }

    /// <summary>Four columns of it, the results rounded and shifted, not yet saturated.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void HalfPass(
        Vector256<int> t0, Vector256<int> t1, Vector256<short> i26, Vector256<short> z34, Vector256<short> i71, Vector256<short> i53, int shift,
        out Vector256<int> r0, out Vector256<int> r1, out Vector256<int> r2, out Vector256<int> r3,
        out Vector256<int> r4, out Vector256<int> r5, out Vector256<int> r6, out Vector256<int> r7)
    {
        Vector256<int> t2 = Avx2.MultiplyAddAdjacent(i26, Pair256(4433, -10704));
        Vector256<int> t3 = Avx2.MultiplyAddAdjacent(i26, Pair256(10703, 4433));
        Vector256<int> y3 = Avx2.MultiplyAddAdjacent(z34, Pair256(-6436, 9633));
        Vector256<int> y4 = Avx2.MultiplyAddAdjacent(z34, Pair256(9633, 6437));
        Vector256<int> o0 = Avx2.MultiplyAddAdjacent(i71, Pair256(-4927, -7373)) + y3;
        Vector256<int> o1 = Avx2.MultiplyAddAdjacent(i53, Pair256(-4176, -20995)) + y4;
        Vector256<int> o2 = Avx2.MultiplyAddAdjacent(i53, Pair256(-20995, 4177)) + y3;
        Vector256<int> o3 = Avx2.MultiplyAddAdjacent(i71, Pair256(-7373, 4926)) + y4;
        Vector256<int> e0 = t0 + t3;
        Vector256<int> e1 = t1 + t2;
        Vector256<int> e2 = t1 - t2;
        Vector256<int> e3 = t0 - t3;
        r0 = (e0 + o3) >> shift;
        r7 = (e0 - o3) >> shift;
        r1 = (e1 + o2) >> shift;
        r6 = (e1 - o2) >> shift;
        r2 = (e2 + o1) >> shift;
        r5 = (e2 - o1) >> shift;
        r3 = (e3 + o0) >> shift;
        r4 = (e3 - o0) >> shift;
    }

    /// <summary>Rows become columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(
        ref Vector256<short> i0, ref Vector256<short> i1, ref Vector256<short> i2, ref Vector256<short> i3,
        ref Vector256<short> i4, ref Vector256<short> i5, ref Vector256<short> i6, ref Vector256<short> i7)
    {
        Vector256<int> a0 = Avx2.UnpackLow(i0, i1).AsInt32();
        Vector256<int> a1 = Avx2.UnpackHigh(i0, i1).AsInt32();
        Vector256<int> a2 = Avx2.UnpackLow(i2, i3).AsInt32();
        Vector256<int> a3 = Avx2.UnpackHigh(i2, i3).AsInt32();
        Vector256<int> a4 = Avx2.UnpackLow(i4, i5).AsInt32();
        Vector256<int> a5 = Avx2.UnpackHigh(i4, i5).AsInt32();
        Vector256<int> a6 = Avx2.UnpackLow(i6, i7).AsInt32();
        Vector256<int> a7 = Avx2.UnpackHigh(i6, i7).AsInt32();
        Vector256<long> b0 = Avx2.UnpackLow(a0, a2).AsInt64();
        Vector256<long> b1 = Avx2.UnpackHigh(a0, a2).AsInt64();
        Vector256<long> b2 = Avx2.UnpackLow(a1, a3).AsInt64();
        Vector256<long> b3 = Avx2.UnpackHigh(a1, a3).AsInt64();
        Vector256<long> b4 = Avx2.UnpackLow(a4, a6).AsInt64();
        Vector256<long> b5 = Avx2.UnpackHigh(a4, a6).AsInt64();
        Vector256<long> b6 = Avx2.UnpackLow(a5, a7).AsInt64();
        Vector256<long> b7 = Avx2.UnpackHigh(a5, a7).AsInt64();
        i0 = Avx2.UnpackLow(b0, b4).AsInt16();
        i1 = Avx2.UnpackHigh(b0, b4).AsInt16();
        i2 = Avx2.UnpackLow(b1, b5).AsInt16();
        i3 = Avx2.UnpackHigh(b1, b5).AsInt16();
        i4 = Avx2.UnpackLow(b2, b6).AsInt16();
        i5 = Avx2.UnpackHigh(b2, b6).AsInt16();
        i6 = Avx2.UnpackLow(b3, b7).AsInt16();
        i7 = Avx2.UnpackHigh(b3, b7).AsInt16();
    }

    /// <summary>Columns of samples around 0 to rows of bytes around 128, two rows a lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pack(
        Vector256<short> i0, Vector256<short> i1, Vector256<short> i2, Vector256<short> i3,
        Vector256<short> i4, Vector256<short> i5, Vector256<short> i6, Vector256<short> i7,
        out Vector256<ulong> rows01, out Vector256<ulong> rows23, out Vector256<ulong> rows45, out Vector256<ulong> rows67)
    {
        Vector256<byte> columns04 = Avx2.PackSignedSaturate(i0, i4).AsByte();
        Vector256<byte> columns15 = Avx2.PackSignedSaturate(i1, i5).AsByte();
        Vector256<byte> columns26 = Avx2.PackSignedSaturate(i2, i6).AsByte();
        Vector256<byte> columns37 = Avx2.PackSignedSaturate(i3, i7).AsByte();
        Vector256<short> pairs01 = Avx2.UnpackLow(columns04, columns15).AsInt16();
        Vector256<short> pairs45 = Avx2.UnpackHigh(columns04, columns15).AsInt16();
        Vector256<short> pairs23 = Avx2.UnpackLow(columns26, columns37).AsInt16();
        Vector256<short> pairs67 = Avx2.UnpackHigh(columns26, columns37).AsInt16();
        Vector256<int> upperLeft = Avx2.UnpackLow(pairs01, pairs23).AsInt32();
        Vector256<int> lowerLeft = Avx2.UnpackHigh(pairs01, pairs23).AsInt32();
        Vector256<int> upperRight = Avx2.UnpackLow(pairs45, pairs67).AsInt32();
        Vector256<int> lowerRight = Avx2.UnpackHigh(pairs45, pairs67).AsInt32();
        Vector256<ulong> center = Vector256.Create(0x8080_8080_8080_8080);
        rows01 = Avx2.UnpackLow(upperLeft, upperRight).AsUInt64() ^ center;
        rows23 = Avx2.UnpackHigh(upperLeft, upperRight).AsUInt64() ^ center;
        rows45 = Avx2.UnpackLow(lowerLeft, lowerRight).AsUInt64() ^ center;
        rows67 = Avx2.UnpackHigh(lowerLeft, lowerRight).AsUInt64() ^ center;
    }

    /// <summary>Factors of the lower and the upper lane of each pair.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Pair256(short lower, short upper) => Vector256.Create((ushort)lower | (upper << 16)).AsInt16();
}
