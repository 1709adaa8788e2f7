using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Integers = System.Runtime.Intrinsics.Vector256<int>;
using Singles = System.Runtime.Intrinsics.Vector256<float>;

namespace PurePipeline.OpenCv.Color;

internal sealed partial class FromLuvBytes
{
    /// <summary>
    /// X, Y and Z of eight pixels at a time. What the tables hold is computed anew by the same operations on floats, which is faster than two
    /// look-ups in tables beyond the first cache. Products of 64 bits are those of every other pixel.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int Vector256Kernel(Planes<byte> from, Planes<int> xyz, int count)
    {
        ref int xs = ref MemoryMarshal.GetReference(xyz.First);
        ref int ys = ref MemoryMarshal.GetReference(xyz.Second);
        ref int zs = ref MemoryMarshal.GetReference(xyz.Third);
        int i = 0;
        for (; i < count; i += 8)
        {
            // Safety: i < count <= BlockSize, a multiple of 8, and each plane has BlockSize numbers.
            Integers l = ByteLanes.Load(from.First, i);
            Singles lightness = Avx.ConvertToVector256Single(l * 100) / Vector256.Create(255f);
            Integers u = U(lightness, Avx.ConvertToVector256Single(ByteLanes.Load(from.Second, i)));
            Integers v = V(lightness, Avx.ConvertToVector256Single(ByteLanes.Load(from.Third, i)));
            Integers y = Luminance(l);
            Integers lv = l * v;
            (Vector256<long> evenX, Vector256<long> evenZ) = Even(u, v, lv, y);
            (Vector256<long> oddX, Vector256<long> oddZ) = Even(Odd(u), Odd(v), Odd(lv), Odd(y));
            Integers x = Together(evenX, oddX);
            Integers z = Together(evenZ, oddZ);
            Limit(x).StoreUnsafe(ref xs, (nuint)i);
            y.StoreUnsafe(ref ys, (nuint)i);
            Limit((z >> 8) + (z >> 16)).StoreUnsafe(ref zs, (nuint)i);
        }

        return i;
    }

    /// <summary><see cref="U(int, int)"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Integers U(Singles l, Singles u)
    {
        Singles sum = ((u * Vector256.Create(LuvRange.U)) / Vector256.Create(255f)) + Vector256.Create(LuvRange.LeastU);
        sum += l * Vector256.Create(LabTables.WhiteU);
        return Avx.ConvertToVector256Int32(Vector256.Create(9f) * sum * Vector256.Create((float)(LabTables.Base / 1024)));
    }

    /// <summary><see cref="V(int, int)"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Integers V(Singles l, Singles v)
    {
        Singles sum = ((v * Vector256.Create(LuvRange.V)) / Vector256.Create(255f)) + Vector256.Create(LuvRange.LeastV);
        var quarter = Vector256.Create(0.25f);
        Singles quotient = quarter / (sum + (l * Vector256.Create(LabTables.WhiteV)));
        return Avx.ConvertToVector256Int32(Avx.Max(-quarter, Avx.Min(quotient, quarter)) * Vector256.Create((float)(LabTables.Base * 1024)));
    }

    /// <summary>Y of <see cref="LabTables.OfLightness"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Integers Luminance(Integers l)
    {
        // Safety: l is from 0 to 255, and the table has 256 pairs of two numbers of four bytes.
        fixed ((int Y, int Function)* table = LabTables.OfLightness)
        {
            return Avx2.GatherVector256((int*)table, l, 8);
        }
    }

    /// <summary>X and Z of the even pixels; of their 64 bits the lower 32 count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<long> X, Vector256<long> Z) Even(Integers u, Integers v, Integers lv, Integers y)
    {
        // |product| < 2^39 and its quotient < 2^25. The difference may need 35 bits, so its product with y is made of halves.
        Vector256<long> product = Avx2.Multiply(u, v);
        Vector256<long> x = Avx2.Multiply(y, (product >>> BaseShift).AsInt32()) >>> BaseShift;
        Vector256<long> eightyFive = (product << 6) + (product << 4) + (product << 2) + product;
        Vector256<long> difference = Avx2.Multiply(lv, Vector256.Create(12 * 13 * 100 * (LabTables.Base / 1024))) - eightyFive;
        Vector256<long> low = Avx2.Multiply(y.AsUInt32(), (difference >>> BaseShift).AsUInt32()).AsInt64();
        Vector256<long> high = Avx2.Multiply(y, (difference >>> (BaseShift + 32)).AsInt32());
        // The shift without sign adds multiples of 2^50, beyond the 46 bits that count.
        Vector256<long> z = low + (high << 32) - Avx2.Multiply(y, Vector256.Create(5 * 255 * LabTables.Base));
        return (x, z >>> BaseShift);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Integers Odd(Integers x) => (x.AsInt64() >>> 32).AsInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Integers Together(Vector256<long> even, Vector256<long> odd) =>
        Avx2.Blend(even.AsInt32(), (odd << 32).AsInt32(), 0b10101010);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Integers Limit(Integers x) => Avx2.Min(Vector256.Create(2 * LabTables.Base), Avx2.Max(Integers.Zero, x));
}
