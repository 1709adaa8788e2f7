namespace PurePipeline.Decoding.Jpeg;

/// <summary>Bits that libjpeg-turbo has loaded and not used yet, and how far it has read for them.</summary>
internal struct BitReading
{
    // What jpeg_fill_bit_buffer loads at least: MIN_GET_BITS.
    private const int CarefulBits = 57;

    private ulong _bits;

    /// <summary>The next byte of the file.</summary>
    public int Position { get; set; }

    /// <summary>The number of bits held; negative where zeros stood in for bits behind a marker.</summary>
    public int Count { get; private set; }

    /// <summary>Whether a marker, or what was taken for one, has been met: zeros follow.</summary>
    public bool HasMetMarker { get; private set; }

    /// <summary>The next bits; those that are not held read as zeros.</summary>
    public readonly int Peek(int count) => (int)(_bits >> (64 - count));

    /// <summary>Takes bits, at least 1.</summary>
    public int Take(int count)
    {
        int value = Peek(count);
        _bits <<= count;
        Count -= count;
        return value;
    }

    /// <summary>jpeg_fill_bit_buffer: loads bytes up to a marker; false if the data ends before there are enough.</summary>
    public bool Load(ReadOnlySpan<byte> data)
    {
        while (Count < CarefulBits && !HasMetMarker)
        {
            if (Position >= data.Length)
            {
                return false;
            }

            byte value = data[Position++];
            if (value == 0xFF)
            {
                // Any number of FF and a 0 are one FF.
                int rest = data[Position..].IndexOfAnyExcept((byte)0xFF);
                if (rest < 0)
                {
                    return false;
                }

                Position += rest + 1;
                HasMetMarker = data[Position - 1] != 0;
            }

            if (!HasMetMarker)
            {
                Add(value);
            }
        }

        return true;
    }

    /// <summary>FILL_BIT_BUFFER_FAST: loads six bytes; anything but FF 00 behind an FF is a marker, which is never passed.</summary>
    public void LoadFast(ReadOnlySpan<byte> data)
    {
        for (int i = 0; i < 6; i++)
        {
            byte value = data[Position];
            if (value != 0xFF)
            {
                Position++;
            }
            else if (data[Position + 1] == 0)
            {
                Position += 2;
            }
            else
            {
                HasMetMarker = true;
                value = 0;
            }

            Add(value);
        }
    }

    private void Add(byte value)
    {
        _bits |= (ulong)value << (56 - Count);
        Count += 8;
    }
}
