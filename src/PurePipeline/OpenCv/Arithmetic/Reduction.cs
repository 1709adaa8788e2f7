using System.Numerics;
using System.Numerics.Tensors;
using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary>
/// <c>cv2.reduce</c> (core/src/matrix_operations.cpp): columns are added up row by row; a row's pixels one by one, or, up to OpenCV 4.6, in
/// two sums that take turns.
/// </summary>
internal static class Reduction
{
    /// <exception cref="ArgumentException">OpenCV has no such reduction of such elements.</exception>
    public static NdArray Run(NdArray source, int channels, int dim, ReduceTypes type, DType result, bool inTurns) =>
        (type is ReduceTypes.Max or ReduceTypes.Min, source.DType, result) switch
        {
            (true, DType.UInt8, DType.UInt8) => Extremes<byte>(source, channels, dim, type),
            (true, DType.UInt16, DType.UInt16) => Extremes<ushort>(source, channels, dim, type),
            (true, DType.Int16, DType.Int16) => Extremes<short>(source, channels, dim, type),
            (true, DType.Float32, DType.Float32) => Extremes<float>(source, channels, dim, type),
            (true, DType.Float64, DType.Float64) => Extremes<double>(source, channels, dim, type),
            (false, DType.UInt8, DType.Int32 or DType.Float32 or DType.Float64) => Sums<byte, int>(source, channels, dim, type, inTurns).AsType(result),
            (false, DType.UInt16, DType.Float32) => Sums<ushort, float>(source, channels, dim, type, inTurns),
            (false, DType.UInt16, DType.Float64) => Sums<ushort, double>(source, channels, dim, type, inTurns),
            (false, DType.Int16, DType.Float32) => Sums<short, float>(source, channels, dim, type, inTurns),
            (false, DType.Int16, DType.Float64) => Sums<short, double>(source, channels, dim, type, inTurns),
            (false, DType.Float32, DType.Float32) => Sums<float, float>(source, channels, dim, type, inTurns),
            (false, DType.Float32, DType.Float64) => Sums<float, double>(source, channels, dim, type, inTurns),
            (false, DType.Float64, DType.Float64) => Sums<double, double>(source, channels, dim, type, inTurns),
            _ => throw new ArgumentException(
                $"cv2.reduce: OpenCV has no {type} of {source.DType.NumPyName()} as {result.NumPyName()}; sums are int32 of uint8, float32 or float64 (dtype), the others of the image's own type."),
        };

    private delegate void Row<T>(ReadOnlySpan<T> row, Span<T> result);

    private static NdArray Sums<T, TSum>(NdArray source, int channels, int dim, ReduceTypes type, bool inTurns)
        where T : unmanaged, INumber<T>
        where TSum : unmanaged, INumber<TSum>
    {
        Row<TSum> square = type == ReduceTypes.Sum2 ? static (row, squares) => TensorPrimitives.Multiply(row, row, squares) : static (_, _) => { };
        return Rows<T, TSum>(source, channels, dim, square, static (row, sums) => TensorPrimitives.Add(sums, row, sums), (row, pixel) => AddPixels(row, pixel, inTurns));
    }

    private static NdArray Extremes<T>(NdArray source, int channels, int dim, ReduceTypes type)
        where T : unmanaged, INumber<T> =>
        Rows<T, T>(source, channels, dim, static (_, _) => { }, type == ReduceTypes.Max ? Greater : Less, type == ReduceTypes.Max ? GreaterPixel : LessPixel);

    private static NdArray Rows<T, TSum>(NdArray source, int channels, int dim, Row<TSum> prepare, Row<TSum> across, Row<TSum> along)
        where T : unmanaged, INumber<T>
        where TSum : unmanaged, INumber<TSum>
    {
        (int height, int width) = (source.Shape[0], source.Shape[1]);
        int length = checked(width * channels);
        ReadOnlySpan<T> elements = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, T>(source.Lend().Span);
        TSum[] result = new TSum[dim == 0 ? length : checked(height * channels)];
        using var scratch = new Filtering.Scratch<TSum>(length);
        Span<TSum> row = scratch.Span;
        for (int y = 0; y < height; y++)
        {
            TensorPrimitives.ConvertTruncating(elements.Slice(y * length, length), row);
            prepare(row, row);
            if (dim == 1)
            {
                along(row, result.AsSpan(y * channels, channels));
            }
            else if (y == 0)
            {
                row.CopyTo(result);
            }
            else
            {
                across(row, result);
            }
        }

        int[] shape = dim == 0 ? [1, width] : [height, 1];
        return NdArray.Create<TSum>(result, channels == 1 ? shape : [.. shape, channels]).WithVersions(source.Versions);
    }

    private static void AddPixels<TSum>(ReadOnlySpan<TSum> row, Span<TSum> sums, bool inTurns)
        where TSum : unmanaged, INumber<TSum>
    {
        int channels = sums.Length;
        int pixels = row.Length / channels;
        if (channels == 1 && typeof(TSum) == typeof(int))
        {
            sums[0] = TensorPrimitives.Sum(row);
            return;
        }

        for (int c = 0; c < channels; c++)
        {
            (TSum first, TSum second) = (row[c], TSum.Zero);
            int x = 1;
            if (inTurns && pixels > 1)
            {
                second = row[channels + c];
                for (x = 2; x <= pixels - 4; x += 4)
                {
                    int e = (x * channels) + c;
                    first = first + row[e] + row[e + (2 * channels)];
                    second = second + row[e + channels] + row[e + (3 * channels)];
                }
            }

            for (; x < pixels; x++)
            {
                first += row[(x * channels) + c];
            }

            sums[c] = inTurns && pixels > 1 ? first + second : first;
        }
    }

    // std::max and std::min: of equal ones, and beside what is no number, the one before.
    private static void Greater<T>(ReadOnlySpan<T> row, Span<T> result)
        where T : unmanaged, INumber<T>
    {
        int e = 0;
        for (; e <= row.Length - Vector<T>.Count; e += Vector<T>.Count)
        {
            (var a, var b) = (new Vector<T>(result[e..]), new Vector<T>(row[e..]));
            Vector.ConditionalSelect(Vector.LessThan(a, b), b, a).CopyTo(result[e..]);
        }

        for (; e < row.Length; e++)
        {
            result[e] = result[e] < row[e] ? row[e] : result[e];
        }
    }

    private static void Less<T>(ReadOnlySpan<T> row, Span<T> result)
        where T : unmanaged, INumber<T>
    {
        int e = 0;
        for (; e <= row.Length - Vector<T>.Count; e += Vector<T>.Count)
        {
            (var a, var b) = (new Vector<T>(result[e..]), new Vector<T>(row[e..]));
            Vector.ConditionalSelect(Vector.LessThan(b, a), b, a).CopyTo(result[e..]);
        }

        for (; e < row.Length; e++)
        {
            result[e] = row[e] < result[e] ? row[e] : result[e];
        }
    }

    private static void GreaterPixel<T>(ReadOnlySpan<T> row, Span<T> pixel)
        where T : unmanaged, INumber<T>
    {
        row[..pixel.Length].CopyTo(pixel);
        for (int e = pixel.Length; e < row.Length; e += pixel.Length)
        {
            Greater(row.Slice(e, pixel.Length), pixel);
        }
    }

    private static void LessPixel<T>(ReadOnlySpan<T> row, Span<T> pixel)
        where T : unmanaged, INumber<T>
    {
        row[..pixel.Length].CopyTo(pixel);
        for (int e = pixel.Length; e < row.Length; e += pixel.Length)
        {
            Less(row.Slice(e, pixel.Length), pixel);
        }
    }
}
