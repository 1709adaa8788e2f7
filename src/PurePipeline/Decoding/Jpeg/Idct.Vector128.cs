using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Decoding.Jpeg;

// One block. Every product of the specification stands in a sum of two, so one multiply-add of adjacent lanes makes both:
// inputs are interleaved in pairs, four columns a vector. The second pass is the first on the transposed block.
internal static unsafe partial class Idct
{
    // Safety: reads and clears 64 values; writes the 8 bytes at destination + r * stride, r in 0..7.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void TransformVector128(short* coefficients, byte* destination, nint stride)
    {
        const int Row = 8;
        Vector128<short> i0 = Vector128.Load(coefficients);
        if (((i0 << 2) >> 2) != i0)
        {
            // Pass 1 may overflow, and then whether it wraps or saturates depends on the other rows.
            TransformScalar(coefficients, 1, destination, stride);
            return;
        }

        Vector128<short> i1 = Vector128.Load(coefficients + (1 * Row));
        Vector128<short> i2 = Vector128.Load(coefficients + (2 * Row));
        Vector128<short> i3 = Vector128.Load(coefficients + (3 * Row));
        Vector128<short> i4 = Vector128.Load(coefficients + (4 * Row));
        Vector128<short> i5 = Vector128.Load(coefficients + (5 * Row));
        Vector128<short> i6 = Vector128.Load(coefficients + (6 * Row));
        Vector128<short> i7 = Vector128.Load(coefficients + (7 * Row));
        Vector128<short> zero = Vector128<short>.Zero;
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
        Pack(i0, i1, i2, i3, i4, i5, i6, i7, out Vector128<ulong> rows01, out Vector128<ulong> rows23, out Vector128<ulong> rows45, out Vector128<ulong> rows67);
        StoreRows(rows01, rows23, rows45, rows67, destination, stride);
    }

    /// <summary>The one-dimensional transform of all columns, row k in vector k.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pass(
        ref Vector128<short> i0, ref Vector128<short> i1, ref Vector128<short> i2, ref Vector128<short> i3,
        ref Vector128<short> i4, ref Vector128<short> i5, ref Vector128<short> i6, ref Vector128<short> i7,
        int shift)
    {
        Vector128<short> zero = Vector128<short>.Zero;
        Vector128<int> half = Vector128.Create(1 << (shift - 1));
        Vector128<short> sum04 = i0 + i4;
        Vector128<short> difference04 = i0 - i4;
        Vector128<short> z3 = i7 + i3;
        Vector128<short> z4 = i5 + i1;
        // A value above 16 zero bits, shifted down by 3, is the value << 13.
        HalfPass(
            (Lanes128.InterleaveLow(zero, sum04).AsInt32() >> 3) + half, (Lanes128.InterleaveLow(zero, difference04).AsInt32() >> 3) + half,
            Lanes128.InterleaveLow(i2, i6), Lanes128.InterleaveLow(z3, z4), Lanes128.InterleaveLow(i7, i1), Lanes128.InterleaveLow(i5, i3), shift,
            out Vector128<int> a0, out Vector128<int> a1, out Vector128<int> a2, out Vector128<int> a3,
            out Vector128<int> a4, out Vector128<int> a5, out Vector128<int> a6, out Vector128<int> a7);
        HalfPass(
            (Lanes128.InterleaveHigh(zero, sum04).AsInt32() >> 3) + half, (Lanes128.InterleaveHigh(zero, difference04).AsInt32() >> 3) + half,
            Lanes128.InterleaveHigh(i2, i6), Lanes128.InterleaveHigh(z3, z4), Lanes128.InterleaveHigh(i7, i1), Lanes128.InterleaveHigh(i5, i3), shift,
            out Vector128<int> b0, out Vector128<int> b1, out Vector128<int> b2, out Vector128<int> b3,
            out Vector128<int> b4, out Vector128<int> b5, out Vector128<int> b6, out Vector128<int> b7);
        i0 = Vector128.NarrowWithSaturation(a0, b0);
        i1 = Vector128.NarrowWithSaturation(a1, b1);
        i2 = Vector128.NarrowWithSaturation(a2, b2);
        i3 = Vector128.NarrowWithSaturation(a3, b3);
        i4 = Vector128.NarrowWithSaturation(a4, b4);
        i5 = Vector128.NarrowWithSaturation(a5, b5);
        i6 = Vector128.NarrowWithSaturation(a6, b6);
        i7 = Vector128.NarrowWithSaturation(a7, b7);
    }

    /// <summary>Four columns of it, the results rounded and shifted, not yet saturated.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void HalfPass(
        Vector128<int> t0, Vector128<int> t1, Vector128<short> i26, Vector128<short> z34, Vector128<short> i71, Vector128<short> i53, int shift,
        out Vector128<int> r0, out Vector128<int> r1, out Vector128<int> r2, out Vector128<int> r3,
        out Vector128<int> r4, out Vector128<int> r5, out Vector128<int> r6, out Vector128<int> r7)
    {
        Vector128<int> t2 = Lanes128.MultiplyAddAdjacent(i26, Pair128(4433, -10704));
        Vector128<int> t3 = Lanes128.MultiplyAddAdjacent(i26, Pair128(10703, 4433));
        Vector128<int> y3 = Lanes128.MultiplyAddAdjacent(z34, Pair128(-6436, 9633));
        Vector128<int> y4 = Lanes128.MultiplyAddAdjacent(z34, Pair128(9633, 6437));
        Vector128<int> o0 = Lanes128.MultiplyAddAdjacent(i71, Pair128(-4927, -7373)) + y3;
        Vector128<int> o1 = Lanes128.MultiplyAddAdjacent(i53, Pair128(-4176, -20995)) + y4;
        Vector128<int> o2 = Lanes128.MultiplyAddAdjacent(i53, Pair128(-20995, 4177)) + y3;
        Vector128<int> o3 = Lanes128.MultiplyAddAdjacent(i71, Pair128(-7373, 4926)) + y4;
        Vector128<int> e0 = t0 + t3;
        Vector128<int> e1 = t1 + t2;
        Vector128<int> e2 = t1 - t2;
        Vector128<int> e3 = t0 - t3;
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
        ref Vector128<short> i0, ref Vector128<short> i1, ref Vector128<short> i2, ref Vector128<short> i3,
        ref Vector128<short> i4, ref Vector128<short> i5, ref Vector128<short> i6, ref Vector128<short> i7)
    {
        Vector128<int> a0 = Lanes128.InterleaveLow(i0, i1).AsInt32();
        Vector128<int> a1 = Lanes128.InterleaveHigh(i0, i1).AsInt32();
        Vector128<int> a2 = Lanes128.InterleaveLow(i2, i3).AsInt32();
        Vector128<int> a3 = Lanes128.InterleaveHigh(i2, i3).AsInt32();
        Vector128<int> a4 = Lanes128.InterleaveLow(i4, i5).AsInt32();
        Vector128<int> a5 = Lanes128.InterleaveHigh(i4, i5).AsInt32();
        Vector128<int> a6 = Lanes128.InterleaveLow(i6, i7).AsInt32();
        Vector128<int> a7 = Lanes128.InterleaveHigh(i6, i7).AsInt32();
        Vector128<long> b0 = Lanes128.InterleaveLow(a0, a2).AsInt64();
        Vector128<long> b1 = Lanes128.InterleaveHigh(a0, a2).AsInt64();
        Vector128<long> b2 = Lanes128.InterleaveLow(a1, a3).AsInt64();
        Vector128<long> b3 = Lanes128.InterleaveHigh(a1, a3).AsInt64();
        Vector128<long> b4 = Lanes128.InterleaveLow(a4, a6).AsInt64();
        Vector128<long> b5 = Lanes128.InterleaveHigh(a4, a6).AsInt64();
        Vector128<long> b6 = Lanes128.InterleaveLow(a5, a7).AsInt64();
        Vector128<long> b7 = Lanes128.InterleaveHigh(a5, a7).AsInt64();
        i0 = Vector128.Create(b0.GetLower(), b4.GetLower()).AsInt16();
        i1 = Vector128.Create(b0.GetUpper(), b4.GetUpper()).AsInt16();
        i2 = Vector128.Create(b1.GetLower(), b5.GetLower()).AsInt16();
        i3 = Vector128.Create(b1.GetUpper(), b5.GetUpper()).AsInt16();
        i4 = Vector128.Create(b2.GetLower(), b6.GetLower()).AsInt16();
        i5 = Vector128.Create(b2.GetUpper(), b6.GetUpper()).AsInt16();
        i6 = Vector128.Create(b3.GetLower(), b7.GetLower()).AsInt16();
        i7 = Vector128.Create(b3.GetUpper(), b7.GetUpper()).AsInt16();
    }

    /// <summary>Columns of samples around 0 to rows of bytes around 128, two rows a lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pack(
        Vector128<short> i0, Vector128<short> i1, Vector128<short> i2, Vector128<short> i3,
        Vector128<short> i4, Vector128<short> i5, Vector128<short> i6, Vector128<short> i7,
        out Vector128<ulong> rows01, out Vector128<ulong> rows23, out Vector128<ulong> rows45, out Vector128<ulong> rows67)
    {
        Vector128<byte> columns04 = Vector128.NarrowWithSaturation(i0, i4).AsByte();
        Vector128<byte> columns15 = Vector128.NarrowWithSaturation(i1, i5).AsByte();
        Vector128<byte> columns26 = Vector128.NarrowWithSaturation(i2, i6).AsByte();
        Vector128<byte> columns37 = Vector128.NarrowWithSaturation(i3, i7).AsByte();
        Vector128<short> pairs01 = Lanes128.InterleaveLow(columns04, columns15).AsInt16();
        Vector128<short> pairs45 = Lanes128.InterleaveHigh(columns04, columns15).AsInt16();
        Vector128<short> pairs23 = Lanes128.InterleaveLow(columns26, columns37).AsInt16();
        Vector128<short> pairs67 = Lanes128.InterleaveHigh(columns26, columns37).AsInt16();
        Vector128<int> upperLeft = Lanes128.InterleaveLow(pairs01, pairs23).AsInt32();
        Vector128<int> lowerLeft = Lanes128.InterleaveHigh(pairs01, pairs23).AsInt32();
        Vector128<int> upperRight = Lanes128.InterleaveLow(pairs45, pairs67).AsInt32();
        Vector128<int> lowerRight = Lanes128.InterleaveHigh(pairs45, pairs67).AsInt32();
        Vector128<ulong> center = Vector128.Create(0x8080_8080_8080_8080);
        rows01 = Lanes128.InterleaveLow(upperLeft, upperRight).AsUInt64() ^ center;
        rows23 = Lanes128.InterleaveHigh(upperLeft, upperRight).AsUInt64() ^ center;
        rows45 = Lanes128.InterleaveLow(lowerLeft, lowerRight).AsUInt64() ^ center;
        rows67 = Lanes128.InterleaveHigh(lowerLeft, lowerRight).AsUInt64() ^ center;
    }

    // Safety: writes the 8 bytes at destination + r * stride, r in 0..7.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreRows(
        Vector128<ulong> rows01, Vector128<ulong> rows23, Vector128<ulong> rows45, Vector128<ulong> rows67, byte* destination, nint stride)
    {
        *(ulong*)destination = rows01.ToScalar();
        *(ulong*)(destination + stride) = rows01.GetElement(1);
        destination += 2 * stride;
        *(ulong*)destination = rows23.ToScalar();
        *(ulong*)(destination + stride) = rows23.GetElement(1);
        destination += 2 * stride;
        *(ulong*)destination = rows45.ToScalar();
        *(ulong*)(destination + stride) = rows45.GetElement(1);
        destination += 2 * stride;
        *(ulong*)destination = rows67.ToScalar();
        *(ulong*)(destination + stride) = rows67.GetElement(1);
    }

    /// <summary>Factors of the lower and the upper lane of each pair.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> Pair128(short lower, short upper) => Vector128.Create((ushort)lower | (upper << 16)).AsInt16();
}
