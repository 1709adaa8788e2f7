using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Floats = System.Runtime.Intrinsics.Vector256<float>;

namespace PurePipeline.OpenCv.Color;

/// <summary>Eight rows of four elements as four columns of eight.</summary>
internal static class Columns
{
    /// <param name="table">Where the rows are.</param>
    /// <param name="at">The index of each row's first element; the caller has made sure that four elements are there.</param>
    /// <param name="c0">The first column.</param>
    /// <param name="c1">The second.</param>
    /// <param name="c2">The third.</param>
    /// <param name="c3">The fourth.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Of(ref float table, Vector256<int> at, out Floats c0, out Floats c1, out Floats c2, out Floats c3)
    {
        // Safety: the caller's; each load is of the four elements of a row.
        Vector128<int> low = at.GetLower();
        Vector128<int> high = at.GetUpper();
        Of(
            Vector256.Create(Row(ref table, low[0]), Row(ref table, high[0])),
            Vector256.Create(Row(ref table, low[1]), Row(ref table, high[1])),
            Vector256.Create(Row(ref table, low[2]), Row(ref table, high[2])),
            Vector256.Create(Row(ref table, low[3]), Row(ref table, high[3])),
            out c0,
            out c1,
            out c2,
            out c3);
    }

    /// <summary>Of rows 0 and 4, 1 and 5, 2 and 6, 3 and 7.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Of(Floats r04, Floats r15, Floats r26, Floats r37, out Floats c0, out Floats c1, out Floats c2, out Floats c3)
    {
        Floats low0 = Avx.UnpackLow(r04, r15);
        Floats low1 = Avx.UnpackLow(r26, r37);
        Floats high0 = Avx.UnpackHigh(r04, r15);
        Floats high1 = Avx.UnpackHigh(r26, r37);
        c0 = Avx.Shuffle(low0, low1, 0b01_00_01_00);
        c1 = Avx.Shuffle(low0, low1, 0b11_10_11_10);
        c2 = Avx.Shuffle(high0, high1, 0b01_00_01_00);
        c3 = Avx.Shuffle(high0, high1, 0b11_10_11_10);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Row(ref float table, int at) => Vector128.LoadUnsafe(ref table, (nuint)(uint)at);
}
