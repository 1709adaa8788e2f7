using System.Numerics;
using System.Runtime.InteropServices;
using PurePipeline.Numerics;
using PurePipeline.OpenCv.Arithmetic;
using PurePipeline.Resampling;

namespace PurePipeline.OpenCv;

/// <summary>
/// Contrast-limited adaptive histogram equalization, <c>cv2.createCLAHE(clipLimit, tileGridSize).apply(src)</c> (imgproc/src/clahe.cpp).
/// OpenCV 4.6, 4.10 and 4.13 give the same values.
/// </summary>
/// <param name="clipLimit">How far above the mean a value's count may lie; 0 for no limit.</param>
/// <param name="tileGridSize">Tiles across and down.</param>
public sealed class Clahe(double clipLimit = 40, (int Width, int Height)? tileGridSize = null)
{
    private readonly (int Width, int Height) _tiles = tileGridSize ?? (8, 8);

    /// <summary>Equalizes an image.</summary>
    /// <param name="src">uint8 or uint16 of one channel.</param>
    /// <exception cref="ArgumentException">It is none of those, or there are no tiles.</exception>
    public NdArray Apply(NdArray src)
    {
        ArgumentNullException.ThrowIfNull(src);
        if (_tiles.Width < 1 || _tiles.Height < 1)
        {
            throw new ArgumentException($"A grid of {_tiles.Width}x{_tiles.Height} has no tiles.");
        }

        return src.DType switch
        {
            DType.UInt8 when CvDepth.Channels(src) == 1 => Apply<byte>(src, 1 << 8),
            DType.UInt16 when CvDepth.Channels(src) == 1 => Apply<ushort>(src, 1 << 16),
            _ => throw new ArgumentException("CLAHE takes uint8 and uint16 images of one channel."),
        };
    }

    private NdArray Apply<T>(NdArray src, int values)
        where T : unmanaged, IBinaryInteger<T>
    {
        NdArray image = Cv2.WithoutSingleChannel(src).Load();
        (int height, int width) = (image.Shape[0], image.Shape[1]);

        // Tiles of one size: else the image is mirrored beyond its end, by a whole row or column of tiles if only the other way needs it.
        bool fits = width % _tiles.Width == 0 && height % _tiles.Height == 0;
        NdArray extended = fits ? image : Cv2.CopyMakeBorder(
            image, 0, _tiles.Height - (height % _tiles.Height), 0, _tiles.Width - (width % _tiles.Width), BorderType.Reflect101);
        (int Width, int Height) tile = (extended.Shape[1] / _tiles.Width, extended.Shape[0] / _tiles.Height);
        T[] tables = Tables<T>(extended.ToArray<T>(), extended.Shape[1], tile, values);
        byte[] result = Storage.Allocate(image.DType, image.Length);
        Interpolate(image.ToArray<T>(), width, tile, tables, values, MemoryMarshal.Cast<byte, T>(result.AsSpan()));
        return new NdArray(StridedArray.Of(image.DType, result, [height, width]), src.Versions);
    }

    private T[] Tables<T>(ReadOnlySpan<T> pixels, int stride, (int Width, int Height) tile, int values)
        where T : unmanaged, IBinaryInteger<T>
    {
        T[] tables = new T[_tiles.Width * _tiles.Height * values];
        int area = tile.Width * tile.Height;
        float scale = (float)(values - 1) / area;
        int limit = clipLimit > 0 ? Math.Max((int)(clipLimit * area / values), 1) : 0;
        int[] counts = new int[values];
        for (int k = 0; k < _tiles.Width * _tiles.Height; k++)
        {
            Array.Clear(counts);
            int start = (k / _tiles.Width * tile.Height * stride) + (k % _tiles.Width * tile.Width);
            for (int y = 0; y < tile.Height; y++)
            {
                foreach (T pixel in pixels.Slice(start + (y * stride), tile.Width))
                {
                    counts[int.CreateTruncating(pixel)]++;
                }
            }

            Limit(counts, limit);
            for ((int value, int sum) = (0, 0); value < values; value++)
            {
                sum += counts[value];
                tables[(k * values) + value] = Saturation.To<T, float>(sum * scale);
            }
        }

        return tables;
    }

    // What lies above the limit is shared out among all values, and the rest of that among some at equal distances.
    private static void Limit(Span<int> counts, int limit)
    {
        if (limit == 0)
        {
            return;
        }

        int clipped = 0;
        foreach (ref int count in counts)
        {
            clipped += Math.Max(count - limit, 0);
            count = Math.Min(count, limit);
        }

        (int share, int rest) = Math.DivRem(clipped, counts.Length);
        foreach (ref int count in counts)
        {
            count += share;
        }

        int step = rest == 0 ? 1 : Math.Max(counts.Length / rest, 1);
        for (int value = 0; value < counts.Length && rest > 0; value += step, rest--)
        {
            counts[value]++;
        }
    }

    private void Interpolate<T>(ReadOnlySpan<T> pixels, int width, (int Width, int Height) tile, ReadOnlySpan<T> tables, int values, Span<T> result)
        where T : unmanaged, IBinaryInteger<T>
    {
        for (int i = 0; i < result.Length; i++)
        {
            (int left, int right, float x) = Neighbours(i % width, tile.Width, _tiles.Width);
            (int upper, int lower, float y) = Neighbours(i / width, tile.Height, _tiles.Height);
            int value = int.CreateTruncating(pixels[i]);
            float above = (Mapped(tables, upper, left) * (1 - x)) + (Mapped(tables, upper, right) * x);
            float below = (Mapped(tables, lower, left) * (1 - x)) + (Mapped(tables, lower, right) * x);
            result[i] = Saturation.To<T, float>((above * (1 - y)) + (below * y));

            float Mapped(ReadOnlySpan<T> all, int row, int column) => float.CreateTruncating(all[(((row * _tiles.Width) + column) * values) + value]);
        }
    }

    private static (int First, int Second, float Part) Neighbours(int position, int length, int count)
    {
        float place = (position * (1f / length)) - 0.5f;
        int first = (int)MathF.Floor(place);
        return (Math.Max(first, 0), Math.Min(first + 1, count - 1), place - first);
    }
}
