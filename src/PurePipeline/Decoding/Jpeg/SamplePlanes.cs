using System.Buffers;
using System.Numerics;
using PurePipeline.Pointers;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// The samples of each component around the current row of MCUs: a ring of two MCU rows at least, so that the row above can still be read
/// by filters. Rows are padded to whole MCUs and have <see cref="SampleRows.Guard"/> bytes behind them.
/// </summary>
internal sealed class SamplePlanes : IDisposable
{
    private readonly Plane[] _planes;

    public SamplePlanes(JpegFrame frame, JpegScale scale, long maxBytes, JpegInput input)
    {
        _planes = new Plane[frame.Components.Count];
        long offset = 0;
        foreach (JpegComponent component in frame.Components)
        {
            int side = scale.Side(component);
            int stride = (frame.McusPerRow * component.H * side) + SampleRows.Guard;
            // Rows a multiple of the page size apart would fall on the same cache lines.
            stride += stride % 4096 == 0 ? SampleRows.Guard : 0;
            int rows = (int)BitOperations.RoundUpToPowerOf2((uint)(2 * component.V * side));
            _planes[component.Index] = new Plane(checked((int)offset), stride, rows, side);
            offset += (long)stride * rows;
        }

        if (offset > maxBytes)
        {
            throw input.LimitExceeded($"A row of blocks takes {offset} bytes; {maxBytes} are allowed.");
        }

        Bytes = ArrayPool<byte>.Shared.Rent((int)offset);
    }

    public byte[] Bytes { get; }

    public void Dispose() => ArrayPool<byte>.Shared.Return(Bytes);

    /// <summary>Samples in a row, and rows, of a block of <paramref name="component"/>.</summary>
    public int Side(int component) => _planes[component].Side;

    /// <summary>The rows of <paramref name="component"/>; <paramref name="bytes"/> is <see cref="Bytes"/>, pinned.</summary>
    public unsafe SampleRows Rows(int component, byte* bytes)
    {
        Plane plane = _planes[component];
        return new SampleRows(Access.Of(bytes + plane.Offset, (long)plane.Stride * plane.Rows), plane.Stride, plane.Rows);
    }

    private readonly record struct Plane(int Offset, int Stride, int Rows, int Side);
}
