using PurePipeline.Resampling;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>
/// The weights of a linear filter along one axis, and what OpenCV's choice of arithmetic looks at (imgproc/src/filter.dispatch.cpp,
/// <c>getKernelType</c>).
/// </summary>
internal sealed class LinearKernel
{
    private const double SingleEpsilon = 1.1920928955078125e-07;

    public LinearKernel(double[] values, int anchor)
    {
        Values = values;
        bool isCentred = (2 * anchor) + 1 == values.Length;
        (IsEven, IsOdd, IsSmooth, IsWhole) = (isCentred, isCentred, true, true);
        double sum = 0;
        for (int i = 0; i < values.Length; i++)
        {
            (double a, double b) = (values[i], values[values.Length - 1 - i]);
            IsEven &= a == b;
            IsOdd &= a == -b;
            IsSmooth &= !(a < 0);
            IsWhole &= a == Saturation.To<int, double>(a);
            sum += a;
        }

        IsSmooth &= Math.Abs(sum - 1) <= SingleEpsilon * (Math.Abs(sum) + 1);
    }

    public double[] Values { get; }

    public int Length => Values.Length;

    /// <summary>Whether the weights are mirrored around the anchor.</summary>
    public bool IsEven { get; }

    /// <summary>Whether they are, with the sign turned.</summary>
    public bool IsOdd { get; }

    /// <summary>Whether they are a mean: none below 0, and 1 together.</summary>
    public bool IsSmooth { get; }

    /// <summary>Whether all are whole numbers.</summary>
    public bool IsWhole { get; }

    /// <summary>How pairs around the anchor are put together.</summary>
    public Symmetry Symmetry => IsEven ? Symmetry.Even : IsOdd ? Symmetry.Odd : Symmetry.None;

    /// <summary>The weights in fractions of 2^<paramref name="bits"/>; null if that would change one (<c>createBitExactKernel_32S</c>).</summary>
    public int[]? Fixed(int bits)
    {
        double one = 1 << bits;
        int[] result = [.. Values.Select(value => Saturation.To<int, double>(value * one))];
        double tolerance = 10 * SingleEpsilon * one;
        for (int i = 0; i < result.Length; i++)
        {
            if (Math.Abs((Values[i] * one) - result[i]) > tolerance)
            {
                return null;
            }
        }

        return result;
    }
}
