using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Decoding.WebP;

// 16 samples along an edge at a time, a vector for each distance from it. With the highest bit turned over, samples are signed and sums
// saturate where the specification limits them.
internal static unsafe partial class LoopFilter
{
    // Safety: as for SimpleScalar, of 16 samples along a row.
    internal static void SimpleRowsVector128(byte* edge, nint stride, int limit)
    {
        Vector128<byte> p0 = Vector128.Load(edge - stride);
        Vector128<byte> q0 = Vector128.Load(edge);
        Simple(Vector128.Load(edge - (2 * stride)), ref p0, ref q0, Vector128.Load(edge + stride), limit);
        p0.Store(edge - stride);
        q0.Store(edge);
    }

    // Safety: as for SimpleScalar, of 16 samples along a column; four samples on either side are read and written.
    internal static void SimpleColumnsVector128(byte* edge, nint stride, int limit)
    {
        EdgeSamples s = EdgeSamples.Load(edge - 4, edge - 4 + (ChromaSize * stride), stride);
        Simple(s.P1, ref s.P0, ref s.Q0, s.Q1, limit);
        s.Store(edge - 4, edge - 4 + (ChromaSize * stride), stride);
    }

    // Safety: as for NormalScalar, of eight samples each.
    internal static void NormalRowsVector128(byte* first, byte* second, nint stride, EdgeFilter filter)
    {
        EdgeSamples s = default;
        s.P3 = LoadHalves(first - (4 * stride), second - (4 * stride));
        s.P2 = LoadHalves(first - (3 * stride), second - (3 * stride));
        s.P1 = LoadHalves(first - (2 * stride), second - (2 * stride));
        s.P0 = LoadHalves(first - stride, second - stride);
        s.Q0 = LoadHalves(first, second);
        s.Q1 = LoadHalves(first + stride, second + stride);
        s.Q2 = LoadHalves(first + (2 * stride), second + (2 * stride));
        s.Q3 = LoadHalves(first + (3 * stride), second + (3 * stride));
        if (!Normal(ref s, filter))
        {
            return;
        }

        if (!filter.IsInner)
        {
            StoreHalves(s.P2, first - (3 * stride), second - (3 * stride));
            StoreHalves(s.Q2, first + (2 * stride), second + (2 * stride));
        }

        StoreHalves(s.P1, first - (2 * stride), second - (2 * stride));
        StoreHalves(s.P0, first - stride, second - stride);
        StoreHalves(s.Q0, first, second);
        StoreHalves(s.Q1, first + stride, second + stride);
    }

    // Safety: as for NormalScalar, of eight samples each.
    internal static void NormalColumnsVector128(byte* first, byte* second, nint stride, EdgeFilter filter)
    {
        EdgeSamples s = EdgeSamples.Load(first - 4, second - 4, stride);
        if (Normal(ref s, filter))
        {
            s.Store(first - 4, second - 4, stride);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Simple(Vector128<byte> p1, ref Vector128<byte> p0, ref Vector128<byte> q0, Vector128<byte> q1, int limit)
    {
        Vector128<sbyte> mask = IsWithin(p1, p0, q0, q1, limit).AsSByte();
        Vector128<sbyte> p = Signed(p0);
        Vector128<sbyte> q = Signed(q0);
        Change2(ref p, ref q, Base(Vector128.SubtractSaturate(Signed(p1), Signed(q1)), p, q) & mask);
        (p0, q0) = (Unsigned(p), Unsigned(q));
    }

    // False if nothing changes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Normal(ref EdgeSamples s, EdgeFilter filter)
    {
        Vector128<byte> outerP = Difference(s.P1, s.P0);
        Vector128<byte> outerQ = Difference(s.Q1, s.Q0);
        Vector128<byte> outer = Vector128.Max(outerP, outerQ);
        Vector128<byte> roughness = Vector128.Max(
            Vector128.Max(Vector128.Max(Difference(s.P3, s.P2), Difference(s.P2, s.P1)), outer),
            Vector128.Max(Difference(s.Q3, s.Q2), Difference(s.Q2, s.Q1)));
        Vector128<sbyte> mask = (IsAtMost(roughness, filter.Interior) & IsWithin(s.P1, s.P0, s.Q0, s.Q1, filter.Limit)).AsSByte();
        if (mask == Vector128<sbyte>.Zero)
        {
            return false;
        }

        Vector128<sbyte> isLow = IsAtMost(outer, filter.HighVariance).AsSByte();
        (Vector128<sbyte> p1, Vector128<sbyte> p0, Vector128<sbyte> q0, Vector128<sbyte> q1) = (Signed(s.P1), Signed(s.P0), Signed(s.Q0), Signed(s.Q1));
        Vector128<sbyte> outerDifference = Vector128.SubtractSaturate(p1, q1);
        if (filter.IsInner)
        {
            Vector128<sbyte> value = Base(Vector128.AndNot(outerDifference, isLow), p0, q0) & mask;
            Vector128<sbyte> change = Change2(ref p0, ref q0, value);

            // (change + 1) >> 1
            change = Shift(Vector128.AddSaturate(change, Vector128<sbyte>.One), 1) & isLow;
            p1 = Vector128.AddSaturate(p1, change);
            q1 = Vector128.SubtractSaturate(q1, change);
        }
        else
        {
            Vector128<sbyte> value = Base(outerDifference, p0, q0) & mask;
            Change2(ref p0, ref q0, Vector128.AndNot(value, isLow));
            value &= isLow;
            Vector128<sbyte> p2 = Signed(s.P2);
            Vector128<sbyte> q2 = Signed(s.Q2);
            Change6(value, ref p2, ref p1, ref p0, ref q0, ref q1, ref q2);
            (s.P2, s.Q2) = (Unsigned(p2), Unsigned(q2));
        }

        (s.P1, s.P0, s.Q0, s.Q1) = (Unsigned(p1), Unsigned(p0), Unsigned(q0), Unsigned(q1));
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<sbyte> Base(Vector128<sbyte> outer, Vector128<sbyte> p0, Vector128<sbyte> q0)
    {
        Vector128<sbyte> difference = Vector128.SubtractSaturate(q0, p0);
        Vector128<sbyte> sum = Vector128.AddSaturate(outer, difference);
        return Vector128.AddSaturate(Vector128.AddSaturate(sum, difference), difference);
    }

    // What q0 was changed by.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<sbyte> Change2(ref Vector128<sbyte> p0, ref Vector128<sbyte> q0, Vector128<sbyte> value)
    {
        Vector128<sbyte> change = Shift(Vector128.AddSaturate(value, Vector128.Create((sbyte)4)), 3);
        p0 = Vector128.AddSaturate(p0, Shift(Vector128.AddSaturate(value, Vector128.Create((sbyte)3)), 3));
        q0 = Vector128.SubtractSaturate(q0, change);
        return change;
    }

    // 27, 18 and 9 times the value, in 16 bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Change6(
        Vector128<sbyte> value,
        ref Vector128<sbyte> p2, ref Vector128<sbyte> p1, ref Vector128<sbyte> p0, ref Vector128<sbyte> q0, ref Vector128<sbyte> q1, ref Vector128<sbyte> q2)
    {
        Vector128<short> low = Vector128.WidenLower(value);
        Vector128<short> high = Vector128.WidenUpper(value);
        (low, high) = (low + (low << 3), high + (high << 3));
        Vector128<short> half = Vector128.Create((short)63);
        (Vector128<short> sumLow, Vector128<short> sumHigh) = (low + half, high + half);
        Vector128<sbyte> change = Vector128.Narrow(sumLow >> 7, sumHigh >> 7);
        p2 = Vector128.AddSaturate(p2, change);
        q2 = Vector128.SubtractSaturate(q2, change);
        (sumLow, sumHigh) = (sumLow + low, sumHigh + high);
        change = Vector128.Narrow(sumLow >> 7, sumHigh >> 7);
        p1 = Vector128.AddSaturate(p1, change);
        q1 = Vector128.SubtractSaturate(q1, change);
        (sumLow, sumHigh) = (sumLow + low, sumHigh + high);
        change = Vector128.Narrow(sumLow >> 7, sumHigh >> 7);
        p0 = Vector128.AddSaturate(p0, change);
        q0 = Vector128.SubtractSaturate(q0, change);
    }

    // 2 * |p0 - q0| + |p1 - q1| / 2 <= limit: half of the specification's, and rounded down nothing is lost.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> IsWithin(Vector128<byte> p1, Vector128<byte> p0, Vector128<byte> q0, Vector128<byte> q1, int limit)
    {
        Vector128<byte> inner = Difference(p0, q0);
        Vector128<byte> outer = (Difference(p1, q1).AsUInt16() >> 1).AsByte() & Vector128.Create((byte)0x7F);
        return IsAtMost(Vector128.AddSaturate(Vector128.AddSaturate(inner, inner), outer), limit);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> IsAtMost(Vector128<byte> values, int limit) =>
        Vector128.Equals(Vector128.SubtractSaturate(values, Vector128.Create((byte)limit)), Vector128<byte>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Difference(Vector128<byte> a, Vector128<byte> b) => Vector128.SubtractSaturate(a, b) | Vector128.SubtractSaturate(b, a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<sbyte> Signed(Vector128<byte> samples) => (samples ^ Vector128.Create((byte)0x80)).AsSByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Unsigned(Vector128<sbyte> samples) => samples.AsByte() ^ Vector128.Create((byte)0x80);

    // An arithmetic shift of bytes: unsigned, with the sign brought back.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<sbyte> Shift(Vector128<sbyte> values, int count)
    {
        Vector128<byte> mask = Vector128.Create((byte)(0xFF >> count));
        Vector128<byte> sign = Vector128.Create((byte)(0x80 >> count));
        Vector128<byte> shifted = (values.AsUInt16() >> count).AsByte() & mask;
        return ((shifted ^ sign) - sign).AsSByte();
    }

    // Safety: eight samples each.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> LoadHalves(byte* first, byte* second) => Vector128.Create(*(ulong*)first, *(ulong*)second).AsByte();

    // Safety: eight samples each.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreHalves(Vector128<byte> samples, byte* first, byte* second)
    {
        *(ulong*)first = samples.AsUInt64().ToScalar();
        *(ulong*)second = samples.AsUInt64().GetElement(1);
    }
}
