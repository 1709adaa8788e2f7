using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow.Filtering;

/// <summary>
/// Running sums of cells, one cell further, and their means: what is added comes in and what is left goes out, and the mean has a part of the
/// cells beyond both ends, in fixed point of 24 bits. All wraps at 32 bits as in C.
/// </summary>
internal static partial class MeanRow
{
    private const uint Half = 1 << 23;
    private const int Bits = 24;

    /// <param name="added">The cell that comes in; the others have as many bytes.</param>
    /// <param name="left">The cell before the first.</param>
    /// <param name="right">The cell behind the last.</param>
    /// <param name="sums">The sums of all cells in between, for each byte.</param>
    /// <param name="whole">What a sum counts.</param>
    /// <param name="part">What a cell beyond the ends counts.</param>
    /// <param name="means">Room for the means.</param>
    public static void Move(
        ReadOnlySpan<byte> added, ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<uint> sums, uint whole, uint part, Span<byte> means)
    {
        // Safety: the kernels read and write means.Length elements; the slices prove that the others have them.
        added = added[..means.Length];
        left = left[..means.Length];
        right = right[..means.Length];
        sums = sums[..means.Length];
        int done = Vector256.IsHardwareAccelerated ? MoveVector256(added, left, right, sums, whole, part, means)
            : Vector128.IsHardwareAccelerated ? MoveVector128(added, left, right, sums, whole, part, means)
            : 0;
        MoveScalar(added, left, right, sums, whole, part, means, done);
    }
}
