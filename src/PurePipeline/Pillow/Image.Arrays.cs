using PurePipeline.Numerics;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

public sealed partial class Image
{
    /// <summary>
    /// The pixels as an array, <c>np.asarray(image, dtype)</c>: (height, width) for one channel, else (height, width, channels), uint8
    /// unless another type is asked for. Nothing is decoded before the array's data is read.
    /// </summary>
    public NdArray AsArray(DType? dtype = null)
    {
        NdArray pixels = NdArray.FromPicture(Picture, Versions);
        return dtype is { } wanted && wanted != DType.UInt8 ? pixels.AsType(wanted) : pixels;
    }

    /// <summary>
    /// An image of an array's elements, <c>Image.fromarray(array)</c>: uint8 of (height, width) is <c>L</c>, of (height, width, 3)
    /// <c>RGB</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The array has another type or shape.</exception>
    public static Image FromArray(NdArray array)
    {
        ArgumentNullException.ThrowIfNull(array);
        PixelMode? mode = array.Rank == 2 ? PixelMode.L : array.Rank == 3 && array.Shape[2] == 3 ? PixelMode.Rgb : null;
        if (mode is not { } named || array.DType != DType.UInt8 || array.AsPicture() is not { } picture)
        {
            throw new ArgumentException(
                $"An image is made of uint8 in shape (height, width) or (height, width, 3), not of {array}.", nameof(array));
        }

        return new Image(picture.Mode == named ? picture : new RelabelledPicture(picture, named), array.Versions);
    }
}
