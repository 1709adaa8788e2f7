namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// The state of one arithmetic-coded scan: statistics, predictions and restarts (T.81, F.1.4 and G.1.3; jdarith.c of libjpeg-turbo). The
/// decoders of its blocks are in ArithmeticScan.Blocks.cs.
/// </summary>
internal sealed partial class ArithmeticScan
{
    private const int DcBins = 64;
    private const int AcBins = 256;

    private readonly JpegInput _input;
    private readonly JpegTables _tables;
    private readonly JpegScan _scan;
    private readonly ArithmeticBits _bits;
    private readonly byte[] _statistics = new byte[JpegTables.ConditioningSlots * (DcBins + AcBins)];
    private readonly int[] _predictions = new int[4];
    private readonly int[] _contexts = new int[4];
    private readonly bool _hasDc;
    private readonly bool _hasAc;
    private int _untilRestart;
    private int _expected;

    // After an overflow, which only damage makes, the rest of the segment is left as it is.
    private bool _failed;

    /// <summary>Starts at the input's position.</summary>
    public ArithmeticScan(JpegScan scan, JpegFrame frame, JpegTables tables, JpegInput input)
    {
        (_scan, _tables, _input) = (scan, tables, input);
        _hasDc = !frame.Progressive || (scan.FirstCoefficient == 0 && scan.HighBit == 0);
        _hasAc = !frame.Progressive || scan.FirstCoefficient > 0;
        _bits = new ArithmeticBits(input);
        _bits.Start(marker: 0);
        _untilRestart = tables.RestartInterval;
    }

    /// <summary>The marker that ended the scan; 0 if none has been read.</summary>
    public int Pending => _bits.Marker;

    /// <summary>To be called before each MCU: passes the restart marker that is due.</summary>
    public void BeginMcu()
    {
        if (_tables.RestartInterval == 0)
        {
            return;
        }

        if (_untilRestart == 0)
        {
            _bits.Start(RestartMarkers.Pass(_input, _bits.Marker, _expected));
            _expected = (_expected + 1) & 7;
            _untilRestart = _tables.RestartInterval;
            _statistics.AsSpan().Clear();
            _predictions.AsSpan().Clear();
            _contexts.AsSpan().Clear();
            _failed = false;
        }

        _untilRestart--;
    }

    /// <summary>Decodes the next block of an MCU.</summary>
    /// <param name="index">The component's place in the scan.</param>
    /// <param name="block">64 coefficients in natural order; what the scan does not bring stays.</param>
    public void Decode(int index, Span<short> block)
    {
        if (_failed)
        {
            return;
        }

        _failed = !TryDecode(index, block);
        if (_failed)
        {
            _input.Warn(PictureWarningCode.BadCode, "Arithmetic-coded data leads beyond what a value or a block can hold.");
        }
    }

    private bool TryDecode(int index, Span<short> block)
    {
        if (_hasDc)
        {
            if (!DecodeDc(index, block))
            {
                return false;
            }

            if (!_hasAc)
            {
                return true;
            }
        }
        else if (!_hasAc)
        {
            block[0] |= (short)(_bits.DecodeEven() ? 1 << _scan.LowBit : 0);
            return true;
        }

        Span<byte> bins = Ac(_scan.Components[index].AcSlot);
        return _scan.HighBit == 0 || _hasDc ? DecodeAc(bins, index, block) : RefineAc(bins, block);
    }

    private Span<byte> Dc(int slot) => _statistics.AsSpan(slot * DcBins, DcBins);

    private Span<byte> Ac(int slot) => _statistics.AsSpan((JpegTables.ConditioningSlots * DcBins) + (slot * AcBins), AcBins);
}
