using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Blobs;

/// <summary>What <c>cv2.dnn</c> asks of the images and arguments of a blob.</summary>
internal static class BlobRequirements
{
    /// <exception cref="ArgumentException">OpenCV does not take them.</exception>
    /// <exception cref="NotSupportedException">They are not supported here.</exception>
    public static void Check(IReadOnlyList<NdArray> images, Image2BlobParams param)
    {
        if (images.Count == 0)
        {
            throw new ArgumentException("A blob needs at least one image.", nameof(images));
        }

        if (param.Mean.Count > 4 || param.ScaleFactor.Count is 0 or > 4)
        {
            throw new ArgumentException("A blob has up to four means and one to four factors.", nameof(param));
        }

        bool isPlain = param.Mean.All(static m => m == 0) && param.ScaleFactor.All(static s => s == 1);
        if (param.DDepth != DType.Float32 && !(param.DDepth == DType.UInt8 && isPlain))
        {
            throw new ArgumentException("A blob is float32, or uint8 without mean and factor.", nameof(param));
        }

        foreach (NdArray image in images)
        {
            ArgumentNullException.ThrowIfNull(image, nameof(images));
            int channels = Channels(image);
            if (channels is not (1 or 3 or 4) || channels != Channels(images[0]) || image.DType != images[0].DType)
            {
                throw new ArgumentException(
                    $"A blob takes images of one dtype with 1, 3 or 4 channels each; this one is {image.DType.NumPyName()} of shape {Layout.Describe(image.Shape)}.",
                    nameof(images));
            }

            if (!IsTaken(image, param.DDepth))
            {
                throw new ArgumentException(
                    $"OpenCV {image.Versions.OpenCv} makes no blob of {param.DDepth.NumPyName()} of {image.DType.NumPyName()}.", nameof(images));
            }
        }
    }

    private static bool IsTaken(NdArray image, DType depth) => (image.DType, depth) switch
    {
        (DType.UInt8, _) or (DType.Float32, DType.Float32) => true,
        (DType.Int8 or DType.UInt16 or DType.Int16 or DType.Int32 or DType.Float64, DType.Float32) => BlobRules.TakesAnyDepth(image.Versions.OpenCv),
        _ => false,
    };

    private static int Channels(NdArray image) => image.Shape switch
    {
        [_, _] => 1,
        [_, _, var channels] => channels,
        _ => 0,
    };
}
