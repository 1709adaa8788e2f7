using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pixels;

/// <summary>
/// Copies rows one after the other where the processor does not guess which comes next: the next one is fetched meanwhile, line by line, so
/// that neither waits for the other.
/// </summary>
internal static class RowCopy
{
    /// <summary>Longer rows are copied as any memory is: two of them, and what they go to, are more than the innermost cache has.</summary>
    private const int Longest = 12 << 10;

    /// <summary>Copies a row.</summary>
    /// <param name="row">The row; not the same memory as the target.</param>
    /// <param name="target">At least as many bytes; no more are written.</param>
    /// <param name="next">From this row to the one that is read next, in bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run(ReadOnlySpan<byte> row, Span<byte> target, int next)
    {
        target = target[..row.Length];
        int register = Vector256<byte>.Count;
        if (!Vector256.IsHardwareAccelerated || row.Length < 2 * register || row.Length > Longest)
        {
            row.CopyTo(target);
            return;
        }

        ref byte from = ref MemoryMarshal.GetReference(row);
        ref byte to = ref MemoryMarshal.GetReference(target);
        int last = row.Length - (2 * register);
        for (int x = 0; ; x = Math.Min(x + (2 * register), last))
        {
            // Safety: x + 64 <= row.Length, and the target has as many bytes. The last turn ends with the row and repeats some.
            FetchAhead.At(ref from, x + next);
            var first = Vector256.LoadUnsafe(ref from, (nuint)x);
            var second = Vector256.LoadUnsafe(ref from, (nuint)(x + register));
            first.StoreUnsafe(ref to, (nuint)x);
            second.StoreUnsafe(ref to, (nuint)(x + register));
            if (x == last)
            {
                break;
            }
        }
    }
}
