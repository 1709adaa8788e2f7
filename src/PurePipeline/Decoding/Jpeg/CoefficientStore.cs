using System.Buffers;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// All coefficients at full size, for scans that come back to a block in any order: 64 per block in natural order, numbered by a
/// <see cref="BlockGrid"/>.
/// </summary>
internal sealed unsafe class CoefficientStore : CoefficientSource
{
    private readonly BlockGrid _grid;
    private int _next;

    public CoefficientStore(JpegFrame frame, long maxBytes, JpegInput input)
    {
        _grid = new BlockGrid(frame);
        if (RentedMemory.Bytes(_grid.Count * Idct.BlockSize, sizeof(short)) > maxBytes || _grid.Count * Idct.BlockSize > Array.MaxLength)
        {
            throw input.LimitExceeded($"The picture comes in several scans, and its coefficients take more than the {maxBytes} bytes allowed.");
        }

        int length = (int)_grid.Count * Idct.BlockSize;
        Coefficients = ArrayPool<short>.Shared.Rent(length);
        Coefficients.AsSpan(0, length).Clear();
    }

    public short[] Coefficients { get; }

    public override void Dispose() => ArrayPool<short>.Shared.Return(Coefficients);

    /// <summary>Where in <see cref="Coefficients"/> a block begins.</summary>
    public int Block(int component, int row, int column) => _grid.Block(component, row, column) * Idct.BlockSize;

    public override short Dc(int component, int row, int column) => Coefficients[Block(component, row, column)];

    public override void Seek(JpegComponent component, int row, int column) => _next = Block(component.Index, row, column);

    public override bool Read(Int32Pointer scatter, Int16Pointer target)
    {
        ReadOnlySpan<short> block = Coefficients.AsSpan(_next, Idct.BlockSize);
        _next += Idct.BlockSize;
        target[(ushort)scatter[0]] = (short)(block[0] * (scatter[0] >> 16));
        if (!block[1..].ContainsAnyExcept((short)0))
        {
            return false;
        }

        for (int k = 1; k < Idct.BlockSize; k++)
        {
            int place = scatter[k];
            target[(ushort)place] = (short)(block[ZigZag.Natural[k]] * (place >> 16));
        }

        return true;
    }
}
