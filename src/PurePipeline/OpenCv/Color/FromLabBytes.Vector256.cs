using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Integers = System.Runtime.Intrinsics.Vector256<int>;

namespace PurePipeline.OpenCv.Color;

internal sealed partial class FromLabBytes
{
    /// <summary>
    /// X, Y and Z of eight pixels at a time. The function's inverse is computed anew, which is faster than two look-ups in a table beyond the
    /// first cache.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static unsafe int Vector256Kernel(Planes<byte> from, Planes<int> xyz, int count)
    {
        ref int xs = ref MemoryMarshal.GetReference(xyz.First);
        ref int ys = ref MemoryMarshal.GetReference(xyz.Second);
        ref int zs = ref MemoryMarshal.GetReference(xyz.Third);
        int x = 0;
        fixed ((int Y, int Function)* table = LabTables.OfLightness)
        {
            for (; x < count; x += 8)
            {
                // Safety: x < count <= BlockSize, a multiple of 8, and each plane has BlockSize numbers; l is from 0 to 255, and the table
                // has 256 pairs of two numbers of four bytes.
                Integers l = ByteLanes.Load(from.First, x);
                Integers function = Avx2.GatherVector256((int*)table + 1, l, 8);
                Integers a = ((ByteLanes.Load(from.Second, x) * (5 * 53687)) + Vector256.Create(1 << 7)) >> 13;
                Integers b = ((ByteLanes.Load(from.Third, x) * 41943) + Vector256.Create(1 << 4)) >> 9;
                Linear(function + a - Vector256.Create(128 * LabTables.Base / 500)).StoreUnsafe(ref xs, (nuint)x);
                Avx2.GatherVector256((int*)table, l, 8).StoreUnsafe(ref ys, (nuint)x);
                Linear(function - b + Vector256.Create((128 * LabTables.Base / 200) - 1)).StoreUnsafe(ref zs, (nuint)x);
            }
        }

        return x;
    }

    /// <summary>
    /// <see cref="LabTables.LinearOfFunction"/>: below 2^31 for f up to 28718, its last index. The line's quotient is cut from floats, which
    /// hold the dividend and are nearer to it than the 1/841 that it can at least be from a whole number.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Integers Linear(Integers f)
    {
        Integers line = Avx.ConvertToVector256Int32WithTruncation(Avx.ConvertToVector256Single(f * 108) / Vector256.Create(841f))
            - Vector256.Create(LabTables.Base * 16 / 116 * 108 / 841);
        Integers cube = ((((f * f) >> 14) * f) >> 14);
        return Vector256.ConditionalSelect(Vector256.GreaterThan(f, Vector256.Create(3390)), cube, line);
    }
}
