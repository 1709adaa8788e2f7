using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

/// <summary>
/// Four rows of samples as one, in which the four samples of a column follow each other, and back: so a vector is a column's samples, and
/// each row's arithmetic keeps its order.
/// </summary>
internal static partial class FourRows
{
    /// <summary>The rows.</summary>
    public const int Count = 4;

    /// <summary>Four rows as columns of numbers of 32 bits; those of 16 become such.</summary>
    /// <param name="first">The first row; the others are as long.</param>
    /// <param name="second">The second row.</param>
    /// <param name="third">The third row.</param>
    /// <param name="fourth">The fourth row.</param>
    /// <param name="bytes">The bytes of a sample, 2 or 4.</param>
    /// <param name="columns">Room for the samples of all rows.</param>
    public static void Join(
        ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third, ReadOnlySpan<byte> fourth, int bytes, Span<uint> columns)
    {
        if (bytes == sizeof(ushort))
        {
            JoinScalar<ushort>(Of<ushort>(first), Of<ushort>(second), Of<ushort>(third), Of<ushort>(fourth), columns);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            JoinVector128(Of<uint>(first), Of<uint>(second), Of<uint>(third), Of<uint>(fourth), columns);
        }
        else
        {
            JoinScalar<uint>(Of<uint>(first), Of<uint>(second), Of<uint>(third), Of<uint>(fourth), columns);
        }

        static ReadOnlySpan<T> Of<T>(ReadOnlySpan<byte> row)
            where T : unmanaged => MemoryMarshal.Cast<byte, T>(row);
    }

    /// <summary>Columns as four rows of as many bytes, one behind the other.</summary>
    public static void Part(ReadOnlySpan<byte> columns, int bytes, Span<byte> rows)
    {
        if (bytes == sizeof(ushort))
        {
            PartScalar(MemoryMarshal.Cast<byte, ushort>(columns), MemoryMarshal.Cast<byte, ushort>(rows));
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            PartVector128(MemoryMarshal.Cast<byte, uint>(columns), MemoryMarshal.Cast<byte, uint>(rows));
        }
        else
        {
            PartScalar(MemoryMarshal.Cast<byte, uint>(columns), MemoryMarshal.Cast<byte, uint>(rows));
        }
    }
}
