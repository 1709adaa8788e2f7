using System.Numerics;

namespace PurePipeline.Resampling;

internal static partial class FourRows
{
    /// <summary>The specification.</summary>
    internal static void JoinScalar<T>(ReadOnlySpan<T> first, ReadOnlySpan<T> second, ReadOnlySpan<T> third, ReadOnlySpan<T> fourth, Span<uint> columns)
        where T : unmanaged, INumber<T>
    {
        for (int x = 0; x < first.Length; x++)
        {
            Span<uint> column = columns.Slice(Count * x, Count);
            (column[0], column[1]) = (uint.CreateTruncating(first[x]), uint.CreateTruncating(second[x]));
            (column[2], column[3]) = (uint.CreateTruncating(third[x]), uint.CreateTruncating(fourth[x]));
        }
    }

    /// <summary>The specification.</summary>
    internal static void PartScalar<T>(ReadOnlySpan<T> columns, Span<T> rows)
    {
        int width = columns.Length / Count;
        for (int i = 0; i < columns.Length; i++)
        {
            rows[(i % Count * width) + (i / Count)] = columns[i];
        }
    }
}
