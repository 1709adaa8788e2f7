using System.Runtime.CompilerServices;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>A row of pixels picked from another row.</summary>
internal static class PixelPicking
{
    /// <summary>Picks the pixels of 1 to 4 bytes that begin at <paramref name="offsets"/>.</summary>
    /// <param name="source">The row and <see cref="RowReader.Slack"/> bytes behind it.</param>
    /// <param name="offsets">Where each pixel begins, in rising order.</param>
    /// <param name="target">Room for the row and as many bytes behind it, which may be overwritten.</param>
    /// <param name="bytesPerPixel">The bytes of a pixel.</param>
    /// <param name="ahead">The row of the next call, if it is known and far away: its pixels are asked for.</param>
    public static void Pick(ReadOnlySpan<byte> source, ReadOnlySpan<int> offsets, Span<byte> target, int bytesPerPixel, ReadOnlySpan<byte> ahead = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(target.Length, (offsets.Length * bytesPerPixel) + RowReader.Slack, nameof(target));
        switch (bytesPerPixel)
        {
            case 1:
                Pick<byte>(source, offsets, target, 1, ahead);
                break;
            case 2:
                Pick<ushort>(source, offsets, target, 2, ahead);
                break;
            default:
                // Three bytes are copied as four; the next pixel, or the slack, takes the last one.
                Pick<uint>(source, offsets, target, bytesPerPixel, ahead);
                break;
        }
    }

    // Safety: the source has a whole T at each offset, as the last one shows; the target at each of its pixels (see above).
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void Pick<T>(
        ReadOnlySpan<byte> source, ReadOnlySpan<int> offsets, Span<byte> target, int bytesPerPixel, ReadOnlySpan<byte> ahead)
        where T : unmanaged
    {
        if (offsets.IsEmpty)
        {
            return;
        }

        ArgumentOutOfRangeException.ThrowIfNegative(offsets[0], nameof(offsets));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offsets[^1], source.Length - sizeof(T), nameof(offsets));
        fixed (byte* from = source, to = target, next = ahead)
        fixed (int* first = offsets)
        {
            byte* pixel = to;
            int* offset = first;
            for (int* end = first + (offsets.Length & ~3); offset < end; offset += 4, pixel += 4 * bytesPerPixel)
            {
                if (next != null)
                {
                    Prefetch.Line(next + offset[0]);
                    Prefetch.Line(next + offset[1]);
                    Prefetch.Line(next + offset[2]);
                    Prefetch.Line(next + offset[3]);
                }

                Unsafe.WriteUnaligned(pixel, Unsafe.ReadUnaligned<T>(from + offset[0]));
                Unsafe.WriteUnaligned(pixel + bytesPerPixel, Unsafe.ReadUnaligned<T>(from + offset[1]));
                Unsafe.WriteUnaligned(pixel + (2 * bytesPerPixel), Unsafe.ReadUnaligned<T>(from + offset[2]));
                Unsafe.WriteUnaligned(pixel + (3 * bytesPerPixel), Unsafe.ReadUnaligned<T>(from + offset[3]));
            }

            for (int* end = first + offsets.Length; offset < end; offset++, pixel += bytesPerPixel)
            {
                Unsafe.WriteUnaligned(pixel, Unsafe.ReadUnaligned<T>(from + *offset));
            }
        }
    }
}
