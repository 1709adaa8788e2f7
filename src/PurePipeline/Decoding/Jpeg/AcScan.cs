using System.Numerics;
using PurePipeline.Pointers;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// A progressive scan of one component's AC coefficients (T.81, G.1.2.2 and G.1.2.3). It goes once through the component's values, from those of
/// the scans before to new ones.
/// </summary>
internal sealed unsafe class AcScan : ScanDecoder
{
    private readonly int _component;
    private readonly ProgressiveStore _store;
    private readonly CoefficientValues _before;
    private readonly CoefficientValues _after;
    private readonly int _table;
    private readonly int _blocks;
    private int _read;
    private int _endRun;

    public AcScan(JpegScan scan, JpegTables tables, ProgressiveStore store, ScanContext context)
        : base(scan, tables, context)
    {
        JpegComponent component = scan.Components[0].Component;
        (_component, _store, _before, _after) = (component.Index, store, store.Values(component.Index), new CoefficientValues(store));
        _table = new ScanTables(scan, tables, context.Frame, context.Input).Ac(scan.Components[0], HuffmanUse.Ac, LookUps);
        _blocks = component.BlocksPerRow * component.BlockRows;
        // Kernels read whole vectors, even of values that are not there.
        _before.Grow(_before.Count);
        _after.Grow((long)_before.Count + _blocks);
    }

    public override void Decode()
    {
        base.Decode();
        _store.Replace(_component, _after);
    }

    public override void Dispose()
    {
        if (_store.Values(_component) != _after)
        {
            _after.Dispose();
        }

        base.Dispose();
    }

    protected override void Restart() => _endRun = 0;

    protected override int DecodeRun(ref BitBuffer bits, BytePointer window, int row, int column, int end)
    {
        int start = column;
        int block = _store.Block(_component, row, 0);
        while (column < end && (bits.Next < window + Segments.Window.Limit || Segments.Continue(ref bits, window)))
        {
            // At the very end of the data every block is looked at by itself.
            BytePointer limit = window + Segments.Window.Limit;
            int blocks = bits.Next < limit ? end - column : 1;
            MakeRoom();
            column += Decode(ref bits, block + column, blocks, blocks == 1 ? bits.Next + 1 : limit);
        }

        if (column < end)
        {
            Keep(block + column, end - column);
        }

        return column - start;
    }

    private int Decode(ref BitBuffer bits, int block, int blocks, BytePointer limit)
    {
        fixed (BitBuffer* state = &bits)
        fixed (uint* tables = LookUps.Memory)
        fixed (short* before = _before.Memory, after = _after.Memory)
        fixed (ulong* masks = &_store.Masks[block])
        {
            var band = new AcBand
            {
                Table = Access.Of(tables + _table, HuffmanTable.Pairs),
                First = Scan.FirstCoefficient,
                Last = Scan.LastCoefficient,
                LowBit = Scan.LowBit,
                EndRun = _endRun,
                From = Access.Of(before, _before.Memory.Length) + _read,
                To = Access.Of(after, _after.Memory.Length) + _after.Count,
                LastStart = Access.Of(after, _after.Memory.Length) + _after.LastStart,
            };
            int decoded = Scan.HighBit == 0
                ? AcFirst.Decode(state, &band, Access.Of(masks, blocks), blocks, limit)
                : AcRefine.Decode(state, &band, Access.Of(masks, blocks), blocks, limit);
            (_read, _after.Count, _endRun) = ((int)(band.From - Access.Of(before, 0)), (int)(band.To - Access.Of(after, 0)), band.EndRun);
            return decoded;
        }
    }

    // Blocks without data stay as they are.
    private void Keep(int block, int blocks)
    {
        int count = 0;
        foreach (ulong mask in _store.Masks.AsSpan(block, blocks))
        {
            count += BitOperations.PopCount(mask);
        }

        if (_after.Count + count > _after.LastStart)
        {
            _after.Grow(_after.Count + (long)count);
        }

        _before.Memory.AsSpan(_read, count).CopyTo(_after.Memory.AsSpan(_after.Count));
        _read += count;
        _after.Count += count;
    }

    private void MakeRoom()
    {
        if (_after.Count > _after.LastStart)
        {
            _after.Grow(Math.Min(_after.Count * 2L, _blocks * 63L));
        }
    }
}
