using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow;

/// <summary>
/// Rows of three bands through a matrix, <c>Matrix.c</c> of Pillow: products and sums in single precision from left to right, a half
/// added, limited and cut. Pillow adds the half in double and goes back to single, which comes to the same: the sum of a single and 0.5 is
/// exact in double, or too small to matter.
/// </summary>
/// <param name="matrix">Four numbers for each band of the result, one or three: three factors and what is added.</param>
internal sealed partial class MatrixRows(float[] matrix)
{
    /// <summary>Makes a row of as many bands as the matrix has rows.</summary>
    public void Convert(ReadOnlySpan<byte> source, Span<byte> target)
    {
        if (!Vector128.IsHardwareAccelerated)
        {
            ConvertScalar(source, target);
        }
        else if (matrix.Length == 4)
        {
            ToOneVector128(source, target);
        }
        else
        {
            ToThreeVector128(source, target);
        }
    }
}
