using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PurePipeline.Decoding.Jpeg;

namespace PurePipeline.Decoding.WebP;

// The upper halves of the vectors go along unused.
internal static unsafe partial class InverseTransform
{
    // Safety: as for AddFull.
    internal static void AddFullVector128(short* coefficients, byte* block, nint stride)
    {
        Vector128<short> low = Vector128.Load(coefficients);
        Vector128<short> high = Vector128.Load(coefficients + 8);
        Transform(low, Upper(low), high, Upper(high), out low, out Vector128<short> r1, out high, out Vector128<short> r3);
        Transpose(ref low, ref r1, ref high, ref r3);
        Transform(low + Vector128.Create((short)4), r1, high, r3, out low, out r1, out high, out r3);
        Transpose(ref low, ref r1, ref high, ref r3);
        AddRow(block, low >> 3);
        AddRow(block + stride, r1 >> 3);
        AddRow(block + (2 * stride), high >> 3);
        AddRow(block + (3 * stride), r3 >> 3);
    }

    // Safety: as for AddFull.
    internal static void AddDcVector128(int dc, byte* block, nint stride)
    {
        // Beyond what a sample can hold, more of it changes nothing.
        Vector128<short> value = Vector128.Create((short)Math.Clamp((dc + 4) >> 3, -256, 256));
        for (int y = 0; y < 4; y++, block += stride)
        {
            AddRow(block, value);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transform(
        Vector128<short> s0, Vector128<short> s1, Vector128<short> s2, Vector128<short> s3,
        out Vector128<short> t0, out Vector128<short> t1, out Vector128<short> t2, out Vector128<short> t3)
    {
        // 35468 is 2^16 more than fits 16 bits with a sign.
        Vector128<short> sine = Vector128.Create(unchecked((short)35468));
        Vector128<short> cosine = Vector128.Create((short)20091);
        Vector128<short> a = s0 + s2;
        Vector128<short> b = s0 - s2;
        Vector128<short> c = Lanes128.MultiplyHigh(s1, sine) + s1 - (Lanes128.MultiplyHigh(s3, cosine) + s3);
        Vector128<short> d = Lanes128.MultiplyHigh(s1, cosine) + s1 + (Lanes128.MultiplyHigh(s3, sine) + s3);
        (t0, t1, t2, t3) = (a + d, b + c, b - c, a - d);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(ref Vector128<short> r0, ref Vector128<short> r1, ref Vector128<short> r2, ref Vector128<short> r3)
    {
        Vector128<int> upper = Lanes128.InterleaveLow(r0, r1).AsInt32();
        Vector128<int> lower = Lanes128.InterleaveLow(r2, r3).AsInt32();
        r0 = Lanes128.InterleaveLow(upper, lower).AsInt16();
        r2 = Lanes128.InterleaveHigh(upper, lower).AsInt16();
        (r1, r3) = (Upper(r0), Upper(r2));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> Upper(Vector128<short> values) => Vector128.Shuffle(values.AsInt64(), Vector128.Create(1L, 1L)).AsInt16();

    // Safety: four samples.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddRow(byte* row, Vector128<short> values)
    {
        Vector128<short> sums = Vector128.WidenLower(Vector128.CreateScalar(*(uint*)row).AsByte()).AsInt16() + values;
        *(uint*)row = Lanes128.PackUnsignedSaturate(sums, sums).AsUInt32().ToScalar();
    }
}
