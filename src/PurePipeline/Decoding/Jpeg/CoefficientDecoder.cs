namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// Reads all scans of a progressive file, or of one whose components come one after the other, and then transforms row by row.
/// </summary>
internal sealed unsafe class CoefficientDecoder : McuRowDecoder
{
    private readonly JpegFrame _frame;
    private readonly int _wantedComponents;
    private readonly CoefficientStore _store;
    private readonly ushort[]?[] _quantization;
    private readonly Progression _progression;
    private readonly BlockSmoothing? _smoothing;
    private readonly short[] _queue = new short[BlockQueue.ArrayLength];

    public CoefficientDecoder(JpegHeader header, JpegInput input, int wantedComponents, SamplePlanes planes, DecodeOptions options)
        : base(planes)
    {
        (_frame, _wantedComponents) = (header.Frame, wantedComponents);
        _quantization = new ushort[_frame.Components.Count][];
        _progression = new Progression(_frame);
        _store = new CoefficientStore(_frame, options.Limits.MaxBytes, input);
        try
        {
            ReadScans(header, input, options.Limits.MaxScans);
            _smoothing = BlockSmoothing.Applies(_frame, _progression, _quantization)
                ? new BlockSmoothing(_frame, _store, _progression, _quantization, options.LibjpegTurbo)
                : null;
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    protected override void DisposeSource() => _store.Dispose();

    protected override void Decode(int row, bool wanted)
    {
        if (!wanted)
        {
            return;
        }

        byte* spare = stackalloc byte[64];
        byte** destinations = stackalloc byte*[Idct.BatchSize];
        nint* strides = stackalloc nint[Idct.BatchSize];
        fixed (byte* samples = Planes.Bytes)
        fixed (short* queued = _queue)
        {
            var queue = new BlockQueue { Coefficients = BlockQueue.Align(queued), Destinations = destinations, Strides = strides };
            foreach (JpegComponent component in _frame.Components.Take(_wantedComponents))
            {
                int last = Math.Min((row + 1) * component.V, component.BlockRows);
                for (int y = row * component.V; y < last; y++)
                {
                    TransformRow(component, y, Planes.Rows(component.Index, samples), ref queue);
                }
            }

            queue.Flush(spare);
        }
    }

    private void TransformRow(JpegComponent component, int row, SampleRows rows, ref BlockQueue queue)
    {
        short* quantization = stackalloc short[64];
        FillQuantization(quantization, _quantization[component.Index]);
        Span<short> smoothed = stackalloc short[64];
        _smoothing?.BeginRow(component, row);

        // Safety: the store has 64 coefficients for each block of the component, the planes room for its samples.
        int block = _store.Block(component.Index, row, 0);
        int side = Planes.Side(component.Index);
        byte* destination = rows.Row(row * side);
        fixed (short* first = &_store.Coefficients[block * 64], temporary = smoothed)
        {
            short* coefficients = first;
            for (int x = 0; x < component.BlocksPerRow; x++, coefficients += 64, destination += side)
            {
                if (_smoothing is not null)
                {
                    new Span<short>(coefficients, 64).CopyTo(smoothed);
                    _smoothing.Smooth(component, x, smoothed);
                    Idct.Dequantize(temporary, quantization, queue.Next);
                    queue.Add(destination, rows.Stride, side);
                }
                else if (_store.Masks[block + x] == 0 && side == 8)
                {
                    Idct.Fill((short)(*coefficients * *quantization), destination, rows.Stride);
                }
                else
                {
                    Idct.Dequantize(coefficients, quantization, queue.Next);
                    queue.Add(destination, rows.Stride, side);
                }
            }
        }
    }

    // A component that no scan has brought has no table and no coefficients.
    private static void FillQuantization(short* natural, ushort[]? table)
    {
        for (int k = 0; k < 64; k++)
        {
            natural[ZigZag.Natural[k]] = (short)(table is null ? 0 : table[k]);
        }
    }

    private void ReadScans(JpegHeader header, JpegInput input, int maxScans)
    {
        JpegTables tables = header.Tables.Copy();
        var markers = new JpegMarkerReader(input, tables, _frame);
        JpegScan? scan = header.FirstScan;
        for (int count = 1; scan is not null; count++)
        {
            if (count > maxScans)
            {
                throw input.LimitExceeded($"More than {maxScans} scans.");
            }

            Latch(scan, tables, input);
            if (_frame.Progressive)
            {
                _progression.Begin(scan, input);
            }

            using var decoder = new ScanDecoder(scan, _frame, tables, _store, _progression, input);
            decoder.Decode();
            scan = markers.ReadToScan(decoder.Pending);
        }
    }

    // A component's quantisation table is the one in force when its first scan begins.
    private void Latch(JpegScan scan, JpegTables tables, JpegInput input)
    {
        var found = new ScanTables(scan, tables, _frame, input);
        foreach (JpegScanComponent c in scan.Components)
        {
            _quantization[c.Component.Index] ??= found.Quantization(c);
        }
    }
}
