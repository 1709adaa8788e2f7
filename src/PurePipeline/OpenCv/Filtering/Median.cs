using System.Numerics;
using System.Runtime.Intrinsics;
using PurePipeline.Numerics;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Filtering;

/// <summary><c>cv2.medianBlur</c>.</summary>
internal static class Median
{
    /// <summary>Rows up to so many bytes are taken where they lie; longer ones are sooner read once, into their padded copies.</summary>
    private const int LongestInPlace = 16 << 10;

    public static NdArray Blur(NdArray source, int size)
    {
        if (size < 1 || (size & 1) == 0)
        {
            throw new ArgumentException($"cv2.medianBlur takes an odd number of neighbours, not {size}.");
        }

        FilterImage image = Filter.ImageOf(source);
        if (size == 1)
        {
            return Cv2.WithoutSingleChannel(source);
        }

        bool isByte = image.Type == DType.UInt8 && (size <= 5 || image.Channels is 1 or 3 or 4);
        var around = new Neighbourhood(size, size, size / 2, size / 2, BorderType.Replicate);
        return image.Type switch
        {
            DType.UInt8 when isByte && (size > 5 || (size == 5 && !Vector256.IsHardwareAccelerated)) => Filter.Apply(source, image.Type, () => new FilterRows<byte>(
                image, around, new PaddedRows<byte>(image, around), new ByteMedian(image, around))),
            DType.UInt8 when isByte => Sorted<byte>(source, image, around),
            DType.UInt16 when size <= 5 => Sorted<ushort>(source, image, around),
            DType.Int16 when size <= 5 => Sorted<short>(source, image, around),
            DType.Float32 when size <= 5 => Sorted<float>(source, image, around),
            _ => throw new ArgumentException(
                $"cv2.medianBlur of {size}x{size} neighbours takes no {image.Type.NumPyName()} of {image.Channels} channels; uint8 of 1, 3 or 4, and up to 5x5 uint8, uint16, int16 and float32."),
        };
    }

    private static NdArray Sorted<T>(NdArray source, FilterImage image, Neighbourhood around)
        where T : unmanaged, INumber<T> =>
        around.Width == 3 && source.AsPicture() is MemoryPicture { RowBytes: <= LongestInPlace } picture
            ? NdArray.FromPicture(new MedianOfNinePicture<T>(picture), source.Versions)
            : Filter.Apply(source, image.Type, () => new FilterRows<T>(
                image,
                around,
                new PaddedRows<T>(image, around),
                around.Width == 3 ? new MedianOfNine<T>(image) : new MedianOf25<T>(image, around)));
}
