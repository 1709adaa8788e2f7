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
/// <param name="slide">The same between the row that enters and the one that leaves, in one pass, if there is code for it.</param>
internal sealed class BoxColumn<TSum>(int length, BoxColumn<TSum>.Finish finish, BoxColumn<TSum>.Slide? slide = null) : IColumnFilter<TSum>
    where TSum : unmanaged, INumber<TSum>
{
    /// <summary>Elements at a time, 4096 bytes, which stay in the first cache; a multiple of what OpenCV's vectors hold.</summary>
    private static readonly int s_block = 4096 / Unsafe.SizeOf<TSum>();

    private readonly TSum[] _sums = new TSum[length];
    private bool _runs;

    /// <summary>Makes a row of the result of a row of sums.</summary>
    public delegate void Finish(ReadOnlySpan<TSum> sums, Span<byte> result);

    /// <summary>
    /// Adds a row to the sums, makes a row of the result, and subtracts another row. Returns how many elements are done; the rest is as it was.
    /// </summary>
    public delegate int Slide(Span<TSum> sums, ReadOnlySpan<TSum> entering, ReadOnlySpan<TSum> leaving, Span<byte> result);

    public bool IsSequential => true;

    public void Filter(ReadOnlySpan<TSum> rows, ReadOnlySpan<int> starts, Span<byte> result)
    {
        int size = result.Length / _sums.Length;
        for (int j = _runs ? starts.Length : 0; j < starts.Length - 1; j++)
        {
            TensorPrimitives.Add(_sums, rows.Slice(starts[j], _sums.Length), _sums);
        }

        ReadOnlySpan<TSum> entering = rows.Slice(starts[^1], _sums.Length);
        ReadOnlySpan<TSum> leaving = rows.Slice(starts[0], _sums.Length);
        int done = slide?.Invoke(_sums, entering, leaving, result) ?? 0;
        for (int at = done; at < _sums.Length; at += s_block)
        {
            Span<TSum> sums = _sums.AsSpan(at, Math.Min(s_block, _sums.Length - at));
            TensorPrimitives.Add(sums, entering.Slice(at, sums.Length), sums);
            finish(sums, result.Slice(at * size, sums.Length * size));
            TensorPrimitives.Subtract(sums, leaving.Slice(at, sums.Length), sums);
        }

        _runs = true;
    }
}
