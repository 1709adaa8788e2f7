using System.Runtime.CompilerServices;
using PurePipeline.Pointers;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// Reads all scans of a progressive file, or of one whose components come one after the other, and then transforms row by row.
/// </summary>
internal sealed unsafe class CoefficientDecoder : McuRowDecoder
{
    // Of a component that no scan has brought.
    private static readonly ushort[] NoQuantization = new ushort[Idct.BlockSize];

    private readonly JpegFrame _frame;
    private readonly int _wantedComponents;
    private readonly CoefficientSource _store;
    private readonly ushort[]?[] _quantization;
    private readonly Progression _progression;
    private readonly BlockSmoothing? _smoothing;
    private readonly short[] _queue = new short[BlockQueue.ArrayLength];
    private readonly int[] _scatter;

    public CoefficientDecoder(JpegHeader header, JpegInput input, int wantedComponents, SamplePlanes planes, McuColumns columns, DecodeOptions options)
        : base(planes, columns)
    {
        (_frame, _wantedComponents) = (header.Frame, wantedComponents);
        _quantization = new ushort[_frame.Components.Count][];
        _scatter = new int[_frame.Components.Count * BlockPlan.ScatterLength];
        _progression = new Progression(_frame);
        long maxBytes = options.Limits.MaxBytes - planes.Taken;
        _store = _frame is { Progressive: true, Arithmetic: false }
            ? new ProgressiveStore(_frame, maxBytes, input)
            : new CoefficientStore(_frame, maxBytes, input);
        try
        {
            ReadScans(header, input, options.Limits.MaxScans);
            for (int c = 0; c < _quantization.Length; c++)
            {
                BlockPlan.FillScatter(_scatter.AsSpan(c * BlockPlan.ScatterLength, BlockPlan.ScatterLength), _quantization[c] ?? NoQuantization);
            }

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

    [SkipLocalsInit]
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
            for (int c = 0; c < _wantedComponents; c++)
            {
                JpegComponent component = _frame.Components[c];
                int last = Math.Min((row + 1) * component.V, component.BlockRows);
                for (int y = row * component.V; y < last; y++)
                {
                    TransformRow(component, y, Planes.Rows(component.Index, samples), ref queue);
                }
            }

            queue.Flush(spare);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TransformRow(JpegComponent component, int row, SampleRows rows, ref BlockQueue queue)
    {
        _smoothing?.BeginRow(component, row);
        // Smoothing goes from block to block along the row.
        int first = _smoothing is null ? Columns.First * component.H : 0;
        int last = _smoothing is null ? Math.Min(Columns.End * component.H, component.BlocksPerRow) : component.BlocksPerRow;
        _store.Seek(component, row, first);

        // Safety: the planes have room for the component's samples.
        int side = Planes.Side(component.Index);
        BytePointer destination = rows.Row(row * side) + (first * side);
        fixed (int* table = &_scatter[component.Index * BlockPlan.ScatterLength])
        {
            Int32Pointer scatter = Access.Of(table, BlockPlan.ScatterLength);
            for (int x = first; x < last; x++, destination += side)
            {
                Int16Pointer block = queue.Next;
                if (_smoothing is not null)
                {
                    ReadSmoothed(component, x, scatter, block);
                }
                else if (!_store.Read(scatter, block) && side == 8)
                {
                    Idct.Fill(block[0], Access.Range(destination, 0, (7 * rows.Stride) + 8), rows.Stride);
                    block[0] = 0;
                    continue;
                }

                queue.Add(destination, rows.Stride, side);
            }
        }
    }

    private void ReadSmoothed(JpegComponent component, int x, Int32Pointer scatter, Int16Pointer target)
    {
        Span<short> block = stackalloc short[SequentialScratch.Length];
        int* natural = stackalloc int[SequentialScratch.ScatterLength];
        block.Clear();
        SequentialScratch.FillScatter(new Span<int>(natural, SequentialScratch.ScatterLength));
        fixed (short* values = block)
        {
            _store.Read(Access.Of(natural, SequentialScratch.ScatterLength), Access.Of(values, SequentialScratch.Length));
        }

        _smoothing!.Smooth(component, x, block);
        for (int k = 0; k < Idct.BlockSize; k++)
        {
            target[(ushort)scatter[k]] = (short)(block[ZigZag.Natural[k]] * (scatter[k] >> 16));
        }
    }

    private void ReadScans(JpegHeader header, JpegInput input, int maxScans)
    {
        using ScanContext? context = _frame.Arithmetic ? null : new ScanContext(_frame, _progression, input);
        var scans = new ScanSequence(header, input, maxScans);
        int pending = 0;
        while (scans.Next(pending) is { } scan)
        {
            Latch(scan, scans.Tables, input);
            if (_frame.Progressive)
            {
                _progression.Begin(scan, input);
            }

            pending = Decode(scan, scans.Tables, input, context);
        }
    }

    // Returns the marker that ended the scan, 0 if none has been read.
    private int Decode(JpegScan scan, JpegTables tables, JpegInput input, ScanContext? context)
    {
        if (context is null)
        {
            return ArithmeticScanDecoder.Decode(scan, _frame, tables, (CoefficientStore)_store, _progression, input);
        }

        using ScanDecoder decoder = Decoder(scan, tables, context);
        decoder.Decode();
        return decoder.Pending;
    }

    private ScanDecoder Decoder(JpegScan scan, JpegTables tables, ScanContext context) => _store switch
    {
        ProgressiveStore store when scan.FirstCoefficient == 0 => new DcScan(scan, tables, store, context),
        ProgressiveStore store => new AcScan(scan, tables, store, context),
        CoefficientStore store => new SequentialScan(scan, tables, store, context),
        _ => throw new InvalidOperationException($"No scan is decoded into {_store}."),
    };

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
