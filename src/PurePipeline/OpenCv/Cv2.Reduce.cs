using PurePipeline.Numerics;
using PurePipeline.OpenCv.Arithmetic;

namespace PurePipeline.OpenCv;

/// <content>Rows and columns as one. OpenCV 4.6, 4.10 and 4.13 (without IPP) give the same elements but where a member says else.</content>
public static partial class Cv2
{
    // Since when there are sums of squares, and rows of floats have one sum rather than two that take turns; 4.6 is before, 4.10 after.
    private static readonly Version s_reducesSquaresSince = new(4, 7);

    /// <summary>An image as one row or one column, <c>cv2.reduce(src, dim, rtype, dtype=dtype)</c>.</summary>
    /// <param name="src">uint8, uint16, int16, float32 or float64 of shape (height, width) or (height, width, channels).</param>
    /// <param name="dim">0 for one row, 1 for one column.</param>
    /// <param name="rtype">What is made of it.</param>
    /// <param name="dtype">The result's type, null for the image's. Sums of uint8 are int32 or floats, others floats; averages of uint8 any
    /// type; the greatest and the least are of the image's.</param>
    /// <remarks>Sums of a row of float32 and float64 differ in their last bits between 4.6 and 4.10, which the image's versions choose between.</remarks>
    /// <returns>Shape (1, width) or (height, 1), with the image's channels.</returns>
    /// <exception cref="ArgumentException">OpenCV has no such reduction.</exception>
    public static NdArray Reduce(NdArray src, int dim, ReduceTypes rtype, DType? dtype = null)
    {
        int channels = CvDepth.Channels(Require(src));
        if (dim is not (0 or 1) || src.Length == 0 || (rtype == ReduceTypes.Sum2 && src.Versions.OpenCv < s_reducesSquaresSince) || !Enum.IsDefined(rtype))
        {
            throw new ArgumentException($"cv2.reduce: {rtype} along axis {dim} of an array of shape {Layout.Describe(src.Shape)} is unknown to OpenCV {src.Versions.OpenCv}.");
        }

        DType type = CvDepth.Require(dtype ?? src.DType);
        bool isAverage = rtype == ReduceTypes.Avg;
        bool isNarrow = isAverage && src.DType < DType.Int32 && type < DType.Int32;
        NdArray reduced = Reduction.Run(src, channels, dim, rtype, isNarrow ? DType.Int32 : type, inTurns: src.Versions.OpenCv < s_reducesSquaresSince);
        return isAverage ? LinearScaling.Convert(reduced, type, 1.0 / src.Shape[dim], 0) : reduced;
    }
}
