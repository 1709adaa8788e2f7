using System.Runtime.CompilerServices;
using PurePipeline.Pixels;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>One pass over a JPEG file: rows of MCUs are decoded when the first output row that reads them is asked for.</summary>
internal sealed class JpegRowReader : RowReader
{
    private readonly McuRowDecoder _decoder;
    private readonly RowAssembler _assembler;
    private readonly JpegFrame _frame;
    private readonly int _height;
    private readonly int _rowsPerMcu;
    private readonly int _context;
    private readonly int _components;
    private readonly int[] _firstSamples;
    private readonly int _firstByte;
    private int _readyRows;
    private bool _disposed;

    public JpegRowReader(JpegPicture picture, JpegHeader header, JpegOutput output, JpegInput input, DecodeOptions options,
        McuColumns columns)
        : base(picture)
    {
        (_frame, _height, _rowsPerMcu) = (header.Frame, output.Scale.Height, output.Scale.RowsPerMcu);
        RowConversion conversion = output.Conversion(input);
        (_components, _context) = (output.Upsampling.Length, output.NeedsContext ? 1 : 0);
        var planes = new SamplePlanes(_frame, output.Scale, _frame.Lossless && !header.IsSinglePass, options.Limits.MaxBytes, input);
        _decoder = _frame.Lossless ? new LosslessDecoder(header, input, planes, columns, options.Limits.MaxScans)
            : !header.IsSinglePass ? new CoefficientDecoder(header, input, _components, planes, columns, options)
            : _frame.Arithmetic ? new ArithmeticDecoder(header, input, _components, planes, columns)
            : new SequentialDecoder(header, input, _components, planes, columns);
        int SamplesPerMcu(int c) => _frame.Components[c].H * output.Scale.Side(_frame.Components[c]);
        _firstSamples = [.. Enumerable.Range(0, _components).Select(c => columns.First * SamplesPerMcu(c))];
        _firstByte = columns.FirstPixel * picture.Mode.BytesPerPixel();
        IEnumerable<Upsampling> upsampling = output.Upsampling.Select(
            (u, c) => u with { Width = Math.Min(u.Width, columns.End * SamplesPerMcu(c)) - _firstSamples[c] });
        _assembler = new RowAssembler([.. upsampling], columns.Pixels, conversion);
    }

    [SkipLocalsInit]
    protected override unsafe void ReadRow(Span<byte> row)
    {
        if (NextRow >= _readyRows)
        {
            DecodeTo(NextRow, NextRow);
        }

        SamplePlanes planes = _decoder.Planes;
        Span<SampleRows> components = stackalloc SampleRows[_components];
        fixed (byte* bytes = planes.Bytes)
        {
            for (int c = 0; c < components.Length; c++)
            {
                components[c] = planes.Rows(c, bytes).From(_firstSamples[c]);
            }

            _assembler.Write(NextRow, components, row[_firstByte..]);
        }
    }

    protected override void SkipRows(int count)
    {
        // Rows of MCUs in which nothing is read are decoded for their bits alone, when a row behind them is read.
        // At the end of the picture nobody comes, and damage there has to be found now.
        int next = NextRow + count;
        if (next == _height)
        {
            DecodeTo(_height - 1, _height + 1);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (!_disposed)
        {
            _disposed = true;
            _decoder.Dispose();
            _assembler.Dispose();
        }

        base.Dispose(disposing);
    }

    // Decodes what output row y reads; samples are made from those of firstWanted on.
    private void DecodeTo(int y, int firstWanted)
    {
        // libjpeg makes VMax rows at a time, and with context the last ones of a row of MCUs when the next one is there.
        int last = Math.Min((y + (_context * _frame.VMax)) / _rowsPerMcu, _frame.McuRows - 1);
        int wanted = Math.Max(firstWanted - _context, 0) / _rowsPerMcu;
        while (_decoder.NextRow <= last)
        {
            _decoder.DecodeRow(_decoder.NextRow >= wanted);
        }

        _readyRows = _decoder.NextRow == _frame.McuRows ? _height : (_decoder.NextRow * _rowsPerMcu) - (_context * _frame.VMax);
    }
}
