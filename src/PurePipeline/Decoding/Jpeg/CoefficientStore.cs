using System.Buffers;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// All coefficients of a picture whose scans each bring a part of them: 64 per block in natural order, components one after the other,
/// padded to whole MCUs. Beside each block a mask tells which of its coefficients, by zigzag index from 1 on, are not zero.
/// </summary>
internal sealed class CoefficientStore : IDisposable
{
    private readonly int[] _firstBlock;
    private readonly int[] _blocksPerRow;

    public CoefficientStore(JpegFrame frame, long maxBytes, JpegInput input)
    {
        const int BytesPerBlock = (64 * sizeof(short)) + sizeof(ulong);
        _firstBlock = new int[frame.Components.Count];
        _blocksPerRow = new int[frame.Components.Count];
        long blocks = 0;
        foreach (JpegComponent c in frame.Components)
        {
            _firstBlock[c.Index] = (int)blocks;
            _blocksPerRow[c.Index] = frame.McusPerRow * c.H;
            blocks += (long)frame.McusPerRow * c.H * frame.McuRows * c.V;
            if (blocks * BytesPerBlock > maxBytes || blocks * 64 > Array.MaxLength)
            {
                throw input.LimitExceeded($"The picture comes in several scans, and its coefficients take more than the {maxBytes} bytes allowed.");
            }
        }

        (Coefficients, Masks) = (ArrayPool<short>.Shared.Rent((int)blocks * 64), ArrayPool<ulong>.Shared.Rent((int)blocks));
        Coefficients.AsSpan(0, (int)blocks * 64).Clear();
        Masks.AsSpan(0, (int)blocks).Clear();
    }

    public short[] Coefficients { get; }

    public ulong[] Masks { get; }

    public void Dispose()
    {
        ArrayPool<short>.Shared.Return(Coefficients);
        ArrayPool<ulong>.Shared.Return(Masks);
    }

    /// <summary>
    /// The number of a component's block, by row and column of its padded array: the index of its mask, and of its coefficients divided by
    /// 64.
    /// </summary>
    public int Block(int component, int row, int column) => _firstBlock[component] + (row * _blocksPerRow[component]) + column;
}
