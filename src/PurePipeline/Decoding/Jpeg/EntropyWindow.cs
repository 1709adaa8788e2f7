using System.Buffers;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// The entropy-coded bytes of one segment (up to the next marker) without their stuffing, a piece at a time.
/// Behind the last one lie zeros, enough for the largest MCU, so that the decoder needs to look at its position once per MCU only.
/// </summary>
internal sealed class EntropyWindow(JpegInput input) : IDisposable
{
    /// <summary>Blocks of an MCU, times 64 symbols of at most 31 bits.</summary>
    public const int MaxMcuBytes = 10 * 64 * 4;

    /// <summary>What may be read behind the last byte: an MCU, and what the bit buffer loads ahead.</summary>
    private const int Guard = MaxMcuBytes + 64;

    private const int Capacity = 1 << 16;

    /// <summary>The part of <see cref="Bytes"/> that is used.</summary>
    public const int Length = Capacity + Guard;

    /// <summary>The un-stuffed bytes: <see cref="End"/> of them, and at the segment's end the zeros.</summary>
    public byte[] Bytes { get; } = ArrayPool<byte>.Shared.Rent(Length);

    /// <summary>The number of bytes in the window.</summary>
    public int End { get; private set; }

    /// <summary>Whether the segment's last byte is in the window.</summary>
    public bool IsLast { get; private set; }

    /// <summary>The marker that ended the segment and has not been dealt with; 0 for none.</summary>
    public int Marker { get; private set; }

    /// <summary>Whether the segment ended with the file, not with a marker.</summary>
    public bool OutOfData { get; private set; }

    /// <summary>Whether an FF of the data has had more than one FF before its 0.</summary>
    public bool HasFill { get; private set; }

    /// <summary>Where an MCU may start without another <see cref="Refill"/>.</summary>
    public int Limit => IsLast ? End : End - Guard;

    public void Dispose() => ArrayPool<byte>.Shared.Return(Bytes);

    /// <summary>
    /// Starts a segment at the input's position, or an empty one if <paramref name="marker"/> has been read and is still pending.
    /// </summary>
    public void Start(int marker)
    {
        (End, IsLast, OutOfData, Marker, HasFill) = (0, false, false, marker, false);
        if (marker != 0)
        {
            Finish();
        }
        else
        {
            Refill(0);
        }
    }

    /// <summary>Drops the bytes before <paramref name="consumed"/>, which becomes 0, and reads on.</summary>
    public void Refill(int consumed)
    {
        Bytes.AsSpan(consumed, End - consumed).CopyTo(Bytes);
        End -= consumed;
        while (!IsLast && End < Capacity)
        {
            ReadOnlySpan<byte> rest = input.Rest;
            rest = rest[..Math.Min(rest.Length, Capacity - End)];
            int ff = rest.IndexOf((byte)0xFF);
            int count = ff < 0 ? rest.Length : ff;
            rest[..count].CopyTo(Bytes.AsSpan(End));
            End += count;
            input.Position += count;
            if (ff >= 0 || rest.IsEmpty)
            {
                ReadStuffing();
            }
        }
    }

    // At an FF, or at the end of the data: any number of FF and a 0 are one data byte FF, anything else is a marker.
    private void ReadStuffing()
    {
        OutOfData = !input.TryReadByte(out int code);
        if (!OutOfData && code != 0xFF)
        {
            // The second half of a virtual end marker whose first half a header has swallowed.
            Bytes[End++] = (byte)code;
            return;
        }

        int start = input.Position;
        while (code == 0xFF && !OutOfData)
        {
            OutOfData = !input.TryReadByte(out code);
        }

        if (OutOfData || code != 0)
        {
            Marker = code;
            Finish();
        }
        else
        {
            Bytes[End++] = 0xFF;
            HasFill |= input.Position > start + 1;
        }
    }

    private void Finish()
    {
        IsLast = true;
        Bytes.AsSpan(End, Guard).Clear();
    }
}
