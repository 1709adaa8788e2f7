using System.Runtime.CompilerServices;
using PurePipeline.Pointers;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>Decodes the only scan of a sequential file, holding no more than the rows of MCUs that are being worked on.</summary>
internal sealed unsafe partial class SequentialDecoder : McuRowDecoder
{
    /// <summary>Bytes of data below which making a table of pairs takes longer than it saves.</summary>
    private const int SmallScan = 6 << 10;

    private readonly JpegFrame _frame;
    private readonly JpegInput _input;
    private readonly EntropySegments _segments;
    private readonly int _wantedComponents;
    private readonly HuffmanLookUps _lookUps;
    private readonly int[] _dc;
    private readonly int[] _ac;
    private readonly int[] _scatter;
    private readonly int[] _predictions;
    private readonly bool[] _testFlat;
    private readonly short[] _coefficients = new short[BlockQueue.ArrayLength];
    private readonly short[] _unwantedCoefficients = new short[BlockQueue.ArrayLength];

    private BitPosition _position;

    public SequentialDecoder(JpegHeader header, JpegInput input, int wantedComponents, SamplePlanes planes, McuColumns columns)
        : base(planes, columns)
    {
        (_frame, _input) = (header.Frame, input);
        _wantedComponents = wantedComponents;
        int components = _frame.Components.Count;
        var tables = new ScanTables(header.FirstScan, header.Tables, _frame, input);
        HuffmanUse use = input.Rest.Length < SmallScan ? HuffmanUse.AcSingles : HuffmanUse.AcPairs;
        _lookUps = new HuffmanLookUps(components * (HuffmanTable.Length(HuffmanUse.Dc) + HuffmanTable.Length(use)));
        (_dc, _ac) = (new int[components], new int[components]);
        _scatter = new int[components * BlockPlan.ScatterLength];
        _predictions = new int[components];
        _testFlat = new bool[components];
        foreach (JpegScanComponent component in header.FirstScan.Components)
        {
            int c = component.Component.Index;
            BlockPlan.FillScatter(_scatter.AsSpan(c * BlockPlan.ScatterLength, BlockPlan.ScatterLength), tables.Quantization(component));
            (_dc[c], _ac[c]) = (tables.Dc(component, _lookUps), tables.Ac(component, use, _lookUps));
        }

        _segments = new EntropySegments(input, new EntropyWindow(input), _lookUps, header.FirstScan, header.Tables);
        if (input.MayRepeatRows)
        {
            _segments.StartWaiting();
        }
        else
        {
            _segments.Start();
        }
    }

    protected override void DisposeSource()
    {
        _segments.Window.Dispose();
        _lookUps.Dispose();
    }

    protected override void Decode(int row, bool wanted)
    {
        EntropyWindow window = _segments.Window;
        byte* spare = stackalloc byte[64];
        byte** destinations = stackalloc byte*[Idct.BatchSize];
        nint* strides = stackalloc nint[Idct.BatchSize];
        BlockPlan* plans = stackalloc BlockPlan[10];
        fixed (byte* bytes = window.Bytes, samples = Planes.Bytes)
        fixed (uint* tables = _lookUps.Memory)
        fixed (int* scatter = _scatter, predictions = _predictions)
        fixed (short* coefficients = _coefficients, unwanted = _unwantedCoefficients)
        {
            BytePointer start = Access.Of(bytes, EntropyWindow.Length);
            var work = new RowWork
            {
                Plans = plans,
                PlanCount = Plan(plans, row, samples, tables, scatter, predictions),
                Window = start,
                Unwanted = BlockQueue.Align(unwanted),
                Bits = _position.At(start),
                Queue = new BlockQueue { Coefficients = BlockQueue.Align(coefficients), Destinations = destinations, Strides = strides },
            };
            for (int mcu = 0; mcu < _frame.McusPerRow;)
            {
                int run = _segments.TakeRun(_frame.McusPerRow - mcu, out bool restarted);
                if (restarted)
                {
                    _predictions.AsSpan().Clear();
                    work.Bits = new BitBuffer { Next = start };
                }

                for (int end = mcu + run; mcu < end;)
                {
                    // What is left of the wanted columns, they, and what is right of them.
                    int part = Math.Min(end, mcu < Columns.First ? Columns.First : mcu < Columns.End ? Columns.End : end);
                    work.Want(wanted && mcu >= Columns.First && mcu < Columns.End);
                    while (mcu < part && !_segments.Insufficient)
                    {
                        DecodeMcus(&work, row, ref mcu, part);
                    }

                    for (; mcu < part; mcu++)
                    {
                        LeaveOut(&work, mcu);
                    }
                }
            }

            work.Queue.Flush(spare);
            _position = BitPosition.Of(work.Bits, start);
            CountFlat(plans, work.PlanCount);
        }

        if (row == _frame.McuRows - 1)
        {
            CheckEnd((long)_frame.McusPerRow * _frame.McuRows);
        }
    }

    private void CheckEnd(long mcus)
    {
        _segments.RequireEnd(mcus);
        StrictEnd.Check(_input, _frame, _segments.Window.Marker, () => _segments.AvailableBehind(mcus));
    }

    // Decodes MCUs from mcu to end, or to the first one that lacks data, or behind one that has been tried twice.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void DecodeMcus(RowWork* work, int row, ref int mcu, int end)
    {
        end = BeforeLeftover(row, mcu, end);
        if (mcu == end)
        {
            DecodeOver(work, ref mcu);
            return;
        }

        EntropyWindow window = _segments.Window;
        BytePointer limit = work->Window + window.Limit;
        BlockPlan* lastPlan = work->Plans + work->PlanCount;
        int x = mcu;
        for (; x < end; x++)
        {
            // Safety: up to the limit, an MCU and the bytes loaded ahead lie within the window.
            if (work->Bits.Next >= limit)
            {
                if (!_segments.Continue(ref work->Bits, work->Window))
                {
                    break;
                }

                limit = work->Window + window.Limit;
                end = BeforeLeftover(row, x, end);
                if (x == end)
                {
                    break;
                }
            }

            for (BlockPlan* plan = work->Plans; plan < lastPlan; plan++)
            {
                if (!plan->Wanted)
                {
                    SequentialBlock.Decode(&work->Bits, plan, work->Unwanted);
                    continue;
                }

                Int16Pointer coefficients = work->Queue.Next;
                int last = SequentialBlock.Decode(&work->Bits, plan, coefficients);
                BytePointer destination = plan->Destination + (x * plan->Step);
                if (last == 0)
                {
                    plan->FlatCount++;
                    if (plan->TestFlat)
                    {
                        Idct.Fill(coefficients[0], Access.Range(destination, 0, (7 * plan->Stride) + 8), plan->Stride);
                        coefficients[0] = 0;
                        continue;
                    }
                }

                work->Queue.Add(destination, plan->Stride, plan->Side);
            }
        }

        mcu = x;
        _segments.Check(work->Bits, work->Window);
    }

    // Blocks without data are zero, and their samples 128.
    private static void LeaveOut(RowWork* work, int mcu)
    {
        for (int i = 0; i < work->PlanCount; i++)
        {
            BlockPlan* plan = work->Plans + i;
            if (plan->Wanted)
            {
                BytePointer place = plan->Destination + (mcu * plan->Step);
                byte* destination = Access.Range(place, 0, ((plan->Side - 1) * plan->Stride) + plan->Side);
                if (plan->Side == 8)
                {
                    Idct.Fill(0, destination, plan->Stride);
                }
                else
                {
                    ReducedIdct.FillGray(plan->Side, destination, plan->Stride);
                }
            }
        }
    }

    private int Plan(BlockPlan* plans, int row, byte* samples, uint* tables, int* scatter, int* predictions)
    {
        int count = 0;
        for (int c = 0; c < _frame.Components.Count; c++)
        {
            JpegComponent component = _frame.Components[c];
            SampleRows rows = Planes.Rows(c, samples);
            for (int i = 0; i < component.H * component.V; i++)
            {
                // Safety: the planes have room for whole MCUs.
                int side = Planes.Side(c);
                int y = ((row * component.V) + (i / component.H)) * side;
                plans[count] = new BlockPlan
                {
                    Scatter = Access.Of(scatter + (c * BlockPlan.ScatterLength), BlockPlan.ScatterLength),
                    Prediction = predictions + c,
                    Destination = rows.Row(y) + (i % component.H * side),
                    Stride = rows.Stride,
                    Step = component.H * side,
                    Side = side,
                    Used = c < _wantedComponents,
                    TestFlat = _testFlat[c] && side == 8,
                };
                plans[count++].SetTables(tables, _dc[c], _ac[c]);
            }
        }

        return count;
    }

    // A test that the processor cannot predict costs as much as a transform, so it is made only where most blocks were flat in the row
    // before.
    private void CountFlat(BlockPlan* plans, int count)
    {
        for (int c = 0; c < _frame.Components.Count; c++)
        {
            JpegComponent component = _frame.Components[c];
            int flat = 0;
            int blocks = component.H * component.V;
            for (int i = 0; i < blocks; i++, plans++)
            {
                flat += plans->FlatCount;
            }

            _testFlat[c] = flat * 8 > (Columns.End - Columns.First) * blocks * 5;
        }
    }

    /// <summary>What the loops over a row share.</summary>
    private struct RowWork
    {
        public BlockPlan* Plans;
        public int PlanCount;
        public BytePointer Window;
        public Int16Pointer Unwanted;
        public BitBuffer Bits;
        public BlockQueue Queue;

        /// <summary>Says whether anybody reads the samples of the MCUs that follow.</summary>
        public readonly void Want(bool wanted)
        {
            for (int i = 0; i < PlanCount; i++)
            {
                Plans[i].Wanted = wanted && Plans[i].Used;
            }
        }
    }
}
