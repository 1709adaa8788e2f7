namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// The QM decoder of T.81, annex D, as libjpeg-turbo runs it: binary decisions out of the bytes of one scan. Running into a marker is
/// legal, zeros follow then.
/// </summary>
internal sealed class ArithmeticBits(JpegInput input)
{
    // What libjpeg's decoder can reach: it cannot wait, so the next piece of a file that comes in pieces is an error.
    private readonly int _available = input.Available;

    // The code register, the interval, and the number of bits that the register is ahead of it (C, A and CT of the standard, with a
    // cut between code and buffer that floats).
    private uint _code;
    private uint _interval;
    private int _ahead;

    /// <summary>The marker that ended the data and has not been dealt with; 0 for none.</summary>
    public int Marker { get; private set; }

    /// <summary>Starts a segment at the input's position, or an empty one if <paramref name="marker"/> is still pending.</summary>
    public void Start(int marker)
    {
        RequireAvailable(input.Position);
        Marker = marker;
        (_code, _interval, _ahead) = (0, 0, -16);
    }

    /// <summary>Decodes one decision; <paramref name="bin"/> is the context's state, its high bit the more probable symbol.</summary>
    public bool Decode(ref byte bin)
    {
        Renormalize();
        uint transition = ArithmeticStates.Transitions[bin & 0x7F];
        uint width = transition >> 16;
        byte symbol = (byte)(bin & 0x80);
        _interval -= width;
        uint threshold = _interval << _ahead;
        bool lower = _code >= threshold;
        if (lower)
        {
            _code -= threshold;
        }
        else if (_interval >= 0x8000)
        {
            return symbol != 0;
        }

        // Where the less probable symbol has the larger interval the two are exchanged.
        bool probable = lower == (_interval < width);
        if (lower)
        {
            _interval = width;
        }

        bin = (byte)(symbol ^ (byte)(probable ? transition >> 8 : transition));
        return (symbol != 0) == probable;
    }

    /// <summary>Decodes one of two equally likely symbols.</summary>
    public bool DecodeEven()
    {
        byte bin = ArithmeticStates.Even;
        return Decode(ref bin);
    }

    private void Renormalize()
    {
        while (_interval < 0x8000)
        {
            if (--_ahead < 0)
            {
                _code = (_code << 8) | (uint)NextByte();
                _ahead += 8;
                // The first two bytes of a segment.
                if (_ahead < 0 && ++_ahead == 0)
                {
                    _interval = 0x8000;
                }
            }

            _interval <<= 1;
        }
    }

    private int NextByte()
    {
        if (Marker != 0)
        {
            return 0;
        }

        int value = ReadByte();
        if (value != 0xFF)
        {
            return value;
        }

        do
        {
            value = ReadByte();
        }
        while (value == 0xFF);

        if (value == 0)
        {
            return 0xFF;
        }

        Marker = value;
        return 0;
    }

    private int ReadByte()
    {
        RequireAvailable(input.Position + 1);
        return input.ReadByte();
    }

    private void RequireAvailable(int end)
    {
        if (end > _available)
        {
            throw _available == input.Length ? input.Truncated() : input.Unsupported(
                "An arithmetic-coded scan that goes beyond the 65536 bytes Pillow hands over at a time, which libjpeg's decoder cannot wait for.",
                _available);
        }
    }
}
