using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow;

// Each starts a row of int32 or float32, and returns how many values are done.
internal static partial class Histogram
{
    /// <summary>Four values a turn. A truncated value is a bin if it lies between -1 and 256.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static unsafe int CountRowVector128<T>(ReadOnlySpan<T> row, T least, float scale, Span<int> tables)
        where T : unmanaged, INumber<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tables.Length, SpreadTables * SpreadBins);
        int whole = row.Length / Vector128<int>.Count * Vector128<int>.Count;

        // Safety: a turn's values are in the row; bins are up to 256, and each table has one for it.
        fixed (T* values = row)
        fixed (int* first = tables)
        {
            int* second = first + SpreadBins;
            int* third = second + SpreadBins;
            int* fourth = third + SpreadBins;
            for (int x = 0; x < whole; x += Vector128<int>.Count)
            {
                Vector128<T> differences = Vector128.Load(values + x) - Vector128.Create(least);
                Vector128<float> places = typeof(T) == typeof(float) ? differences.As<T, float>() : Vector128.ConvertToSingle(differences.As<T, int>());
                places *= Vector128.Create(scale);
                Vector128<float> hasBin = Vector128.GreaterThan(places, Vector128.Create(-1f)) & Vector128.LessThan(places, Vector128.Create((float)Bins));
                Vector128<int> bins = Vector128.ConditionalSelect(hasBin.AsInt32(), Vector128.ConvertToInt32Native(places), Vector128.Create(Bins));
                first[bins[0]]++;
                second[bins[1]]++;
                third[bins[2]]++;
                fourth[bins[3]]++;
            }
        }

        return whole;
    }

    /// <summary>Four values a turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static unsafe int ExtremaVector128<T>(ReadOnlySpan<T> row, ref (T Least, T Greatest) extrema)
        where T : unmanaged, INumber<T>
    {
        int whole = row.Length / Vector128<T>.Count * Vector128<T>.Count;
        Vector128<T> least = Vector128.Create(extrema.Least);
        Vector128<T> greatest = Vector128.Create(extrema.Greatest);

        // Safety: a turn's values are in the row.
        fixed (T* values = row)
        {
            for (int x = 0; x < whole; x += Vector128<T>.Count)
            {
                Vector128<T> value = Vector128.Load(values + x);
                least = Vector128.ConditionalSelect(Vector128.LessThan(value, least), value, least);
                greatest = Vector128.ConditionalSelect(Vector128.GreaterThan(value, greatest), value, greatest);
            }
        }

        for (int i = 0; i < Vector128<T>.Count; i++)
        {
            extrema = (least[i] < extrema.Least ? least[i] : extrema.Least, greatest[i] > extrema.Greatest ? greatest[i] : extrema.Greatest);
        }

        return whole;
    }
}
