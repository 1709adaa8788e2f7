using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow;

internal static partial class CmykRows
{
    /// <summary>Four pixels a turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static unsafe void ToRgbVector128(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int size = Vector128<byte>.Count;
        Vector128<byte> blacks = Vector128.Create((byte)3, 3, 3, 3, 7, 7, 7, 7, 11, 11, 11, 11, 15, 15, 15, 15);
        Vector128<byte> colors = Vector128.Create((byte)0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, 0x80, 0x80, 0x80, 0x80);
        int turns = Math.Max(0, Math.Min(source.Length / size, (target.Length - 4) / 12));

        // Safety: the last of the turns reads and writes 16 bytes that end inside of the spans.
        fixed (byte* from = source, to = target)
        {
            for (int turn = 0; turn < turns; turn++)
            {
                Vector128<byte> inks = Vector128.Load(from + (16 * (nint)turn));
                Vector128<byte> whites = ~Vector128.ShuffleNative(inks, blacks);
                Vector128.ShuffleNative(whites - AlphaProduct.Of(inks, whites), colors).Store(to + (12 * (nint)turn));
            }
        }

        ToRgbScalar(source[(16 * turns)..], target[(12 * turns)..]);
    }
}
