using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using PurePipeline.Pointers;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// The coefficients of a progressive picture in little memory: for each block, numbered by a <see cref="BlockGrid"/>, its DC value and a mask
/// of the AC coefficients, by zigzag index, that are not zero; for each component the values of those, block by block from the top, in
/// zigzag order. A scan reads a component's values from one end to the other and writes them anew.
/// </summary>
internal sealed unsafe class ProgressiveStore : CoefficientSource
{
    private readonly BlockGrid _grid;
    private readonly JpegInput _input;
    private readonly CoefficientValues[] _values;
    private readonly Cursor[] _cursors;
    private readonly short[] _dc;
    private long _bytesLeft;
    private int _component;
    private int _block;

    public ProgressiveStore(JpegFrame frame, long maxBytes, JpegInput input)
    {
        (_grid, _input, _bytesLeft) = (new BlockGrid(frame), input, maxBytes);
        Reserve(RentedMemory.Bytes(_grid.Count, sizeof(short)) + RentedMemory.Bytes(_grid.Count, sizeof(ulong)));
        int blocks = (int)_grid.Count;
        _values = [.. frame.Components.Select(c => new CoefficientValues(this))];
        _cursors = new Cursor[frame.Components.Count];
        (_dc, Masks) = (ArrayPool<short>.Shared.Rent(blocks), ArrayPool<ulong>.Shared.Rent(blocks));
        _dc.AsSpan(0, blocks).Clear();
        Masks.AsSpan(0, blocks).Clear();
    }

    /// <summary>The DC value of each block.</summary>
    public short[] DcValues => _dc;

    /// <summary>The mask of each block; bit 0 is never set.</summary>
    public ulong[] Masks { get; }

    /// <summary>The number of a block: the index of its DC value and of its mask.</summary>
    public int Block(int component, int row, int column) => _grid.Block(component, row, column);

    /// <summary>The AC values of a component.</summary>
    public CoefficientValues Values(int component) => _values[component];

    /// <summary>Puts the values that a scan has written in the place of those it has read.</summary>
    public void Replace(int component, CoefficientValues values)
    {
        _values[component].Dispose();
        _values[component] = values;
    }

    /// <summary>Counts memory against the limit, or gives it back if <paramref name="bytes"/> is negative.</summary>
    /// <exception cref="PictureException">It is too much.</exception>
    public void Reserve(long bytes)
    {
        if (bytes > _bytesLeft)
        {
            throw _input.LimitExceeded("The picture is progressive, and its coefficients take more memory than allowed.");
        }

        _bytesLeft -= bytes;
    }

    public override void Dispose()
    {
        ArrayPool<short>.Shared.Return(_dc);
        ArrayPool<ulong>.Shared.Return(Masks);
        foreach (CoefficientValues values in _values)
        {
            values.Dispose();
        }
    }

    public override short Dc(int component, int row, int column) => _dc[_grid.Block(component, row, column)];

    public override void Seek(JpegComponent component, int row, int column)
    {
        _component = component.Index;
        _block = _grid.Block(_component, row, column);
        ref Cursor cursor = ref _cursors[_component];
        for (; cursor.Row < row; cursor.Row++)
        {
            cursor.RowStart += Count(_grid.Block(_component, cursor.Row, 0), component.BlocksPerRow);
        }

        cursor.Value = cursor.RowStart + Count(_block - column, column);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override bool Read(Int32Pointer scatter, Int16Pointer target)
    {
        target[(ushort)scatter[0]] = (short)(_dc[_block] * (scatter[0] >> 16));
        ulong mask = Masks[_block++];
        if (mask == 0)
        {
            return false;
        }

        ref int next = ref _cursors[_component].Value;
        int count = BitOperations.PopCount(mask);
        // Safety: a mask has as many bits as the block has values; scatter has an entry for each of them.
        fixed (short* values = _values[_component].Memory.AsSpan(next, count))
        {
            Int16Pointer value = Access.Of(values, count);
            for (; mask != 0; mask &= mask - 1, value += 1)
            {
                int place = scatter[BitOperations.TrailingZeroCount(mask)];
                target[(ushort)place] = (short)(value[0] * (place >> 16));
            }
        }

        next += count;
        return true;
    }

    // The values of some blocks, one behind the other.
    private int Count(int block, int blocks)
    {
        int count = 0;
        foreach (ulong mask in Masks.AsSpan(block, blocks))
        {
            count += BitOperations.PopCount(mask);
        }

        return count;
    }

    /// <summary>How far the values of a component have been read: the row, where its values begin, and the next one.</summary>
    private struct Cursor
    {
        public int Row;
        public int RowStart;
        public int Value;
    }
}
