namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// The entropy-coded data of one scan: its segments between restart markers, and what libjpeg does where data is missing.
/// </summary>
internal sealed class EntropySegments
{
    private readonly JpegInput _input;
    private readonly HuffmanLookUps _lookUps;
    private readonly JpegScan _scan;
    private readonly JpegTables _tables;
    private readonly bool _isLossless;
    private readonly int _restartInterval;
    private int _untilRestart;
    private int _expected;
    private int _start;
    private bool _startsPending;
    private bool _isWaiting;
    private long _decodable = long.MaxValue;
    private FirstTries? _firstTries;

    /// <summary>Prepares for a scan.</summary>
    /// <param name="input">The file.</param>
    /// <param name="window">Where its bytes come in; it stays the caller's.</param>
    /// <param name="lookUps">The tables that the segments are decoded with.</param>
    /// <param name="scan">The scan.</param>
    /// <param name="tables">Its tables, which are valid, and its restart interval.</param>
    /// <param name="isLossless">Whether it is a lossless one.</param>
    public EntropySegments(
        JpegInput input, EntropyWindow window, HuffmanLookUps lookUps, JpegScan scan, JpegTables tables, bool isLossless = false)
    {
        (_input, _lookUps, _scan, _tables, _isLossless) = (input, lookUps, scan, tables, isLossless);
        _restartInterval = _untilRestart = tables.RestartInterval;
        Window = window;
    }

    public EntropyWindow Window { get; }

    /// <summary>Whether bits were missing in this segment: its remaining MCUs are left as they are.</summary>
    public bool Insufficient { get; private set; }

    /// <summary>
    /// Where libjpeg-turbo's first tries leave something in a sequential scan; null as long as they cannot have done so. To be asked whenever
    /// the window may have been refilled.
    /// </summary>
    public FirstTries? FirstTries =>
        Window.HasFill && _restartInterval == 0 ? _firstTries ??= new FirstTries(Follow(), _input.LastFill) : null;

    /// <summary>Starts at the input's position.</summary>
    public void Start() => Begin(pending: 0);

    /// <summary>
    /// Starts a picture's only scan at the input's position, to end with an error at the very MCU for which libjpeg waits for more data.
    /// </summary>
    public void StartWaiting()
    {
        _isWaiting = true;
        Start();
    }

    /// <summary>
    /// How many of the next <paramref name="mcus"/> MCUs lie before the next restart marker; at least one. At a marker it is passed first,
    /// and <paramref name="restarted"/> says that predictions and buffered bits are void.
    /// </summary>
    public int TakeRun(int mcus, out bool restarted)
    {
        restarted = false;
        if (_restartInterval != 0 && _untilRestart == 0)
        {
            int pending = RestartMarkers.Pass(_input, Window.Marker, _expected);
            Begin(pending);
            // A pending marker leaves the state alone: a segment without data that follows a complete one decodes an MCU from zeros.
            Insufficient &= pending != 0;
            _expected = (_expected + 1) & 7;
            _untilRestart = _restartInterval;
            restarted = true;
        }

        if (_decodable == 0)
        {
            throw _input.Truncated();
        }

        int run = (int)Math.Min(_restartInterval == 0 ? mcus : Math.Min(mcus, _untilRestart), _decodable);
        _untilRestart -= run;
        _decodable -= run;
        return run;
    }

    /// <summary>
    /// To be asked before an MCU where <see cref="EntropyWindow.Limit"/> is reached: reads on, or finds that the segment has no bits left.
    /// False if the rest of the segment's MCUs are to be left as they are.
    /// </summary>
    /// <param name="bits">The position, which may move.</param>
    /// <param name="window">The window's bytes, pinned.</param>
    public unsafe bool Continue(ref BitBuffer bits, BytePointer window)
    {
        if (!Window.IsLast)
        {
            Window.Refill((int)(bits.Next - window));
            bits.Next = window;
        }

        Check(bits, window);
        return !Insufficient;
    }

    /// <summary>Notices, behind an MCU, that it has used more bits than there were; an error where the file ended and may not.</summary>
    public unsafe void Check(in BitBuffer bits, BytePointer window)
    {
        if (_input.ReportsWarnings && _lookUps.TakeBadCode())
        {
            _input.Warn(PictureWarningCode.BadCode, "A Huffman code that is none.");
        }

        if (!Window.IsLast || Insufficient || bits.Consumed(window) <= Window.End * 8L)
        {
            return;
        }

        if (Window.OutOfData)
        {
            throw _input.Truncated();
        }

        Insufficient = true;
        _input.Warn(PictureWarningCode.PrematureEndOfData, "A segment of entropy-coded data ends before its last MCU.");
    }

    /// <summary>
    /// To be called behind the last MCU: an error where the file ends with the scan's data and libjpeg, which reads ahead, asks for more.
    /// </summary>
    /// <param name="mcus">The scan's MCUs.</param>
    public void RequireEnd(long mcus)
    {
        if (!Window.OutOfData)
        {
            return;
        }

        long last = LastSegment(mcus);
        if (Follow().Count(last) < last)
        {
            throw _input.Truncated();
        }
    }

    /// <summary>How much of the file libjpeg has been given when it is done with the last MCU.</summary>
    /// <param name="mcus">The scan's MCUs.</param>
    public int AvailableBehind(long mcus)
    {
        if (_startsPending || _input.AvailableAt(_start) == _input.Length)
        {
            return _input.AvailableAt(_start);
        }

        McuReading reading = Follow();
        reading.Count(LastSegment(mcus));
        return reading.Available;
    }

    private void Begin(int pending)
    {
        (_start, _startsPending) = (_input.Position, pending != 0);
        _decodable = _isWaiting && pending == 0 && !_input.HasMarker ? Follow().Count(int.MaxValue) : long.MaxValue;
        Window.Start(pending);
    }

    // How many of the MCUs belong to the last segment.
    private long LastSegment(long mcus) => _restartInterval == 0 ? mcus : ((mcus - 1) % _restartInterval) + 1;

    private McuReading Follow() => _input.Follow(_start, _scan, _tables, _isLossless);
}
