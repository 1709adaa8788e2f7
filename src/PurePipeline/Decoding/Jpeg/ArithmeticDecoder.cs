namespace PurePipeline.Decoding.Jpeg;

/// <summary>Decodes the only scan of an arithmetic-coded sequential file, holding no more than rows of MCUs.</summary>
internal sealed unsafe class ArithmeticDecoder : McuRowDecoder
{
    private readonly JpegFrame _frame;
    private readonly JpegInput _input;
    private readonly JpegScan _scan;
    private readonly ArithmeticScan _decoder;
    private readonly int _wantedComponents;
    private readonly int[] _scatter;
    private readonly short[] _queue = new short[BlockQueue.ArrayLength];

    public ArithmeticDecoder(JpegHeader header, JpegInput input, int wantedComponents, SamplePlanes planes, McuColumns columns)
        : base(planes, columns)
    {
        (_frame, _input, _scan, _wantedComponents) = (header.Frame, input, header.FirstScan, wantedComponents);
        var tables = new ScanTables(_scan, header.Tables, _frame, input);
        _scatter = new int[_frame.Components.Count * BlockPlan.ScatterLength];
        foreach (JpegScanComponent c in _scan.Components)
        {
            BlockPlan.FillScatter(Scatter(c.Component), tables.Quantization(c));
        }

        _decoder = new ArithmeticScan(_scan, _frame, header.Tables, input);
    }

    protected override void DisposeSource()
    {
    }

    protected override void Decode(int row, bool wanted)
    {
        byte* spare = stackalloc byte[64];
        byte** destinations = stackalloc byte*[Idct.BatchSize];
        nint* strides = stackalloc nint[Idct.BatchSize];
        fixed (byte* samples = Planes.Bytes)
        fixed (short* queued = _queue)
        {
            var queue = new BlockQueue { Coefficients = BlockQueue.Align(queued), Destinations = destinations, Strides = strides };
            for (int mcu = 0; mcu < _frame.McusPerRow; mcu++)
            {
                _decoder.BeginMcu();
                bool inside = wanted && mcu >= Columns.First && mcu < Columns.End;
                for (int i = 0; i < _scan.Components.Count; i++)
                {
                    JpegComponent c = _scan.Components[i].Component;
                    DecodeBlocks(i, c, row, mcu, inside && c.Index < _wantedComponents, samples, ref queue);
                }
            }

            queue.Flush(spare);
        }

        if (row == _frame.McuRows - 1)
        {
            StrictEnd.Check(_input, _frame, _decoder.Pending, () => _input.AvailableAt(_scan.DataOffset));
        }
    }

    private Span<int> Scatter(JpegComponent c) => _scatter.AsSpan(c.Index * BlockPlan.ScatterLength, BlockPlan.ScatterLength);

    private void DecodeBlocks(int index, JpegComponent c, int row, int mcu, bool wanted, byte* samples, ref BlockQueue queue)
    {
        // Safety: the planes have room for whole MCUs.
        SampleRows rows = Planes.Rows(c.Index, samples);
        int side = Planes.Side(c.Index);
        ReadOnlySpan<int> scatter = Scatter(c);
        Span<short> block = stackalloc short[Idct.BlockSize];
        for (int i = 0; i < c.H * c.V; i++)
        {
            block.Clear();
            _decoder.Decode(index, block);
            if (!wanted)
            {
                continue;
            }

            BytePointer destination = rows.Row(((row * c.V) + (i / c.H)) * side) + (((mcu * c.H) + (i % c.H)) * side);
            Int16Pointer target = queue.Next;
            for (int k = 0; k < Idct.BlockSize; k++)
            {
                int place = scatter[k];
                target[(ushort)place] = (short)(block[ZigZag.Natural[k]] * (place >> 16));
            }

            queue.Add(destination, rows.Stride, side);
        }
    }
}
