using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow;

internal static partial class GrayToRgbRow
{
    /// <summary>16 pixels a turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static unsafe void ConvertVector128(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int turn = Vector128<byte>.Count;
        int whole = source.Length / turn * turn;
        ArgumentOutOfRangeException.ThrowIfLessThan(target.Length, whole * 3);
        Vector128<byte> first = Vector128.Create((byte)0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5);
        Vector128<byte> second = Vector128.Create((byte)5, 5, 6, 6, 6, 7, 7, 7, 8, 8, 8, 9, 9, 9, 10, 10);
        Vector128<byte> third = Vector128.Create((byte)10, 11, 11, 11, 12, 12, 12, 13, 13, 13, 14, 14, 14, 15, 15, 15);

        // Safety: a turn reads 16 bytes and writes 48, inside of the spans.
        fixed (byte* from = source, to = target)
        {
            for (int i = 0; i < whole; i += turn)
            {
                Vector128<byte> gray = Vector128.Load(from + i);
                byte* pixels = to + (3 * i);
                Vector128.ShuffleNative(gray, first).Store(pixels);
                Vector128.ShuffleNative(gray, second).Store(pixels + 16);
                Vector128.ShuffleNative(gray, third).Store(pixels + 32);
            }
        }

        ConvertScalar(source[whole..], target[(3 * whole)..]);
    }
}
