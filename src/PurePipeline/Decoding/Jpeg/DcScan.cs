using System.Runtime.CompilerServices;
using PurePipeline.Pointers;
using static PurePipeline.Decoding.Jpeg.EntropyBits;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>A progressive scan of DC coefficients (T.81, G.1.2.1): their first bits, or one more.</summary>
internal sealed unsafe class DcScan : ScanDecoder
{
    private const int MaxBlocks = 10;

    private readonly ProgressiveStore _store;
    private readonly int[] _tables;
    private readonly int[] _predictions;

    public DcScan(JpegScan scan, JpegTables tables, ProgressiveStore store, ScanContext context)
        : base(scan, tables, context)
    {
        _store = store;
        _predictions = new int[scan.Components.Count];
        _tables = new int[scan.Components.Count];
        var found = new ScanTables(scan, tables, context.Frame, context.Input);
        for (int i = 0; i < _tables.Length && scan.HighBit == 0; i++)
        {
            _tables[i] = found.Dc(scan.Components[i], LookUps);
        }
    }

    protected override void Restart() => _predictions.AsSpan().Clear();

    [SkipLocalsInit]
    protected override int DecodeRun(ref BitBuffer bits, BytePointer window, int row, int column, int end)
    {
        int start = column;
        DcBlock* blocks = stackalloc DcBlock[MaxBlocks];
        fixed (BitBuffer* state = &bits)
        fixed (uint* tables = LookUps.Memory)
        fixed (int* predictions = _predictions)
        fixed (short* values = _store.DcValues)
        {
            int count = Plan(blocks, row, tables, predictions, values);
            while (column < end && (bits.Next < window + Segments.Window.Limit || Segments.Continue(ref bits, window)))
            {
                // At the very end of the data every MCU is looked at by itself.
                BytePointer limit = window + Segments.Window.Limit;
                int last = bits.Next < limit ? end : column + 1;
                column = Scan.HighBit == 0
                    ? First(state, blocks, count, column, last, limit, Scan.LowBit)
                    : Refine(state, blocks, count, column, last, limit, Scan.LowBit);
            }
        }

        return column - start;
    }

    private int Plan(DcBlock* blocks, int row, uint* tables, int* predictions, short* values)
    {
        int count = 0;
        for (int i = 0; i < Scan.Components.Count; i++)
        {
            JpegComponent c = Scan.Components[i].Component;
            (int h, int v) = IsAlone ? (1, 1) : (c.H, c.V);
            for (int b = 0; b < h * v; b++)
            {
                Int16Pointer target = Access.Of(values, _store.DcValues.Length) + _store.Block(c.Index, (row * v) + (b / h), b % h);
                blocks[count++] = new DcBlock { Table = Access.Of(tables + _tables[i], HuffmanTable.Pairs), Prediction = predictions + i, Target = target, Step = h };
            }
        }

        return count;
    }

    // Both decode at least one MCU from `column` on, and stop at `end` or where the next one begins behind `limit`; they return where.
    // Safety: as SequentialBlock; the store has room for whole MCUs.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int First(BitBuffer* state, DcBlock* blocks, int count, int column, int end, BytePointer limit, int low)
    {
        BytePointer next = state->Next;
        ulong bits = state->Bits;
        uint left = state->Count;
        do
        {
            for (DcBlock* block = blocks; block < blocks + count; block++)
            {
                Refill(ref next, ref bits, ref left);
                uint entry = block->Table[bits >> IndexShift];
                if (entry >= HuffmanTable.LongCode << 24)
                {
                    entry = LongCode(block->Table, bits, out _);
                }

                int value = *block->Prediction += TakeValue(ref bits, ref left, entry);
                block->Target[column * block->Step] = (short)(value << low);
            }

            column++;
        }
        while (column < end && next < limit);

        Save(state, next, bits, left);
        return column;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int Refine(BitBuffer* state, DcBlock* blocks, int count, int column, int end, BytePointer limit, int low)
    {
        BytePointer next = state->Next;
        ulong bits = state->Bits;
        uint left = state->Count;
        do
        {
            Refill(ref next, ref bits, ref left);
            for (DcBlock* block = blocks; block < blocks + count; block++)
            {
                block->Target[column * block->Step] |= (short)((int)(bits >> 63) << low);
                bits <<= 1;
            }

            left -= (uint)count;
            column++;
        }
        while (column < end && next < limit);

        Save(state, next, bits, left);
        return column;
    }

    /// <summary>A block of the MCU: where it is decoded from and to.</summary>
    private struct DcBlock
    {
        public UInt32Pointer Table;
        public int* Prediction;

        /// <summary>The block's value in the first MCU of the row; the next MCU's is <see cref="Step"/> values further.</summary>
        public Int16Pointer Target;
        public nint Step;
    }
}
