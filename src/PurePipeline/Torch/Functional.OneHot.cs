using PurePipeline.Numerics;
using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Torch;

/// <summary>Classes as vectors.</summary>
public static partial class Functional
{
    /// <summary>
    /// <c>F.one_hot(tensor, num_classes)</c>: each number becomes a vector of int64, 1 at its place and 0 elsewhere, along a new last axis.
    /// Equal to torch 1.13, 2.6 and 2.14.
    /// </summary>
    /// <param name="tensor">Numbers of classes, int64, from 0.</param>
    /// <param name="numClasses">The vectors' length; -1 for the greatest number plus 1.</param>
    /// <exception cref="ArgumentException">The elements are not int64, or one is below 0 or beyond the classes.</exception>
    public static TorchTensor OneHot(TorchTensor tensor, int numClasses = -1)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        NdArray classes = tensor.Numpy();
        if (classes.DType != DType.Int64)
        {
            throw new ArgumentException("one_hot is only applicable to index tensor.", nameof(tensor));
        }

        long greatest = classes.Length == 0 ? -1 : classes.Max().Item<long>();
        if ((numClasses >= 0 && greatest >= numClasses) || (classes.Length > 0 && classes.Min().Item<long>() < 0))
        {
            throw new ArgumentException(greatest >= numClasses && numClasses >= 0 ? "Class values must be smaller than num_classes." : "Class values must be non-negative.", nameof(tensor));
        }

        int width = numClasses >= 0 ? numClasses : checked((int)(greatest + 1));
        NdArray numbers = NdArray.Create<long>([.. Enumerable.Range(0, width).Select(i => (long)i)], width);
        return TorchTensor.FromNumpy(NdArray.Compare(ComparisonOperation.Equal, classes.ExpandDims(classes.Rank), numbers).AsType(DType.Int64));
    }
}
