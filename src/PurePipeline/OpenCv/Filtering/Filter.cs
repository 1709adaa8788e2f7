using PurePipeline.Numerics;
using PurePipeline.OpenCv.Arithmetic;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>Filters of arrays: a description where the array is a picture, else computed at once.</summary>
internal static class Filter
{
    /// <summary>The image that an array is.</summary>
    /// <exception cref="ArgumentException">It is none of OpenCV's.</exception>
    public static FilterImage ImageOf(NdArray array)
    {
        ArgumentNullException.ThrowIfNull(array);
        int channels = CvDepth.Channels(array);
        return array.Length > 0
            ? new FilterImage(array.Shape[1], array.Shape[0], channels, CvDepth.Of(array))
            : throw new ArgumentException("The image is empty.");
    }

    /// <summary>What OpenCV says of types that a filter has no code for.</summary>
    public static ArgumentException Unsupported(DType source, DType result) =>
        new($"Unsupported combination of source format ({source.NumPyName()}), and destination format ({result.NumPyName()})");

    /// <summary>Applies a filter.</summary>
    /// <param name="array">The image.</param>
    /// <param name="type">What a channel of the result is.</param>
    /// <param name="start">Begins a pass.</param>
    public static NdArray Apply<T>(NdArray array, DType type, Func<FilterRows<T>> start)
        where T : unmanaged
    {
        FilterImage image = ImageOf(array);
        PixelMode? mode = PixelModes.Of(type, image.Channels);
        if (array.AsPicture() is { } picture && mode is not null)
        {
            return NdArray.FromPicture(
                new FilterPicture<T>(picture, type == image.Type ? picture.Mode : mode.Value, start), array.Versions);
        }

        byte[] memory = array.ToBytes();
        byte[] result = Storage.Allocate(type, array.Length);
        (int sourceBytes, int rowBytes) = (image.Width * image.PixelBytes, image.RowLength * type.ItemSize());
        using FilterRows<T> filter = start();
        for (int y = 0; y < image.Height; y++)
        {
            filter.Make(y, row => memory.AsSpan(row * sourceBytes, sourceBytes), result.AsSpan(y * rowBytes, rowBytes));
        }

        return new NdArray(StridedArray.Of(type, result, CvDepth.ResultShape(array)), array.Versions);
    }
}
