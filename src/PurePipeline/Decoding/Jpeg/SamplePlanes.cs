using System.Buffers;
using System.Numerics;
using PurePipeline.Pointers;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// The samples of each component around the current row of MCUs: a ring of two MCU rows at least, so that the row above can still be read
/// by filters, or all rows. Rows are padded to whole MCUs and have <see cref="SampleRows.Guard"/> bytes behind them.
/// </summary>
internal sealed class SamplePlanes : IDisposable
{
    private readonly Plane[] _planes;

    /// <summary>Takes the memory.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="scale">The size at which it is decoded.</param>
    /// <param name="isWhole">Whether all rows of the picture are kept, not two rows of MCUs.</param>
    /// <param name="maxBytes">The most that may be taken.</param>
    /// <param name="input">The file, for errors.</param>
    public SamplePlanes(JpegFrame frame, JpegScale scale, bool isWhole, long maxBytes, JpegInput input)
    {
        _planes = new Plane[frame.Components.Count];
        long offset = 0;
        foreach (JpegComponent component in frame.Components)
        {
            int side = scale.Side(component);
            int stride = (frame.McusPerRow * component.H * side) + SampleRows.Guard;
            // Rows a multiple of the page size apart would fall on the same cache lines.
            stride += stride % 4096 == 0 ? SampleRows.Guard : 0;
            int rows = (isWhole ? frame.McuRows : 2) * component.V * side;
            _planes[component.Index] = new Plane(offset, stride, (int)BitOperations.RoundUpToPowerOf2((uint)rows), side);
            offset += (long)stride * (isWhole ? rows : _planes[component.Index].Rows);
        }

        Taken = RentedMemory.Bytes(offset, sizeof(byte));
        if (Taken > maxBytes || offset > Array.MaxLength)
        {
            throw input.LimitExceeded($"{(isWhole ? "The picture's samples take" : "A row of blocks takes")} {Taken} bytes; {maxBytes} are allowed.");
        }

        Bytes = ArrayPool<byte>.Shared.Rent((int)offset);
    }

    public byte[] Bytes { get; }

    /// <summary>The memory that this takes.</summary>
    public long Taken { get; }

    public void Dispose() => ArrayPool<byte>.Shared.Return(Bytes);

    /// <summary>Samples in a row, and rows, of a block of <paramref name="component"/>.</summary>
    public int Side(int component) => _planes[component].Side;

    /// <summary>The rows of <paramref name="component"/>; <paramref name="bytes"/> is <see cref="Bytes"/>, pinned.</summary>
    public unsafe SampleRows Rows(int component, byte* bytes)
    {
        Plane plane = _planes[component];
        return new SampleRows(Access.Of(bytes + plane.Offset, (long)plane.Stride * plane.Rows), plane.Stride, plane.Rows);
    }

    private readonly record struct Plane(long Offset, int Stride, int Rows, int Side);
}
