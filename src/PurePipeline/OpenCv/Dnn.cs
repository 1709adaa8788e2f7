using PurePipeline.Numerics;
using PurePipeline.OpenCv.Blobs;

namespace PurePipeline.OpenCv;

/// <summary>
/// <c>cv2.dnn</c>: images as input of a network. A blob of one image is a description: decoding, resizing, arithmetic and layout run as one
/// pass over rows when its data is asked for.
/// </summary>
/// <remarks>
/// Float32 arithmetic as OpenCV 4.6 and 4.13 have it, or 4.10, which scales in double: <see cref="NdArray.Versions"/> of the first image
/// chooses. OpenCV up to 4.10 also changes a float32 image that needs no resizing; that is not imitated.
/// </remarks>
public static partial class Dnn
{
    /// <summary>
    /// <c>cv2.dnn.blobFromImage(image, scalefactor, size, mean, swapRB, crop, ddepth)</c>: (image - mean) * scalefactor as float32 of shape
    /// (1, channels, height, width).
    /// </summary>
    /// <param name="image">1, 3 or 4 channels of uint8 or float32; for OpenCV later than 4.10 of any dtype that it has.</param>
    /// <param name="scalefactor">The factor.</param>
    /// <param name="size">Width and height of the blob; <c>default</c> for the image's. Resizing is INTER_LINEAR in the image's own dtype.</param>
    /// <param name="mean">What is subtracted from each channel of the blob (in its order, after swapping), 0 where none is given.</param>
    /// <param name="swapRB">The first and the third channel change places.</param>
    /// <param name="crop">The image is resized to cover the blob and cut at its middle, rather than squeezed.</param>
    /// <param name="ddepth"><see cref="DType.Float32"/>, or <see cref="DType.UInt8"/>, which neither mean nor factor goes with.</param>
    /// <exception cref="ArgumentException">OpenCV does not take the arguments.</exception>
    /// <exception cref="NotSupportedException">The dtype or the shape is not supported; the message says what is.</exception>
    public static NdArray BlobFromImage(
        NdArray image,
        double scalefactor = 1,
        (int Width, int Height) size = default,
        ReadOnlySpan<double> mean = default,
        bool swapRB = false,
        bool crop = false,
        DType ddepth = DType.Float32) =>
        BlobFromImages([image], scalefactor, size, mean, swapRB, crop, ddepth);

    /// <summary>
    /// <c>cv2.dnn.blobFromImages(images, scalefactor, size, mean, swapRB, crop, ddepth)</c>, of shape (images, channels, height, width).
    /// </summary>
    /// <param name="images">Images of one dtype and number of channels; as <see cref="BlobFromImage"/> takes them.</param>
    /// <param name="scalefactor">The factor.</param>
    /// <param name="size">Width and height of the blob; <c>default</c> for the first image's.</param>
    /// <param name="mean">What is subtracted from each channel of the blob, 0 where none is given.</param>
    /// <param name="swapRB">The first and the third channel change places.</param>
    /// <param name="crop">Images are resized to cover the blob and cut at their middle.</param>
    /// <param name="ddepth"><see cref="DType.Float32"/> or <see cref="DType.UInt8"/>.</param>
    /// <exception cref="ArgumentException">OpenCV does not take the arguments.</exception>
    /// <exception cref="NotSupportedException">The dtype or the shape is not supported; the message says what is.</exception>
    public static NdArray BlobFromImages(
        IReadOnlyList<NdArray> images,
        double scalefactor = 1,
        (int Width, int Height) size = default,
        ReadOnlySpan<double> mean = default,
        bool swapRB = false,
        bool crop = false,
        DType ddepth = DType.Float32) => BlobFromImagesWithParams(
        images,
        new Image2BlobParams
        {
            ScaleFactor = [scalefactor],
            Size = size,
            Mean = mean.ToArray(),
            SwapRB = swapRB,
            DDepth = ddepth,
            PaddingMode = crop ? ImagePaddingMode.CropCenter : ImagePaddingMode.Null,
        });

    /// <summary><c>cv2.dnn.blobFromImageWithParams(image, param)</c>, in the layout NCHW.</summary>
    /// <exception cref="ArgumentException">OpenCV does not take the arguments.</exception>
    /// <exception cref="NotSupportedException">The dtype or the shape is not supported; the message says what is.</exception>
    public static NdArray BlobFromImageWithParams(NdArray image, Image2BlobParams param) => BlobFromImagesWithParams([image], param);

    /// <summary><c>cv2.dnn.blobFromImagesWithParams(images, param)</c>, in the layout NCHW.</summary>
    /// <exception cref="ArgumentException">OpenCV does not take the arguments.</exception>
    /// <exception cref="NotSupportedException">The dtype or the shape is not supported; the message says what is.</exception>
    public static NdArray BlobFromImagesWithParams(IReadOnlyList<NdArray> images, Image2BlobParams param)
    {
        ArgumentNullException.ThrowIfNull(images);
        ArgumentNullException.ThrowIfNull(param);
        BlobRequirements.Check(images, param);
        (int Width, int Height) size = param.Size == default ? (images[0].Shape[1], images[0].Shape[0]) : param.Size;
        double[] border = [.. param.BorderValue];
        if (images.Count == 1)
        {
            return BlobArithmetic.Planes(BlobImage.Fit(images[0], size, param.PaddingMode, border), param);
        }

        NdArray? blob = null;
        for (int i = 0; i < images.Count; i++)
        {
            NdArray planes = BlobArithmetic.Planes(BlobImage.Fit(images[i], size, param.PaddingMode, border), param);
            blob ??= NdArray.Full([images.Count, .. planes.Shape[1..]], 0, planes.DType, images[0].Versions);
            blob[i] = planes[0];
        }

        return blob!;
    }
}
