namespace PurePipeline.Decoding.Jpeg;

/// <summary>Bits that libjpeg-turbo has loaded and not used yet, and how far it has read for them.</summary>
internal struct BitReading
{
    private ulong _bits;

    /// <summary>The next byte of the file.</summary>
    public int Position { get; set; }

    /// <summary>The number of bits held.</summary>
    public int Count { get; private set; }

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

    /// <summary>Loads bytes until <paramref name="wanted"/> bits are held; false if the data ends before.</summary>
    public bool Load(ReadOnlySpan<byte> data, int wanted)
    {
        while (Count < wanted)
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
            }

            Add(value);
        }

        return true;
    }

    /// <summary>Loads bytes without a look at what is wanted; false at anything but FF 00 behind an FF.</summary>
    public bool LoadFast(ReadOnlySpan<byte> data, int bytes)
    {
        for (int i = 0; i < bytes; i++)
        {
            byte value = data[Position++];
            if (value == 0xFF && data[Position++] != 0)
            {
                return false;
            }

            Add(value);
        }

        return true;
    }

    private void Add(byte value)
    {
        _bits |= (ulong)value << (56 - Count);
        Count += 8;
    }
}
