using PurePipeline.Numerics;
using PurePipeline.OpenCv.Arithmetic;

namespace PurePipeline.OpenCv;

/// <content>Sums, integrals, comparisons, and places of what is not 0. OpenCV 4.6, 4.10 and 4.13 give the same elements.</content>
public static partial class Cv2
{
    /// <summary><c>cv2.findNonZero(src)</c>: where an image is not 0, row by row.</summary>
    /// <param name="src">One channel of any type of OpenCV's.</param>
    /// <returns>x and y, int32 of shape (n, 1, 2); of no places none, which is None in cv2.</returns>
    /// <exception cref="ArgumentException">The image has more channels.</exception>
    public static NdArray FindNonZero(NdArray src)
    {
        if (CvDepth.Channels(Require(src)) != 1)
        {
            throw new ArgumentException("cv2.findNonZero takes images of one channel.");
        }

        List<int> places = [];
        (int index, int width) = (0, src.Shape[1]);
        foreach (ReadOnlySpan<double> block in new ElementBlocks(src))
        {
            foreach (double element in block)
            {
                if (element != 0)
                {
                    places.AddRange([index % width, index / width]);
                }

                index++;
            }
        }

        return NdArray.Create<int>([.. places], places.Count / 2, 1, 2).WithVersions(src.Versions);
    }

    /// <summary><c>cv2.sumElems(src)</c> of integers: four numbers, of channels that are not there 0.</summary>
    /// <exception cref="NotSupportedException">int32 or floats, whose sums depend on the machine's vectors, or more than four channels.</exception>
    public static double[] SumElems(NdArray src) => Measures.Sum(Require(src), "cv2.sumElems");

    /// <summary><c>cv2.norm(src1, normType)</c>: of all channels as one.</summary>
    /// <param name="src1">The image.</param>
    /// <param name="normType">NORM_INF, NORM_L1 or NORM_L2.</param>
    /// <exception cref="ArgumentException">The norm is unknown.</exception>
    /// <exception cref="NotSupportedException">NORM_L1 and NORM_L2 of int32 and floats.</exception>
    public static double Norm(NdArray src1, NormType normType = NormType.L2) => Normalization.Norm(Require(src1), normType);

    /// <summary><c>cv2.norm(src1, src2, normType)</c>: of what two images differ by, all channels as one.</summary>
    /// <param name="src1">An image of uint8 or uint16.</param>
    /// <param name="src2">Another one of its shape and dtype.</param>
    /// <param name="normType">NORM_INF, NORM_L1 or NORM_L2.</param>
    /// <exception cref="ArgumentException">The norm is unknown, or the images do not go together.</exception>
    /// <exception cref="NotSupportedException">Images of another dtype.</exception>
    public static double Norm(NdArray src1, NdArray src2, NormType normType = NormType.L2) => Require(src1).DType is DType.UInt8 or DType.UInt16
        ? Normalization.Norm(Absdiff(src1, src2), normType)
        : throw new NotSupportedException("cv2.norm of two images of another type than uint8 and uint16 is not supported.");

    /// <summary>Whether elements are in a relation, 255 or 0, <c>cv2.compare(src1, src2, cmpop)</c>.</summary>
    /// <param name="src1">An image.</param>
    /// <param name="src2">Another one of its shape and dtype.</param>
    /// <param name="cmpop">The relation.</param>
    /// <exception cref="ArgumentException">The images differ in shape or dtype, or there is no such relation.</exception>
    public static NdArray Compare(NdArray src1, NdArray src2, CmpTypes cmpop)
    {
        if (Require(src1).DType != Require(src2).DType || !src1.Shape.SequenceEqual(src2.Shape))
        {
            throw new ArgumentException(
                $"cv2.compare takes two images of one shape and dtype; these are {src1.DType.NumPyName()} {Layout.Describe(src1.Shape)} and {src2.DType.NumPyName()} {Layout.Describe(src2.Shape)}.");
        }

        NdArray isSo = cmpop switch
        {
            CmpTypes.Equal => NdArray.Equal(src1, src2),
            CmpTypes.Greater => src1 > src2,
            CmpTypes.GreaterOrEqual => src1 >= src2,
            CmpTypes.Less => src1 < src2,
            CmpTypes.LessOrEqual => src1 <= src2,
            CmpTypes.NotEqual => NdArray.NotEqual(src1, src2),
            _ => throw new ArgumentException($"cv2.compare: there is no relation {(int)cmpop}."),
        };
        return (isSo.AsType(DType.UInt8) * NdArray.Full([], byte.MaxValue, DType.UInt8)).Reshape(CvDepth.ResultShape(src1));
    }

    /// <summary>Sums of all that lies above and to the left, <c>cv2.integral(src)</c>, with a row and a column of zeros before them.</summary>
    /// <param name="src">uint8.</param>
    /// <returns>int32, a row and a column more.</returns>
    /// <exception cref="ArgumentException">The image is empty.</exception>
    /// <exception cref="NotSupportedException">Another dtype, whose sums are floats; or the sums do not fit int32.</exception>
    public static NdArray Integral(NdArray src) => Integrals.Of(Require(src)).WithVersions(src.Versions);
}
