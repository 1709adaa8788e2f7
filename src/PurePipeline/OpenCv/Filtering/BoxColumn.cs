using System.Numerics;
using System.Numerics.Tensors;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>
/// The vertical half of <c>cv2.boxFilter</c> (imgproc/src/box_filter.simd.hpp, <c>ColumnSum</c>): sums that run down the image, so that in
/// floating point each row depends on all above it.
/// </summary>
/// <param name="length">Elements of a row.</param>
/// <param name="finish">Makes a row of the result of a row of sums.</param>
internal sealed class BoxColumn<TSum>(int length, BoxColumn<TSum>.Finish finish) : IColumnFilter<TSum>
    where TSum : unmanaged, INumber<TSum>
{
    private readonly TSum[] _sums = new TSum[length];
    private bool _runs;

    /// <summary>Makes a row of the result of a row of sums.</summary>
    public delegate void Finish(ReadOnlySpan<TSum> sums, Span<byte> result);

    public bool IsSequential => true;

    public void Filter(ReadOnlySpan<TSum> rows, ReadOnlySpan<int> starts, Span<byte> result)
    {
        for (int j = _runs ? starts.Length - 1 : 0; j < starts.Length; j++)
        {
            TensorPrimitives.Add(_sums, rows.Slice(starts[j], _sums.Length), _sums);
        }

        finish(_sums, result);
        TensorPrimitives.Subtract(_sums, rows.Slice(starts[0], _sums.Length), _sums);
        _runs = true;
    }
}
