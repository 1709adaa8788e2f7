namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// Whether libjpeg-turbo asks for bytes behind the end of a file that lacks its end marker, though the scan's bits are all there. It loads
/// bits ahead, by two rules (jdhuff.c): carefully, at least 57 whenever it holds fewer than it wants, and in a fast way, 48 more whenever it
/// holds no more than 16. So the answer needs its very steps, which are gone through here once more, and only for such files. The same in
/// 2.1.5 and 3.1.3 on 64-bit machines.
/// </summary>
internal ref struct ReadAhead
{
    // Bytes per block that the fast way wants to see: BUFSIZE.
    private const int FastBytesPerBlock = 64 * 8;
    private const int CarefulBits = 57;

    private readonly ReadOnlySpan<byte> _file;
    private readonly CanonicalCode[] _codes;
    private readonly bool _isLossless;
    private readonly bool _mayBeFast;
    private readonly int _pieceLength;
    private int _available;
    private BitReading _reading;

    /// <summary>Prepares for a segment.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="start">Where the segment's data starts; there is no marker from here on.</param>
    /// <param name="header">The header of a picture of one sequential scan.</param>
    /// <param name="available">How much of the file has been handed over when the segment starts.</param>
    /// <param name="pieceLength">How much more is handed over when it asks; 0 if it has everything.</param>
    public ReadAhead(ReadOnlySpan<byte> file, int start, JpegHeader header, int available, int pieceLength)
    {
        _file = file;
        (_codes, _pieceLength, _isLossless) = (Codes(header), pieceLength, header.Frame.Lossless);
        _mayBeFast = header.Tables.RestartInterval == 0 && !_isLossless;
        _available = Math.Min(available, file.Length);
        _reading = new BitReading { Position = start };
    }

    /// <summary>How many of <paramref name="mcus"/> MCUs are decoded before a byte is asked for that is not in the file.</summary>
    public long Decodable(long mcus)
    {
        for (long i = 0; i < mcus; i++)
        {
            while (!DecodeMcu())
            {
                if (_available == _file.Length)
                {
                    return i;
                }

                _available = (int)Math.Min((long)_available + _pieceLength, _file.Length);
            }
        }

        return mcus;
    }

    // For each block of an MCU its DC and its AC code; for each sample of a lossless one its code, twice.
    private static CanonicalCode[] Codes(JpegHeader header)
    {
        var codes = new List<CanonicalCode>();
        foreach (JpegScanComponent c in header.FirstScan.Components)
        {
            var dc = new CanonicalCode(header.Tables.Dc(c.DcSlot, standard: true)!);
            CanonicalCode ac = header.Frame.Lossless ? dc : new CanonicalCode(header.Tables.Ac(c.AcSlot, standard: true)!);
            int units = header.FirstScan.Components.Count == 1 ? 1 : c.Component.H * c.Component.V;
            for (int i = 0; i < units; i++)
            {
                codes.AddRange([dc, ac]);
            }
        }

        return [.. codes];
    }

    // An MCU that cannot be decoded leaves the state as it was before it.
    private bool DecodeMcu()
    {
        if (_mayBeFast && _available - _reading.Position >= FastBytesPerBlock * (_codes.Length / 2))
        {
            BitReading fast = _reading;
            if (DecodeMcu(ref fast, isFast: true))
            {
                _reading = fast;
                return true;
            }
        }

        BitReading careful = _reading;
        if (!DecodeMcu(ref careful, isFast: false))
        {
            return false;
        }

        _reading = careful;
        return true;
    }

    private readonly bool DecodeMcu(ref BitReading bits, bool isFast)
    {
        for (int i = 0; i < _codes.Length; i += 2)
        {
            if (!TakeCode(ref bits, _codes[i], isFast, out int symbol) || !TakeValue(ref bits, symbol, isFast))
            {
                return false;
            }

            for (int k = 1; k < 64 && !_isLossless; k++)
            {
                if (!TakeCode(ref bits, _codes[i + 1], isFast, out symbol) || !TakeValue(ref bits, symbol & 15, isFast))
                {
                    return false;
                }

                if (symbol != 0xF0 && (symbol & 15) == 0)
                {
                    break;
                }

                k += symbol >> 4;
            }
        }

        return true;
    }

    // HUFF_DECODE and HUFF_DECODE_FAST: codes of up to 8 bits in one step, longer ones bit by bit.
    private readonly bool TakeCode(ref BitReading bits, CanonicalCode code, bool isFast, out int symbol)
    {
        const int Lookahead = 8;
        symbol = 0;
        if (!Require(ref bits, Lookahead, isFast))
        {
            return false;
        }

        int length = 1;
        while (length <= Lookahead && code.IsLonger(bits.Peek(length), length))
        {
            length++;
        }

        if (length > Lookahead && !isFast && !Require(ref bits, length, isFast))
        {
            return false;
        }

        int value = bits.Take(length);
        while (code.IsLonger(value, length))
        {
            if (!isFast && !Require(ref bits, 1, isFast))
            {
                return false;
            }

            value = (value << 1) | bits.Take(1);
            length++;
        }

        symbol = code.Symbol(value, length);
        return true;
    }

    private readonly bool TakeValue(ref BitReading bits, int size, bool isFast)
    {
        if (size == 0 || (_isLossless && size == HuffmanTable.HalfRange))
        {
            return true;
        }

        if (!Require(ref bits, size, isFast))
        {
            return false;
        }

        bits.Take(size);
        return true;
    }

    // FILL_BIT_BUFFER_FAST, which does not know what is wanted, and jpeg_fill_bit_buffer.
    private readonly bool Require(ref BitReading bits, int wanted, bool isFast)
    {
        if (isFast)
        {
            return bits.Count > 16 || bits.LoadFast(_file, 6);
        }

        return bits.Count >= wanted || bits.Load(_file[.._available], CarefulBits);
    }
}
