using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.OpenCv.Warping;

/// <summary>Positions of a <see cref="PositionRow"/> several at a time: whole pixels if only the nearest is wanted, else 32nds.</summary>
/// <param name="row">The row.</param>
/// <param name="nearest">Whole pixels are given.</param>
internal readonly ref struct PositionVectors(PositionRow row, bool nearest)
{
    private readonly ref int _x = ref MemoryMarshal.GetReference(row.X);
    private readonly ref int _y = ref MemoryMarshal.GetReference(row.Y);
    private readonly ref int _fractions = ref MemoryMarshal.GetReference(row.Fractions);
    private readonly bool _nearest = nearest;

    /// <summary>Sets four positions from <paramref name="i"/> on.</summary>
    /// <remarks>Safety: the caller keeps them inside the row.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int i, Vector128<int> x, Vector128<int> y)
    {
        if (!_nearest)
        {
            Vector128<int> fraction = Vector128.Create(PositionRow.Steps - 1);
            ((x & fraction) | ((y & fraction) << PositionRow.StepBits)).StoreUnsafe(ref _fractions, (nuint)i);
            (x, y) = (x >> PositionRow.StepBits, y >> PositionRow.StepBits);
        }

        Vector128<int> low = Vector128.Create((int)short.MinValue);
        Vector128<int> high = Vector128.Create((int)short.MaxValue);
        Vector128.Min(Vector128.Max(x, low), high).StoreUnsafe(ref _x, (nuint)i);
        Vector128.Min(Vector128.Max(y, low), high).StoreUnsafe(ref _y, (nuint)i);
    }

    /// <summary>Sets eight.</summary>
    /// <remarks>Safety: the caller keeps them inside the row.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int i, Vector256<int> x, Vector256<int> y)
    {
        if (!_nearest)
        {
            Vector256<int> fraction = Vector256.Create(PositionRow.Steps - 1);
            ((x & fraction) | ((y & fraction) << PositionRow.StepBits)).StoreUnsafe(ref _fractions, (nuint)i);
            (x, y) = (x >> PositionRow.StepBits, y >> PositionRow.StepBits);
        }

        Vector256<int> low = Vector256.Create((int)short.MinValue);
        Vector256<int> high = Vector256.Create((int)short.MaxValue);
        Vector256.Min(Vector256.Max(x, low), high).StoreUnsafe(ref _x, (nuint)i);
        Vector256.Min(Vector256.Max(y, low), high).StoreUnsafe(ref _y, (nuint)i);
    }
}
