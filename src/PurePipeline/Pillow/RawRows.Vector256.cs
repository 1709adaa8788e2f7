using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow;

internal static partial class RawRows
{
    /// <summary>Starts a row with 32 pixels a turn, and returns how many are done.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static unsafe int WhitenVector256(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int whole = Math.Min(source.Length, target.Length) / Vector256<byte>.Count * Vector256<byte>.Count;

        // Safety: a turn reads and writes 32 bytes inside of the spans.
        fixed (byte* from = source, to = target)
        {
            for (int x = 0; x < whole; x += Vector256<byte>.Count)
            {
                (~Vector256.Equals(Vector256.Load(from + x), Vector256<byte>.Zero)).Store(to + x);
            }
        }

        return whole;
    }
}
