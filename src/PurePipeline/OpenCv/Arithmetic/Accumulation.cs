using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary>
/// <c>cv2.accumulate</c> and its kin (imgproc/src/accum.simd.hpp): what one call adds to which sums. OpenCV's vectors of 256 bits and what they
/// leave over fuse products with sums, but not in the same order; vectors of masked products do not.
/// </summary>
internal abstract class Accumulation
{
    private protected Accumulation(NdArray source, NdArray sums, byte[]? mask)
    {
        (Source, Sums, Mask) = (source, sums, mask);
        Channels = CvDepth.Channels(source);
    }

    protected NdArray Source { get; }

    protected NdArray Sums { get; }

    protected byte[]? Mask { get; }

    protected int Channels { get; }

    /// <exception cref="ArgumentException">They do not go together.</exception>
    public static Accumulation Of(NdArray source, NdArray sums, NdArray? mask, string call)
    {
        ArgumentNullException.ThrowIfNull(sums);
        bool fits = source.DType == DType.Float64
            ? sums.DType == DType.Float64
            : source.DType is DType.UInt8 or DType.UInt16 or DType.Float32 && sums.DType is DType.Float32 or DType.Float64;
        if (!fits || !CvDepth.ResultShape(source).SequenceEqual(CvDepth.ResultShape(sums)))
        {
            throw new ArgumentException(
                $"{call} adds uint8, uint16 or float32 to float32 or float64, and float64 to float64, of one shape; these are {source.DType.NumPyName()} of shape " +
                $"{Layout.Describe(source.Shape)} and {sums.DType.NumPyName()} of shape {Layout.Describe(sums.Shape)}.");
        }

        if (mask is not null)
        {
            Masked.Require(mask, source);
        }

        return sums.DType == DType.Float32
            ? new AccumulationOf<float>(source, sums, mask?.ToBytes())
            : new AccumulationOf<double>(source, sums, mask?.ToBytes());
    }

    /// <summary>Adds the image.</summary>
    public abstract NdArray Add();

    /// <summary>Adds its products with another one of its shape and dtype.</summary>
    /// <exception cref="ArgumentException">It is another.</exception>
    public abstract NdArray AddProducts(NdArray other, bool isSquare);

    /// <summary>The weighted mean of image and sums.</summary>
    public abstract NdArray Weigh(double alpha);
}
