namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// Goes through the MCUs of a scan in libjpeg-turbo's very steps (jdhuff.c, decode_mcu). It loads bits ahead, by two rules: carefully, at
/// least 57 whenever it holds fewer than it wants, and in a fast way, 48 more whenever it holds no more than 16. The fast way is tried where
/// there are no restarts and much data is at hand; where it meets an FF without its 0 it gives up, and the MCU is read once more, carefully.
/// Only files whose damage shows such steps are read by this as well. The same in 2.1.5 and 3.1.3 on 64-bit machines.
/// </summary>
internal sealed class McuReading
{
    // Bytes per block that the fast way wants to see: BUFSIZE.
    private const int FastBytesPerBlock = 64 * 8;

    private readonly ReadOnlyMemory<byte> _file;
    private readonly JpegInput _input;
    private readonly bool _endsWithMarker;
    private readonly CanonicalCode[] _codes;
    private readonly bool _isLossless;
    private readonly bool _mayBeFast;
    private BitReading _reading;

    /// <summary>Prepares for a segment without restarts, or up to the next one.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="input">How it is handed over.</param>
    /// <param name="start">Where the segment's data starts.</param>
    /// <param name="scan">The scan, a sequential or lossless one.</param>
    /// <param name="tables">Its tables, which are valid.</param>
    /// <param name="isLossless">Whether it is lossless.</param>
    public McuReading(ReadOnlyMemory<byte> file, JpegInput input, int start, JpegScan scan, JpegTables tables, bool isLossless)
    {
        (_file, _input, _isLossless) = (file, input, isLossless);
        _endsWithMarker = input.EndsWithMarker && start <= file.Length;
        _codes = Codes(scan, tables, isLossless);
        _mayBeFast = tables.RestartInterval == 0 && !isLossless;
        Available = input.AvailableAt(start);
        _reading = new BitReading { Position = start };
    }

    /// <summary>The blocks of an MCU.</summary>
    public int Blocks => _codes.Length / 2;

    /// <summary>How much of the file libjpeg has been given.</summary>
    public int Available { get; private set; }

    /// <summary>The next byte to load; behind the marker that has ended the data, beyond any.</summary>
    public int Position => _reading.HasMetMarker ? int.MaxValue : _reading.Position;

    /// <summary>How many of <paramref name="mcus"/> MCUs can be read before a byte is asked for that is not in the file.</summary>
    public long Count(long mcus)
    {
        // Behind a marker there is nothing to wait for.
        for (long i = 0; i < mcus && !_reading.HasMetMarker; i++)
        {
            if (!Read([]))
            {
                return i;
            }
        }

        return mcus;
    }

    /// <summary>Reads the next MCU; false if libjpeg waits for a byte that is not in the file.</summary>
    /// <param name="leftover">
    /// Of each block 64 values in zigzag order, which are zero: takes what the first of two tries has stored and the second has not.
    /// </param>
    public bool Read(Span<short> leftover)
    {
        while (!TryRead(leftover))
        {
            if (Available == _file.Length)
            {
                return false;
            }

            Available = _input.AvailableAt(Available + 1);
        }

        return true;
    }

    // For each block of an MCU its DC and its AC code; for each sample of a lossless one its code, twice.
    private static CanonicalCode[] Codes(JpegScan scan, JpegTables tables, bool isLossless)
    {
        var codes = new List<CanonicalCode>();
        foreach (JpegScanComponent c in scan.Components)
        {
            var dc = new CanonicalCode(tables.Dc(c.DcSlot, standard: true)!);
            CanonicalCode ac = isLossless ? dc : new CanonicalCode(tables.Ac(c.AcSlot, standard: true)!);
            int units = scan.Components.Count == 1 ? 1 : c.Component.H * c.Component.V;
            for (int i = 0; i < units; i++)
            {
                codes.AddRange([dc, ac]);
            }
        }

        return [.. codes];
    }

    // An MCU that cannot be decoded leaves the state as it was before it.
    private bool TryRead(Span<short> leftover)
    {
        if (!_input.Waits)
        {
            Available = _input.AvailableAt(_reading.Position);
        }

        if (_mayBeFast && !_reading.HasMetMarker && Available - _reading.Position >= FastBytesPerBlock * Blocks)
        {
            BitReading fast = _reading;
            Read(ref fast, isFast: true, leftover: []);
            if (!fast.HasMetMarker)
            {
                _reading = fast;
                return true;
            }

            if (!leftover.IsEmpty)
            {
                fast = _reading;
                Read(ref fast, isFast: true, leftover);
            }
        }

        BitReading careful = _reading;
        if (!Read(ref careful, isFast: false, leftover))
        {
            return false;
        }

        _reading = careful;
        return true;
    }

    private bool Read(ref BitReading bits, bool isFast, Span<short> leftover)
    {
        ReadOnlySpan<byte> data = _input.Waits && !isFast ? _file.Span[..Available] : _file.Span;
        for (int i = 0; i < _codes.Length; i += 2)
        {
            if (!TakeCode(ref bits, data, _codes[i], isFast, out int symbol) || !TakeValue(ref bits, data, symbol, isFast, out _))
            {
                return false;
            }

            for (int k = 1; k < 64 && !_isLossless; k++)
            {
                if (!TakeCode(ref bits, data, _codes[i + 1], isFast, out symbol)
                    || !TakeValue(ref bits, data, symbol & 15, isFast, out short value))
                {
                    return false;
                }

                if (symbol != 0xF0 && (symbol & 15) == 0)
                {
                    break;
                }

                k += symbol >> 4;
                if ((symbol & 15) != 0 && !leftover.IsEmpty)
                {
                    leftover[(i / 2 * 64) + Math.Min(k, 63)] = isFast ? value : (short)0;
                }
            }
        }

        return true;
    }

    // HUFF_DECODE and HUFF_DECODE_FAST: codes of up to 8 bits in one step, longer ones bit by bit.
    private bool TakeCode(ref BitReading bits, ReadOnlySpan<byte> data, CanonicalCode code, bool isFast, out int symbol)
    {
        const int Lookahead = 8;
        symbol = 0;
        if (!Require(ref bits, data, Lookahead, isFast))
        {
            return false;
        }

        int length = 1;
        while (length <= Lookahead && code.IsLonger(bits.Peek(length), length))
        {
            length++;
        }

        if (length > Lookahead && !isFast && !Require(ref bits, data, length, isFast))
        {
            return false;
        }

        int value = bits.Take(length);
        while (code.IsLonger(value, length))
        {
            if (!isFast && !Require(ref bits, data, 1, isFast))
            {
                return false;
            }

            value = (value << 1) | bits.Take(1);
            length++;
        }

        symbol = code.Symbol(value, length);
        return true;
    }

    private bool TakeValue(ref BitReading bits, ReadOnlySpan<byte> data, int size, bool isFast, out short value)
    {
        value = 0;
        if (size == 0 || (_isLossless && size == HuffmanTable.HalfRange))
        {
            return true;
        }

        if (!Require(ref bits, data, size, isFast))
        {
            return false;
        }

        // EXTEND (T.81, F.2.2.1).
        int taken = bits.Take(size);
        value = (short)(taken >> (size - 1) == 0 ? taken - (1 << size) + 1 : taken);
        return true;
    }

    // FILL_BIT_BUFFER_FAST, which does not know what is wanted, and jpeg_fill_bit_buffer.
    private bool Require(ref BitReading bits, ReadOnlySpan<byte> data, int wanted, bool isFast)
    {
        if (!isFast)
        {
            return bits.Count >= wanted || bits.Load(data) || (_endsWithMarker && data.Length == _file.Length);
        }

        if (bits.Count <= 16)
        {
            bits.LoadFast(data);
        }

        return true;
    }
}
