using System.Runtime.CompilerServices;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>A row of pixels picked from another row.</summary>
internal static class PixelPicking
{
    /// <summary>Picks the pixels of 1 to 4 bytes that begin at <paramref name="offsets"/>.</summary>
    /// <param name="source">The row and <see cref="RowReader.Slack"/> bytes behind it.</param>
    /// <param name="offsets">Where each pixel begins.</param>
    /// <param name="target">Room for the row and as many bytes behind it, which may be overwritten.</param>
    /// <param name="bytesPerPixel">The bytes of a pixel.</param>
    public static void Pick(ReadOnlySpan<byte> source, ReadOnlySpan<int> offsets, Span<byte> target, int bytesPerPixel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(target.Length, (offsets.Length * bytesPerPixel) + RowReader.Slack, nameof(target));
        switch (bytesPerPixel)
        {
            case 1:
                Pick<byte>(source, offsets, target, 1);
                break;
            case 2:
                Pick<ushort>(source, offsets, target, 2);
                break;
            default:
                // Three bytes are copied as four; the next pixel, or the slack, takes the last one.
                Pick<uint>(source, offsets, target, bytesPerPixel);
                break;
        }
    }

    // Safety: each source pixel is checked to lie in the span; the target has room for a whole T at each of its pixels (see above).
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void Pick<T>(ReadOnlySpan<byte> source, ReadOnlySpan<int> offsets, Span<byte> target, int bytesPerPixel)
        where T : unmanaged
    {
        uint last = (uint)Math.Max(0, source.Length - sizeof(T));
        fixed (byte* from = source, to = target)
        {
            byte* pixel = to;
            foreach (int offset in offsets)
            {
                ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)offset, last, nameof(offsets));
                Unsafe.WriteUnaligned(pixel, Unsafe.ReadUnaligned<T>(from + offset));
                pixel += bytesPerPixel;
            }
        }
    }
}
