using System.Runtime.CompilerServices;

namespace PurePipeline.Pillow.Geometry;

/// <summary>Pixels from anywhere in memory to a row.</summary>
internal static unsafe class PixelCopies
{
    /// <summary>Copies the pixels at <paramref name="offsets"/> from <paramref name="origin"/> on.</summary>
    // Safety: the caller answers for the offsets; the row has room for as many pixels.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Copy<TPixel>(byte* origin, ReadOnlySpan<int> offsets, Span<TPixel> row)
        where TPixel : unmanaged
    {
        int count = row[..offsets.Length].Length;
        fixed (int* offset = offsets)
        fixed (TPixel* pixel = row)
        {
            int i = 0;
            for (; i <= count - 4; i += 4)
            {
                pixel[i] = Unsafe.ReadUnaligned<TPixel>(origin + offset[i]);
                pixel[i + 1] = Unsafe.ReadUnaligned<TPixel>(origin + offset[i + 1]);
                pixel[i + 2] = Unsafe.ReadUnaligned<TPixel>(origin + offset[i + 2]);
                pixel[i + 3] = Unsafe.ReadUnaligned<TPixel>(origin + offset[i + 3]);
            }

            for (; i < count; i++)
            {
                pixel[i] = Unsafe.ReadUnaligned<TPixel>(origin + offset[i]);
            }
        }
    }
}
