using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

internal static unsafe partial class ByteColumns
{
    /// <summary>16 columns a turn; returns how many it has done.</summary>
    // Safety: a turn's columns lie in the row, and the sums are as many.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static int AddVector128(ReadOnlySpan<byte> row, Span<ushort> columns)
    {
        ref byte from = ref MemoryMarshal.GetReference(row);
        ref ushort to = ref MemoryMarshal.GetReference(columns);
        int x = 0;
        for (; x <= row.Length - Vector128<byte>.Count; x += Vector128<byte>.Count)
        {
            Vector128<byte> bytes = Vector128.LoadUnsafe(ref from, (nuint)x);
            Vector128<ushort> lower = Vector128.LoadUnsafe(ref to, (nuint)x) + Vector128.WidenLower(bytes);
            Vector128<ushort> upper = Vector128.LoadUnsafe(ref to, (nuint)x + 8) + Vector128.WidenUpper(bytes);
            lower.StoreUnsafe(ref to, (nuint)x);
            upper.StoreUnsafe(ref to, (nuint)x + 8);
        }

        return x;
    }

    /// <summary>A pixel of three or four channels in a vector, for sums that are zero yet; returns how many blocks it has done.</summary>
    // Safety: pixels are loaded as four columns and sums stored as four; the last block, and one that is cut, are left to the scalar code.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static int AddPixelsVector128(ReadOnlySpan<ushort> columns, Span<uint> sums, int factor, int channels)
    {
        int blocks = (sums.Length / channels) - 1;

        // The fourth of three belongs to the next pixel and stays zero.
        Vector128<uint> channel = Vector128.Create(uint.MaxValue).WithElement(3, channels == 4 ? uint.MaxValue : 0);
        fixed (ushort* first = columns)
        fixed (uint* target = sums)
        {
            ushort* pixel = first;
            uint* sum = target;
            for (int block = 0; block < blocks; block++, sum += channels)
            {
                Vector128<uint> total = Vector128<uint>.Zero;
                for (ushort* end = pixel + (factor * channels); pixel < end; pixel += channels)
                {
                    total += Vector128.WidenLower(Vector128.CreateScalarUnsafe(*(ulong*)pixel).AsUInt16());
                }

                (total & channel).Store(sum);
            }
        }

        return blocks;
    }

    /// <summary>Blocks of two pixels of one channel, four a turn, for sums that are zero yet; returns how many blocks it has done.</summary>
    // Safety: a turn's eight columns and four sums lie in the spans.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static int AddPairsVector128(ReadOnlySpan<ushort> columns, Span<uint> sums)
    {
        ref ushort from = ref MemoryMarshal.GetReference(columns);
        ref uint to = ref MemoryMarshal.GetReference(sums);
        int block = 0;
        for (; block <= (columns.Length / 2) - 4; block += 4)
        {
            Vector128<uint> pairs = Vector128.LoadUnsafe(ref from, 2 * (nuint)block).AsUInt32();
            ((pairs & Vector128.Create(0xFFFFu)) + (pairs >> 16)).StoreUnsafe(ref to, (nuint)block);
        }

        return block;
    }
}
