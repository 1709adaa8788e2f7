using System.Numerics;
using System.Runtime.InteropServices;
using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Contours;

/// <summary>The moments of an image, summed up in tiles of 32x32 pixels (imgproc/src/moments.cpp, <c>momentsInTile</c>).</summary>
internal static class ImageMoments
{
    private const int Tile = 32;

    /// <param name="image">One channel.</param>
    /// <param name="isBinary">Whether each pixel that is not 0 counts as 1.</param>
    public static Moments Of(NdArray image, bool isBinary)
    {
        (int height, int width) = (image.Shape[0], image.Shape[1]);
        ReadOnlySpan<byte> memory = image.ToBytes();
        return image.DType switch
        {
            DType.UInt8 => Sum<byte, long>(memory, width, height, isBinary),
            DType.UInt16 => Sum<ushort, long>(memory, width, height, isBinary),
            DType.Int16 => Sum<short, long>(memory, width, height, isBinary),
            DType.Float32 => Sum<float, double>(memory, width, height, isBinary),
            DType.Float64 => Sum<double, double>(memory, width, height, isBinary),
            DType.Int32 when isBinary => Sum<int, long>(memory, width, height, isBinary),
            DType.Int8 when isBinary => Sum<sbyte, long>(memory, width, height, isBinary),
            _ => throw new ArgumentException($"cv2.moments takes no images of {image.DType.NumPyName()}."),
        };
    }

    private static Moments Sum<T, TSum>(ReadOnlySpan<byte> memory, int width, int height, bool isBinary)
        where T : unmanaged, INumber<T>
        where TSum : unmanaged, INumber<TSum>
    {
        ReadOnlySpan<T> pixels = MemoryMarshal.Cast<byte, T>(memory);
        Span<double> all = stackalloc double[10];
        Span<double> tile = stackalloc double[10];
        all.Clear();
        for (int top = 0; top < height; top += Tile)
        {
            for (int left = 0; left < width; left += Tile)
            {
                (int columns, int rows) = (Math.Min(Tile, width - left), Math.Min(Tile, height - top));
                if (isBinary)
                {
                    OfTile<T, long>(pixels, width, left, top, columns, rows, static pixel => pixel != T.Zero ? 255 : 0, tile);
                    foreach (ref double sum in tile)
                    {
                        sum *= 1.0 / 255;
                    }
                }
                else
                {
                    OfTile<T, TSum>(pixels, width, left, top, columns, rows, TSum.CreateTruncating, tile);
                }

                Add(tile, left, top, all);
            }
        }

        return new Moments(all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7], all[8], all[9]).Completed();
    }

    private static void OfTile<T, TSum>(
        ReadOnlySpan<T> pixels, int stride, int left, int top, int columns, int rows, Func<T, TSum> weight, Span<double> moments)
        where TSum : unmanaged, INumber<TSum>
    {
        Span<TSum> sums = stackalloc TSum[10];
        sums.Clear();
        for (int row = 0; row < rows; row++)
        {
            (TSum x0, TSum x1, TSum x2, TSum x3) = (TSum.Zero, TSum.Zero, TSum.Zero, TSum.Zero);
            ReadOnlySpan<T> line = pixels.Slice(((top + row) * stride) + left, columns);
            for (int column = 0; column < line.Length; column++)
            {
                TSum x = TSum.CreateTruncating(column);
                TSum value = weight(line[column]);
                TSum first = x * value;
                TSum second = first * x;
                (x0, x1, x2, x3) = (x0 + value, x1 + first, x2 + second, x3 + (second * x));
            }

            TSum y = TSum.CreateTruncating(row);
            (TSum y1, TSum square) = (y * x0, y * y);
            sums[0] += x0;
            sums[1] += x1;
            sums[2] += y1;
            sums[3] += x2;
            sums[4] += x1 * y;
            sums[5] += x0 * square;
            sums[6] += x3;
            sums[7] += x2 * y;
            sums[8] += x1 * square;
            sums[9] += y1 * square;
        }

        for (int i = 0; i < moments.Length; i++)
        {
            moments[i] = double.CreateTruncating(sums[i]);
        }
    }

    // A tile's moments seen from the image's corner.
    private static void Add(ReadOnlySpan<double> tile, double x, double y, Span<double> all)
    {
        (double xm, double ym) = (x * tile[0], y * tile[0]);
        all[0] += tile[0];
        all[1] += tile[1] + xm;
        all[2] += tile[2] + ym;
        all[3] += tile[3] + (x * ((tile[1] * 2) + xm));
        all[4] += tile[4] + (x * (tile[2] + ym)) + (y * tile[1]);
        all[5] += tile[5] + (y * ((tile[2] * 2) + ym));
        all[6] += tile[6] + (x * ((3.0 * tile[3]) + (x * ((3.0 * tile[1]) + xm))));
        all[7] += tile[7] + (x * ((2 * (tile[4] + (y * tile[1]))) + (x * (tile[2] + ym)))) + (y * tile[3]);
        all[8] += tile[8] + (y * ((2 * (tile[4] + (x * tile[2]))) + (y * (tile[1] + xm)))) + (x * tile[5]);
        all[9] += tile[9] + (y * ((3.0 * tile[5]) + (y * ((3.0 * tile[2]) + ym))));
    }
}
