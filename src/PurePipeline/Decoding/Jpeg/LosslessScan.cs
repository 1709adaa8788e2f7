using System.Buffers;
using System.Runtime.CompilerServices;
using PurePipeline.Pointers;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// Decodes one scan of a lossless file (T.81, annex H), a row of MCUs at a time, as libjpeg-turbo does (jdlhuff.c, jddiffct.c): first all
/// differences of the row, then their sums. So a restart within the row begins anew at the row's start.
/// </summary>
internal sealed unsafe class LosslessScan : IDisposable
{
    private const int MaxParts = 10;

    private readonly JpegScan _scan;
    private readonly JpegFrame _frame;
    private readonly HuffmanLookUps _lookUps;
    private readonly LosslessLines[] _lines;
    private readonly ushort[] _values;
    private readonly int[] _tables;
    private readonly int _mcusPerLine;
    private BitPosition _position;

    /// <summary>Begins at the input's position.</summary>
    /// <exception cref="PictureException">The scan's parameters are not those of a lossless one, or tables are missing.</exception>
    public LosslessScan(JpegScan scan, JpegFrame frame, JpegTables tables, JpegInput input)
    {
        (_scan, _frame) = (scan, frame);
        if (scan is not { FirstCoefficient: >= 1 and <= 7, LastCoefficient: 0, HighBit: 0 } || scan.LowBit >= frame.Precision)
        {
            throw input.Corrupt(
                $"A lossless scan with predictor {scan.FirstCoefficient}, point transform {scan.LowBit}, and {scan.LastCoefficient} and {scan.HighBit} where 0 was expected.",
                scan.DataOffset);
        }

        _mcusPerLine = IsAlone ? scan.Components[0].Component.Width : frame.McusPerRow;
        if (tables.RestartInterval % _mcusPerLine != 0)
        {
            throw input.Corrupt($"A restart interval of {tables.RestartInterval} in a lossless scan of {_mcusPerLine} MCUs a row.", scan.DataOffset);
        }

        _lookUps = new HuffmanLookUps(scan.Components.Count * HuffmanTable.Length(HuffmanUse.Lossless));
        var found = new ScanTables(scan, tables, frame, input);
        _tables = [.. scan.Components.Select(c => found.Dc(c, _lookUps))];
        _lines = new LosslessLines[scan.Components.Count];
        int length = 0;
        for (int i = 0; i < _lines.Length; i++)
        {
            JpegComponent c = scan.Components[i].Component;
            int stride = frame.McusPerRow * c.H;
            _lines[i] = new LosslessLines(c, stride, length);
            length = checked(length + LosslessLines.Length(c, stride));
        }

        _values = ArrayPool<ushort>.Shared.Rent(length);
        Segments = new EntropySegments(input, new EntropyWindow(input), _lookUps, scan, tables, isLossless: true);
        Segments.Start();
    }

    public EntropySegments Segments { get; }

    /// <summary>MCUs of the whole scan.</summary>
    public long McuCount => (long)_mcusPerLine * (IsAlone ? _scan.Components[0].Component.Height : _frame.McuRows);

    // The MCU of a scan of one component is one sample.
    private bool IsAlone => _scan.Components.Count == 1;

    public void Dispose()
    {
        Segments.Window.Dispose();
        _lookUps.Dispose();
        ArrayPool<ushort>.Shared.Return(_values);
    }

    /// <summary>Decodes the next row of the frame's MCUs, number <paramref name="row"/>.</summary>
    public void DecodeRow(int row, SamplePlanes planes)
    {
        bool fresh = row == 0;
        int lines = IsAlone ? _lines[0].Count(row) : 1;
        for (int line = 0; line < lines; line++)
        {
            Segments.TakeRun(_mcusPerLine, out bool restarted);
            _position = restarted ? default : _position;
            fresh |= restarted || Segments.Insufficient;
            DecodeLine(line);
        }

        foreach (LosslessLines component in _lines)
        {
            component.Sum(_values, row, fresh, _scan, _frame.Precision, planes);
        }
    }

    [SkipLocalsInit]
    private void DecodeLine(int line)
    {
        LosslessDifferences.McuPart* parts = stackalloc LosslessDifferences.McuPart[MaxParts];
        fixed (byte* bytes = Segments.Window.Bytes)
        fixed (uint* tables = _lookUps.Memory)
        fixed (ushort* values = _values)
        {
            int count = Plan(parts, line, tables, (short*)values);
            if (Segments.Insufficient)
            {
                // A line without data has differences of 0.
                for (int i = 0; i < count; i++)
                {
                    int length = _mcusPerLine * parts[i].Samples;
                    new Span<short>(Access.Range(parts[i].Target, 0, length), length).Clear();
                }

                return;
            }

            BytePointer window = Access.Of(bytes, EntropyWindow.Length);
            BitBuffer bits = _position.At(window);
            for (int mcu = 0; mcu < _mcusPerLine;)
            {
                if (bits.Next >= window + Segments.Window.Limit && !Segments.Continue(ref bits, window))
                {
                    // The line goes on with bits that are zero.
                    bits = new BitBuffer { Next = window + Segments.Window.End };
                }

                // At the very end of the data every MCU is looked at by itself.
                BytePointer limit = window + Segments.Window.Limit;
                int mcus = bits.Next < limit ? _mcusPerLine - mcu : 1;
                mcu += LosslessDifferences.Decode(&bits, parts, count, mcus, limit);
            }

            Segments.Check(bits, window);
            _position = BitPosition.Of(bits, window);
        }
    }

    private int Plan(LosslessDifferences.McuPart* parts, int line, uint* tables, short* values)
    {
        int count = 0;
        for (int i = 0; i < _lines.Length; i++)
        {
            JpegComponent c = _lines[i].Component;
            (int h, int v) = IsAlone ? (1, 1) : (c.H, c.V);
            for (int y = 0; y < v; y++)
            {
                parts[count++] = new LosslessDifferences.McuPart
                {
                    Table = Access.Of(tables + _tables[i], HuffmanTable.Length(HuffmanUse.Lossless)),
                    Target = Access.Of(values, _values.Length) + _lines[i].Start(line + y),
                    Samples = h,
                };
            }
        }

        return count;
    }
}
