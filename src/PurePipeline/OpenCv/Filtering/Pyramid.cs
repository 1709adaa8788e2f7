using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>
/// A step of a Gaussian pyramid in whole numbers: rows, then columns, with the weights 1, 4, 6, 4, 1 (imgproc/src/pyramids.cpp), whose sums are
/// exact, so that only the last shift rounds.
/// </summary>
internal static class Pyramid
{
    /// <summary>Every other pixel of the smoothed image.</summary>
    public static void Down<T>(ReadOnlySpan<byte> source, int width, int height, int channels, BorderType border, Span<byte> target)
        where T : unmanaged, IBinaryInteger<T>
    {
        ReadOnlySpan<T> pixels = MemoryMarshal.Cast<byte, T>(source);
        Span<T> result = MemoryMarshal.Cast<byte, T>(target);
        (int narrow, int low) = ((width + 1) / 2, (height + 1) / 2);
        int length = narrow * channels;
        int[] columns = [.. Enumerable.Range(0, (2 * narrow) + 3).Select(x => BorderIndex.Of(x - 2, width, border) * channels)];
        int[] sums = ArrayPool<int>.Shared.Rent(checked(height * length));
        for (int y = 0; y < height; y++)
        {
            ReadOnlySpan<T> row = pixels.Slice(y * width * channels, width * channels);
            for (int i = 0, x = 0; x < narrow; x++)
            {
                ReadOnlySpan<int> taps = columns.AsSpan(2 * x, 5);
                for (int c = 0; c < channels; c++, i++)
                {
                    sums[(y * length) + i] = Smooth(At(row, taps[0] + c), At(row, taps[1] + c), At(row, taps[2] + c), At(row, taps[3] + c), At(row, taps[4] + c));
                }
            }
        }

        for (int y = 0; y < low; y++)
        {
            int a = BorderIndex.Of((2 * y) - 2, height, border) * length;
            int b = BorderIndex.Of((2 * y) - 1, height, border) * length;
            int d = BorderIndex.Of((2 * y) + 1, height, border) * length;
            int e = BorderIndex.Of((2 * y) + 2, height, border) * length;
            for (int i = 0; i < length; i++)
            {
                int sum = Smooth(sums[a + i], sums[b + i], sums[(2 * y * length) + i], sums[d + i], sums[e + i]);
                result[(y * length) + i] = T.CreateTruncating((sum + 128) >> 8);
            }
        }

        ArrayPool<int>.Shared.Return(sums);
    }

    /// <summary>Twice as many pixels each way, zeros between them, smoothed and four times as bright.</summary>
    public static void Up<T>(ReadOnlySpan<byte> source, int width, int height, int channels, Span<byte> target)
        where T : unmanaged, IBinaryInteger<T>
    {
        ReadOnlySpan<T> pixels = MemoryMarshal.Cast<byte, T>(source);
        Span<T> result = MemoryMarshal.Cast<byte, T>(target);
        int length = 2 * width * channels;
        int[] sums = ArrayPool<int>.Shared.Rent(checked(height * length));
        for (int y = 0; y < height; y++)
        {
            ReadOnlySpan<T> row = pixels.Slice(y * width * channels, width * channels);
            for (int x = 0; x < width; x++)
            {
                // Mirrored among the doubled pixels, the one before the first is the second; behind the last there is the last again.
                (int before, int after) = (Before(x, width) * channels, Math.Min(x + 1, width - 1) * channels);
                for (int c = 0; c < channels; c++)
                {
                    (int left, int here, int right) = (At(row, before + c), At(row, (x * channels) + c), At(row, after + c));
                    sums[(y * length) + (2 * x * channels) + c] = left + (6 * here) + right;
                    sums[(y * length) + (((2 * x) + 1) * channels) + c] = 4 * (here + right);
                }
            }
        }

        for (int y = 0; y < height; y++)
        {
            (int before, int here, int after) = (Before(y, height) * length, y * length, Math.Min(y + 1, height - 1) * length);
            for (int i = 0; i < length; i++)
            {
                result[(2 * y * length) + i] = T.CreateTruncating((sums[before + i] + (6 * sums[here + i]) + sums[after + i] + 32) >> 6);
                result[(((2 * y) + 1) * length) + i] = T.CreateTruncating(((4 * (sums[here + i] + sums[after + i])) + 32) >> 6);
            }
        }

        ArrayPool<int>.Shared.Return(sums);
    }

    private static int Before(int index, int length) => index > 0 ? index - 1 : Math.Min(1, length - 1);

    private static int At<T>(ReadOnlySpan<T> row, int index)
        where T : IBinaryInteger<T> => int.CreateTruncating(row[index]);

    private static int Smooth(int a, int b, int c, int d, int e) => a + e + (4 * (b + d)) + (6 * c);
}
