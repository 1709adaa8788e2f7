using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Blobs;

/// <summary>An image's pixels as planes of floats: <c>(x - mean) * scale</c> with one mean and one scale for each plane.</summary>
internal static class BlobArithmetic
{
    /// <summary>The planes (1, channels, height, width): a description where the image is one.</summary>
    public static NdArray Planes(NdArray image, Image2BlobParams parameters)
    {
        int channels = image.Rank == 3 ? image.Shape[2] : 1;
        image = parameters.SwapRB && channels == 4 ? BlueAndRedSwapped(image) : image;

        // As a picture, so that arithmetic and layout are one pass.
        image = image.AsPicture() is { } picture ? NdArray.FromPicture(picture, image.Versions) : image;
        NdArray pixels = image.Rank == 2 ? image.ExpandDims(2) : image;
        pixels = parameters.SwapRB && channels == 3 ? pixels[ArrayIndex.Ellipsis, ArrayIndex.Slice(null, null, -1)] : pixels;
        return Scaled(pixels, parameters, channels).Transpose(2, 0, 1).ExpandDims(0).Copy();
    }

    // Alpha stays: no step along the axis leads there.
    private static NdArray BlueAndRedSwapped(NdArray image) =>
        image.DType is DType.UInt8 or DType.UInt16 or DType.Float32
            ? Cv2.CvtColor(image, ColorConversion.Bgra2Rgba)
            : Cv2.Split(image) is [var blue, var green, var red, var alpha] ? Cv2.Merge([red, green, blue, alpha]) : image;

    private static NdArray Scaled(NdArray pixels, Image2BlobParams parameters, int channels)
    {
        if (parameters.DDepth == DType.UInt8)
        {
            return pixels;
        }

        NdArray floats = pixels.AsType(DType.Float32);
        bool swaps = parameters.SwapRB && channels == 1 && BlobRules.SwapsMeanOfGray(pixels.Versions.OpenCv);
        float[] mean = [.. Enumerable.Range(swaps ? 2 : 0, channels).Select(k => (float)At(parameters.Mean, k))];
        double[] scale = [.. Enumerable.Range(0, channels).Select(k => ScaleAt(parameters, k))];
        NdArray centred = Array.TrueForAll(mean, static m => m == 0) ? floats : floats - Vector<float>(mean, pixels);
        return Array.TrueForAll(scale, static s => s == 1) ? centred
            : BlobRules.ScalesInDouble(pixels.Versions.OpenCv) ? (centred.AsType(DType.Float64) * Vector<double>(scale, pixels)).AsType(DType.Float32)
            : centred * Vector<float>([.. scale.Select(static s => (float)s)], pixels);
    }

    private static NdArray Vector<T>(T[] values, NdArray like)
        where T : unmanaged => NdArray.Create<T>(values, values.Length).WithVersions(like.Versions);

    private static double At(IReadOnlyList<double> values, int index) => index < values.Count ? values[index] : 0;

    private static double ScaleAt(Image2BlobParams parameters, int index) =>
        parameters.ScaleFactor is [var single] ? single : At(parameters.ScaleFactor, index);
}
