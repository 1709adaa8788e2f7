using System.Numerics;
using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Filtering;

/// <summary><c>cv2.erode</c> and <c>cv2.dilate</c> (imgproc/src/morph.dispatch.cpp, <c>morphOp</c>).</summary>
internal static class Morphology
{
    public static NdArray Apply(
        NdArray source, MorphTypes type, NdArray? kernel, (int X, int Y) anchor, int iterations, BorderType border, ReadOnlySpan<double> value)
    {
        FilterImage image = Filter.ImageOf(source);
        bool isErosion = type == MorphTypes.Erode;
        byte[] pixel = Outside(image, isErosion, value);
        if (kernel is null || kernel.Length == 0)
        {
            // 3x3 as often as asked for is one square.
            int side = 1 + (2 * iterations);
            (kernel, anchor, iterations) = (NdArray.Full([side, side], 1, DType.UInt8), (iterations, iterations), 1);
        }

        byte[] used = kernel.Rank == 2 ? kernel.AsType(DType.Bool).ToBytes() : throw new ArgumentException("A structuring element is of shape (height, width).");
        (int Width, int Height) size = (kernel.Shape[1], kernel.Shape[0]);
        Neighbourhood around = Neighbourhood.Of("cv2.erode", size, anchor, border);
        if (iterations <= 0 || used.Length == 1)
        {
            return Cv2.WithoutSingleChannel(source);
        }

        // A full one is a rectangle, whatever its numbers are.
        bool isFull = !used.Contains((byte)0);
        if (!isFull && kernel.DType is not (DType.UInt8 or DType.Bool))
        {
            throw new ArgumentException($"A structuring element with a 0 is of uint8, not of {kernel.DType.NumPyName()}.");
        }

        if (isFull && iterations > 1)
        {
            around = around with
            {
                Width = size.Width + ((iterations - 1) * (size.Width - 1)),
                Height = size.Height + ((iterations - 1) * (size.Height - 1)),
                AnchorX = around.AnchorX * iterations,
                AnchorY = around.AnchorY * iterations,
            };
            iterations = 1;
        }

        NdArray result = source;
        for (int i = 0; i < iterations; i++)
        {
            result = image.Type switch
            {
                DType.UInt8 => Once<byte>(result, image, isErosion, around, isFull ? null : used, pixel),
                DType.UInt16 => Once<ushort>(result, image, isErosion, around, isFull ? null : used, pixel),
                DType.Int16 => Once<short>(result, image, isErosion, around, isFull ? null : used, pixel),
                DType.Float32 => Once<float>(result, image, isErosion, around, isFull ? null : used, pixel),
                DType.Float64 => Once<double>(result, image, isErosion, around, isFull ? null : used, pixel),
                _ => throw Filter.Unsupported(image.Type, image.Type),
            };
        }

        return result;
    }

    private static NdArray Once<T>(NdArray source, FilterImage image, bool isErosion, Neighbourhood around, byte[]? used, byte[] pixel)
        where T : unmanaged, INumber<T>
    {
        if (used is null)
        {
            return Filter.Apply(source, image.Type, () => new FilterRows<T>(
                image, around, new ExtremeRow<T>(image, around, isErosion), new ExtremeColumn<T>(isErosion), pixel));
        }

        (int X, int Y)[] places = [.. Enumerable.Range(0, used.Length).Where(i => used[i] != 0).Select(i => (i % around.Width, i / around.Width))];
        places = places.Length > 0 ? places : [(0, 0)];
        return Filter.Apply(source, image.Type, () => new FilterRows<T>(
            image, around, new PaddedRows<T>(image, around), new ExtremeOfPlaces<T>(image, places, isErosion), pixel));
    }

    // What lies outside counts never, unless a value is given.
    private static byte[] Outside(FilterImage image, bool isErosion, ReadOnlySpan<double> value)
    {
        if (!value.IsEmpty && !(value.Length == 4 && value.IndexOfAnyExcept(double.MaxValue) < 0))
        {
            return image.Channels <= 4
                ? PixelValue.Of(image.Type, image.Channels, value)
                : throw new NotSupportedException($"cv2.erode with a borderValue takes up to 4 channels here, not {image.Channels}.");
        }

        double outside = (image.Type, isErosion) switch
        {
            (DType.UInt8, true) => byte.MaxValue,
            (DType.UInt16, true) => ushort.MaxValue,
            (DType.Int16, _) => isErosion ? short.MaxValue : short.MinValue,
            (DType.Float32, _) => isErosion ? float.MaxValue : float.MinValue,
            (DType.Float64, _) => isErosion ? double.MaxValue : double.MinValue,
            _ => 0,
        };
        return PixelValue.Of(image.Type, image.Channels, [outside, outside, outside, outside]);
    }
}
