using PurePipeline.Pointers;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// Decodes one scan of a lossless file (T.81, annex H), a row of MCUs at a time, as libjpeg-turbo does (jdlhuff.c, jddiffct.c): first all
/// differences of the row, then their sums. So a restart within the row begins anew at the row's start.
/// </summary>
internal sealed unsafe class LosslessScan : IDisposable
{
    private readonly JpegScan _scan;
    private readonly JpegFrame _frame;
    private readonly HuffmanLookUps _lookUps;
    private readonly LosslessLines[] _lines;
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
        _lines = [.. scan.Components.Select(c => new LosslessLines(c.Component, frame))];
        Segments = new EntropySegments(input, new EntropyWindow(input), _lookUps, tables.RestartInterval);
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
        foreach (LosslessLines lines in _lines)
        {
            lines.Dispose();
        }
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
            if (Segments.Insufficient)
            {
                Clear(line);
            }
            else
            {
                DecodeDifferences(line);
            }
        }

        for (int i = 0; i < _lines.Length; i++)
        {
            _lines[i].Sum(row, fresh, _scan, _frame.Precision);
            _lines[i].Write(row, planes, _scan.LowBit);
        }
    }

    // Differences of a line that has no data.
    private void Clear(int line)
    {
        foreach (LosslessLines lines in _lines)
        {
            for (int y = 0; y < (IsAlone ? 1 : lines.Component.V); y++)
            {
                lines.Line(line + y).Clear();
            }
        }
    }

    private void DecodeDifferences(int line)
    {
        fixed (byte* bytes = Segments.Window.Bytes)
        fixed (uint* tables = _lookUps.Memory)
        {
            BytePointer window = Access.Of(bytes, EntropyWindow.Length);
            BitBuffer bits = _position.At(window);
            for (int mcu = 0; mcu < _mcusPerLine; mcu++)
            {
                // Safety: from before the limit an MCU's 10 samples of at most 32 bits, and the bytes loaded ahead, lie within the window.
                if (bits.Next >= window + Segments.Window.Limit && !Segments.Continue(ref bits, window))
                {
                    // The line goes on with bits that are zero.
                    bits = new BitBuffer { Next = window + Segments.Window.End };
                }

                DecodeMcu(ref bits, tables, line, mcu);
            }

            Segments.Check(bits, window);
            _position = BitPosition.Of(bits, window);
        }
    }

    private void DecodeMcu(ref BitBuffer bits, uint* tables, int line, int mcu)
    {
        for (int i = 0; i < _lines.Length; i++)
        {
            UInt32Pointer table = Access.Of(tables + _tables[i], HuffmanTable.Length(HuffmanUse.Lossless));
            JpegComponent c = _lines[i].Component;
            (int h, int v) = IsAlone ? (1, 1) : (c.H, c.V);
            for (int y = 0; y < v; y++)
            {
                foreach (ref ushort difference in _lines[i].Line(line + y).Slice(mcu * h, h))
                {
                    difference = (ushort)EntropyBits.TakeDifference(ref bits, table);
                }
            }
        }
    }
}
