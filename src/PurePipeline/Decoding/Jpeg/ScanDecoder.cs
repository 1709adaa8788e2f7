namespace PurePipeline.Decoding.Jpeg;

/// <summary>Decodes one scan of several into the picture's coefficients.</summary>
internal sealed unsafe class ScanDecoder : IDisposable
{
    private readonly JpegFrame _frame;
    private readonly JpegScan _scan;
    private readonly CoefficientStore _store;
    private readonly Progression _progression;
    private readonly EntropySegments _segments;
    private readonly HuffmanLookUps _lookUps;
    private readonly int[] _dc;
    private readonly int[] _ac;
    private readonly int[] _predictions = new int[4];

    public ScanDecoder(JpegScan scan, JpegFrame frame, JpegTables tables, CoefficientStore store, Progression progression, JpegInput input)
    {
        (_scan, _frame, _store, _progression) = (scan, frame, store, progression);
        var found = new ScanTables(scan, tables, frame, input);
        bool needsDc = !frame.Progressive || (scan.FirstCoefficient == 0 && scan.HighBit == 0);
        bool needsAc = !frame.Progressive || scan.FirstCoefficient > 0;
        HuffmanUse use = frame.Progressive ? HuffmanUse.Ac : HuffmanUse.AcPairs;
        _lookUps = new HuffmanLookUps(scan.Components.Count * (HuffmanTable.Length(HuffmanUse.Dc) + HuffmanTable.Length(use)));
        _dc = [.. scan.Components.Select(c => needsDc ? found.Dc(c, _lookUps) : 0)];
        _ac = [.. scan.Components.Select(c => needsAc ? found.Ac(c, use, _lookUps) : 0)];
        _segments = new EntropySegments(input, tables.RestartInterval);
    }

    /// <summary>The marker that ended the scan; 0 if none has been read.</summary>
    public int Pending => _segments.Window.Marker;

    public void Dispose()
    {
        _segments.Dispose();
        _lookUps.Dispose();
    }

    /// <summary>Decodes the whole scan.</summary>
    public void Decode()
    {
        _segments.Start();
        bool alone = _scan.Components.Count == 1;
        JpegComponent first = _scan.Components[0].Component;
        (int columns, int rows) = alone ? (first.BlocksPerRow, first.BlockRows) : (_frame.McusPerRow, _frame.McuRows);
        bool ac = _frame.Progressive && _scan.FirstCoefficient > 0;
        short* block = stackalloc short[SequentialScratch.Length];
        int* scatter = stackalloc int[SequentialScratch.ScatterLength];
        new Span<short>(block, SequentialScratch.Length).Clear();
        SequentialScratch.FillScatter(new Span<int>(scatter, SequentialScratch.ScatterLength));
        fixed (byte* window = _segments.Window.Bytes, natural = ZigZag.Natural)
        fixed (uint* tables = _lookUps.Memory)
        fixed (short* coefficients = _store.Coefficients)
        fixed (ulong* masks = _store.Masks)
        {
            var work = new ScanWork
            {
                Window = window,
                Tables = tables,
                Coefficients = coefficients,
                Masks = masks,
                Block = block,
                Scatter = scatter,
                Bits = new BitBuffer { Next = window },
                Ac = new AcScan
                {
                    Table = tables + _ac[0],
                    Natural = natural,
                    First = _scan.FirstCoefficient,
                    Last = _scan.LastCoefficient,
                    LowBit = _scan.LowBit,
                },
            };
            for (int row = 0; row < rows; row++)
            {
                for (int column = 0; column < columns;)
                {
                    int run = _segments.TakeRun(columns - column, out bool restarted);
                    if (restarted)
                    {
                        work.Bits = new BitBuffer { Next = window };
                        work.Ac.EndRun = 0;
                        _predictions.AsSpan().Clear();
                    }

                    bool any = ac ? DecodeBands(&work, row, column, column + run) : DecodeMcus(&work, row, column, column + run, alone);
                    _segments.Check(work.Bits, window);
                    _progression.LastGoodRow = any ? alone ? row / first.V : row : _progression.LastGoodRow;
                    column += run;
                }
            }
        }
    }

    // AC coefficients of one component; true if a block was begun with data.
    private bool DecodeBands(ScanWork* work, int row, int column, int end)
    {
        bool any = false;
        int block = _store.Block(_scan.Components[0].Component.Index, row, 0);
        while (column < end)
        {
            byte* limit = work->Window + _segments.Window.Limit;
            int blocks = end - column;
            if (work->Bits.Next >= limit)
            {
                if (!_segments.Continue(ref work->Bits, work->Window))
                {
                    break;
                }

                // At the very end of the data every block is looked at by itself.
                limit = work->Window + _segments.Window.Limit;
                if (work->Bits.Next >= limit)
                {
                    limit = work->Bits.Next + 1;
                    blocks = 1;
                }
            }

            any = true;
            short* coefficients = work->Coefficients + ((long)(block + column) * 64);
            ulong* masks = work->Masks + block + column;
            column += _scan.HighBit == 0
                ? ProgressiveBlock.AcFirst(&work->Bits, &work->Ac, coefficients, masks, blocks, limit)
                : ProgressiveBlock.AcRefine(&work->Bits, &work->Ac, coefficients, masks, blocks, limit);
        }

        return any;
    }

    // DC coefficients, or whole blocks of a sequential scan, of all the scan's components.
    private bool DecodeMcus(ScanWork* work, int row, int column, int end, bool alone)
    {
        bool any = false;
        for (; column < end; column++)
        {
            if (work->Bits.Next >= work->Window + _segments.Window.Limit && !_segments.Continue(ref work->Bits, work->Window))
            {
                break;
            }

            any = true;
            for (int i = 0; i < _scan.Components.Count; i++)
            {
                JpegComponent c = _scan.Components[i].Component;
                (int h, int v) = alone ? (1, 1) : (c.H, c.V);
                for (int y = 0; y < v; y++)
                {
                    int block = _store.Block(c.Index, (row * v) + y, column * h);
                    for (int x = 0; x < h; x++)
                    {
                        DecodeBlock(work, i, block + x);
                    }
                }
            }
        }

        return any;
    }

    private void DecodeBlock(ScanWork* work, int i, int block)
    {
        short* coefficients = work->Coefficients + ((long)block * 64);
        fixed (int* prediction = &_predictions[i])
        {
            if (!_frame.Progressive)
            {
                var plan = new BlockPlan
                {
                    Dc = work->Tables + _dc[i],
                    Ac = work->Tables + _ac[i],
                    Scatter = work->Scatter,
                    Prediction = prediction,
                };
                SequentialBlock.Decode(&work->Bits, &plan, work->Block);
                SequentialScratch.Move(work->Block, coefficients, work->Masks + block);
            }
            else if (_scan.HighBit == 0)
            {
                *coefficients = ProgressiveBlock.DcFirst(&work->Bits, work->Tables + _dc[i], prediction, _scan.LowBit);
            }
            else if (ProgressiveBlock.DcRefine(&work->Bits))
            {
                *coefficients |= (short)(1 << _scan.LowBit);
            }
        }
    }

    /// <summary>What the loops share; the pointers are pinned for the whole scan.</summary>
    private struct ScanWork
    {
        public byte* Window;
        public uint* Tables;
        public short* Coefficients;
        public ulong* Masks;
        public short* Block;
        public int* Scatter;
        public BitBuffer Bits;
        public AcScan Ac;
    }
}
