using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>
/// <c>cv2.MORPH_HITMISS</c> (imgproc/src/morph.dispatch.cpp): the erosion by the kernel's 1 and that of the complement by its -1, bit by bit.
/// </summary>
internal static class HitOrMiss
{
    public static NdArray Apply(NdArray source, NdArray? kernel, (int X, int Y) anchor, int iterations, BorderType border, ReadOnlySpan<double> value)
    {
        FilterImage image = Filter.ImageOf(source);
        if (image is not { Type: DType.UInt8, Channels: 1 })
        {
            throw new ArgumentException("cv2.MORPH_HITMISS takes uint8 images of one channel.");
        }

        kernel ??= NdArray.Full([3, 3], 1, DType.UInt8);
        double[] weights = kernel.AsType(DType.Float64).ToArray<double>();
        if (Array.TrueForAll(weights, static weight => weight == 0))
        {
            return Cv2.WithoutSingleChannel(source);
        }

        NdArray? hits = Eroded(source, weights, 1, kernel, anchor, iterations, border, value);
        NdArray? misses = Eroded(Cv2.BitwiseNot(source), weights, -1, kernel, anchor, iterations, border, value);
        return (hits, misses) switch
        {
            (null, null) => NdArray.Full([.. source.Shape[..2]], 255, DType.UInt8, source.Versions),
            (null, _) => misses,
            (_, null) => hits,
            _ => Cv2.BitwiseAnd(hits, misses),
        };
    }

    // Null, for pixels that are all set, if no weight is the given one.
    private static NdArray? Eroded(
        NdArray image, double[] weights, double weight, NdArray kernel, (int X, int Y) anchor, int iterations, BorderType border, ReadOnlySpan<double> value)
    {
        byte[] used = Array.ConvertAll(weights, w => w == weight ? byte.MaxValue : (byte)0);
        return used.Contains(byte.MaxValue)
            ? Morphology.Apply(image, MorphTypes.Erode, NdArray.Create<byte>(used, [.. kernel.Shape]), anchor, iterations, border, value)
            : null;
    }
}
