using PurePipeline.Pointers;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>A sequential scan that does not bring all components: whole blocks, into a <see cref="CoefficientStore"/>.</summary>
internal sealed unsafe class SequentialScan : ScanDecoder
{
    private readonly CoefficientStore _store;
    private readonly int[] _dc;
    private readonly int[] _ac;
    private readonly int[] _predictions;
    private readonly int _columns;
    private readonly int[] _scatter = new int[SequentialScratch.ScatterLength];
    private readonly short[] _block = new short[SequentialScratch.Length];

    public SequentialScan(JpegScan scan, JpegTables tables, CoefficientStore store, ScanContext context)
        : base(scan, tables, context)
    {
        _store = store;
        _predictions = new int[scan.Components.Count];
        _columns = IsAlone ? scan.Components[0].Component.BlocksPerRow : context.Frame.McusPerRow;
        var found = new ScanTables(scan, tables, context.Frame, context.Input);
        _dc = [.. scan.Components.Select(c => found.Dc(c, LookUps))];
        _ac = [.. scan.Components.Select(c => found.Ac(c, HuffmanUse.AcPairs, LookUps))];
        SequentialScratch.FillScatter(_scatter);
    }

    protected override void Restart() => _predictions.AsSpan().Clear();

    protected override int DecodeRun(ref BitBuffer bits, BytePointer window, int row, int column, int end)
    {
        int start = column;
        for (; column < end; column++)
        {
            if (bits.Next >= window + Segments.Window.Limit && !Segments.Continue(ref bits, window))
            {
                break;
            }

            FirstTries? tries = Segments.FirstTries is { } left && left.Mcu == ((long)row * _columns) + column ? left : null;
            int block = 0;
            for (int i = 0; i < Scan.Components.Count; i++)
            {
                JpegComponent c = Scan.Components[i].Component;
                (int h, int v) = IsAlone ? (1, 1) : (c.H, c.V);
                for (int y = 0; y < v; y++, block += h)
                {
                    DecodeBlocks(ref bits, i, _store.Block(c.Index, (row * v) + y, column * h), h, tries, block);
                }
            }

            tries?.Advance();
        }

        return column - start;
    }

    private void DecodeBlocks(ref BitBuffer bits, int component, int first, int count, FirstTries? tries, int number)
    {
        fixed (BitBuffer* state = &bits)
        fixed (uint* tables = LookUps.Memory)
        fixed (int* scatter = _scatter, prediction = &_predictions[component])
        fixed (short* block = _block, target = &_store.Coefficients[first])
        {
            var plan = new BlockPlan { Scatter = Access.Of(scatter, BlockPlan.ScatterLength), Prediction = prediction };
            plan.SetTables(tables, _dc[component], _ac[component]);
            for (int i = 0; i < count; i++)
            {
                Int16Pointer coefficients = Access.Of(block, SequentialScratch.Length);
                SequentialBlock.Decode(state, &plan, coefficients);
                tries?.AddTo(number + i, coefficients, plan.Scatter);
                SequentialScratch.Move(block, target + (i * Idct.BlockSize));
            }
        }
    }
}
