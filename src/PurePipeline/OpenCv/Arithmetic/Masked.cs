using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary>Operations with a mask: a new result is 0 where the mask is.</summary>
internal static class Masked
{
    /// <summary>Clears the pixels of <paramref name="result"/> where <paramref name="mask"/> is 0.</summary>
    /// <exception cref="ArgumentException">It is no mask for the image.</exception>
    public static NdArray Apply(NdArray result, NdArray mask)
    {
        Require(mask, result);
        byte[] pixels = result.ToBytes();
        byte[] used = mask.ToBytes();
        int bytes = pixels.Length / used.Length;
        for (int i = 0; i < used.Length; i++)
        {
            if (used[i] == 0)
            {
                pixels.AsSpan(i * bytes, bytes).Clear();
            }
        }

        return new NdArray(StridedArray.Of(result.DType, pixels, [.. result.Shape]), result.Versions);
    }

    /// <exception cref="ArgumentException">It is no mask for the image.</exception>
    public static void Require(NdArray mask, NdArray image)
    {
        ArgumentNullException.ThrowIfNull(mask);
        if (mask.DType is not (DType.UInt8 or DType.Int8 or DType.Bool) || CvDepth.Channels(mask) != 1
            || mask.Shape[0] != image.Shape[0] || mask.Shape[1] != image.Shape[1])
        {
            throw new ArgumentException(
                $"A mask is uint8 of one channel and the image's size; this one is {mask.DType.NumPyName()} of shape {Layout.Describe(mask.Shape)}.");
        }
    }
}
