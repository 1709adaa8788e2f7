using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

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
    /// <summary>Elements at a time, 4096 bytes, which stay in the first cache; a multiple of what OpenCV's vectors hold.</summary>
    private static readonly int s_block = 4096 / Unsafe.SizeOf<TSum>();

    private readonly TSum[] _sums = new TSum[length];
    private bool _runs;

    /// <summary>Makes a row of the result of a row of sums.</summary>
    public delegate void Finish(ReadOnlySpan<TSum> sums, Span<byte> result);

    public bool IsSequential => true;

    public void Filter(ReadOnlySpan<TSum> rows, ReadOnlySpan<int> starts, Span<byte> result)
    {
        int size = result.Length / _sums.Length;
        for (int at = 0; at < _sums.Length; at += s_block)
        {
            Span<TSum> sums = _sums.AsSpan(at, Math.Min(s_block, _sums.Length - at));
            for (int j = _runs ? starts.Length - 1 : 0; j < starts.Length; j++)
            {
                TensorPrimitives.Add(sums, rows.Slice(starts[j] + at, sums.Length), sums);
            }

            finish(sums, result.Slice(at * size, sums.Length * size));
            TensorPrimitives.Subtract(sums, rows.Slice(starts[0] + at, sums.Length), sums);
        }

        _runs = true;
    }
}
