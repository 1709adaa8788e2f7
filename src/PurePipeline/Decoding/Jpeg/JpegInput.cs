namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// The file's bytes and a position in them. What lies behind the last byte is the caller's choice:
/// an error (Pillow), or end-of-image markers without end (the file source of <c>cv2.imread</c>).
/// </summary>
internal sealed class JpegInput(ReadOnlyMemory<byte> file, DecodeOptions options)
{
    private bool _hasRunOut;

    private static ReadOnlySpan<byte> VirtualEnd => [0xFF, JpegMarker.EndOfImage];

    /// <summary>Whether anybody wants to know of warnings.</summary>
    public bool ReportsWarnings => options.OnWarning is not null;

    /// <summary>The next byte to read; beyond <see cref="Length"/> once the input has run out.</summary>
    public int Position { get; set; }

    public int Length => file.Length;

    /// <summary>What lies behind the last byte.</summary>
    public Truncation Truncation => options.Truncation;

    /// <summary>Where an FF stands behind an FF for the last time; negative if it never does.</summary>
    public int LastFill => file.Span.LastIndexOf<byte>([0xFF, 0xFF]);

    /// <summary>Whether rows may have to be repeated: the file is not even seen to end as it should.</summary>
    public bool MayRepeatRows => Truncation == Truncation.RepeatRows && !file.Span.EndsWith(VirtualEnd);

    /// <summary>What the components are, where the file has no say.</summary>
    public JpegColorSpace? ColorSpace => options.JpegColors;

    /// <summary>Which libjpeg-turbo is reproduced.</summary>
    public LibjpegTurbo LibjpegTurbo => options.LibjpegTurbo;

    /// <summary>
    /// How far the file has been handed over to libjpeg where the reader of markers has come to the present position.
    /// </summary>
    public int Available => Waits ? AvailableAt(Position) : int.MaxValue;

    /// <summary>Whether libjpeg has to wait for the next piece of the file, and begin the MCU anew; else it fetches the piece itself.</summary>
    public bool Waits => Truncation != Truncation.Fill;

    /// <summary>Whether there is an end marker behind the last byte.</summary>
    public bool EndsWithMarker => Truncation is Truncation.Fill or Truncation.AppendEnd;

    /// <summary>Follows libjpeg's reading of a segment that starts at <paramref name="start"/>.</summary>
    public McuReading Follow(int start, JpegScan scan, JpegTables tables, bool isLossless) =>
        new(file, this, start, scan, tables, isLossless);

    /// <summary>How much of the file libjpeg has been given where it has come to <paramref name="position"/>, in whole pieces.</summary>
    public int AvailableAt(int position) => options.PieceLength == 0
        ? Length
        : (int)Math.Min(Length, (Math.Max(position - 1L, 0) / options.PieceLength * options.PieceLength) + options.PieceLength);

    /// <summary>The real bytes from <see cref="Position"/> on.</summary>
    public ReadOnlySpan<byte> Rest => Position < file.Length ? file.Span[Position..] : [];

    /// <summary>Whether there is a marker in what follows.</summary>
    public bool HasMarker
    {
        get
        {
            ReadOnlySpan<byte> rest = Rest;
            while (true)
            {
                // Any number of FF and a 0 are a byte of data.
                int ff = rest.IndexOf((byte)0xFF);
                int code = ff < 0 ? -1 : rest[ff..].IndexOfAnyExcept((byte)0xFF);
                if (code < 0)
                {
                    return false;
                }

                rest = rest[(ff + code)..];
                if (rest[0] != 0)
                {
                    return true;
                }
            }
        }
    }

    /// <summary>The next real bytes, at most <paramref name="length"/>, without a copy.</summary>
    public ReadOnlyMemory<byte> Peek(int length) => file.Slice(Math.Min(Position, Length), Math.Clamp(length, 0, Rest.Length));

    /// <summary>Another reader of the same bytes, at the same position.</summary>
    public JpegInput Fork() => new(file, options) { Position = Position };

    /// <summary>Another reader of the same bytes with other options, at the same position.</summary>
    public JpegInput With(DecodeOptions changed) => new(file, changed) { Position = Position };

    /// <summary>Another reader of the first bytes, at the same position.</summary>
    public JpegInput Fork(int length) => new(file[..length], options) { Position = Position };

    public int ReadByte()
    {
        int at = Position++;
        return at < file.Length ? file.Span[at] : ByteBeyond(at);
    }

    /// <summary>
    /// Reads a byte; false, and 0, where the data has run out and that is an error, for the caller to raise when it matters.
    /// </summary>
    public bool TryReadByte(out int value)
    {
        bool there = Position < file.Length || IsVirtual(Position);
        value = there ? ReadByte() : 0;
        return there;
    }

    /// <summary>Reads as many bytes as <paramref name="bytes"/> takes.</summary>
    public void Read(Span<byte> bytes)
    {
        int real = Math.Min(bytes.Length, Rest.Length);
        Rest[..real].CopyTo(bytes);
        Position += real;
        foreach (ref byte beyond in bytes[real..])
        {
            beyond = (byte)ReadByte();
        }
    }

    public int ReadUInt16() => (ReadByte() << 8) | ReadByte();

    /// <summary>Passes over <paramref name="count"/> bytes of a segment.</summary>
    public void Skip(int count)
    {
        int end = checked(Position + Math.Max(count, 0));
        if (end > file.Length && !IsVirtual(end - 1))
        {
            throw Truncated();
        }

        Position = end;
    }

    /// <summary>The code of the next marker: bytes up to FF are passed over, then fill bytes; FF00 is no marker.</summary>
    public int ReadMarker()
    {
        int start = Position;
        while (true)
        {
            int ff = Rest.IndexOf((byte)0xFF);
            Position = ff >= 0 ? Position + ff : NextVirtualEnd();
            int extraneous = Position - start;
            int code = ReadByte();
            while (code == 0xFF)
            {
                code = ReadByte();
            }

            if (code != 0)
            {
                if (extraneous != 0)
                {
                    WarnAt(start, PictureWarningCode.ExtraneousBytes, $"{extraneous} bytes before marker ff{code:x2} belong to nothing.");
                }

                return code;
            }
        }
    }

    // Where the next end marker behind the file's last byte would begin.
    private int NextVirtualEnd() => Length + ((Math.Max(Position - Length, 0) + 1) / 2 * 2);

    /// <summary>Reports what is wrong at the present position and no error.</summary>
    public void Warn(PictureWarningCode code, string problem) => WarnAt(Position, code, problem);

    /// <summary>Reports what is wrong at <paramref name="offset"/> and no error.</summary>
    public void WarnAt(int offset, PictureWarningCode code, string problem) =>
        options.OnWarning?.Invoke(new PictureWarning(code, Math.Clamp(offset, 0, file.Length), problem));

    public PictureException Truncated() =>
        new(PictureErrorCode.Truncated, "The data ends before the picture does.", options.Name, file.Length);

    public PictureException Corrupt(string problem, int offset) =>
        new(PictureErrorCode.Corrupt, problem, options.Name, Math.Min(offset, file.Length));

    public PictureException Unsupported(string problem, int offset) =>
        new(PictureErrorCode.Unsupported, problem, options.Name, Math.Min(offset, file.Length));

    public PictureException LimitExceeded(string problem) => new(PictureErrorCode.LimitExceeded, problem, options.Name);

    private int ByteBeyond(int at)
    {
        if (!IsVirtual(at))
        {
            throw Truncated();
        }

        if (!_hasRunOut)
        {
            _hasRunOut = true;
            Warn(PictureWarningCode.PrematureEndOfFile, "The file ends without an end marker.");
        }

        return VirtualEnd[(at - file.Length) & 1];
    }

    // Whether a byte behind the file's last one is part of a virtual end marker.
    private bool IsVirtual(int at) =>
        Truncation == Truncation.Fill || (Truncation == Truncation.AppendEnd && at - file.Length < VirtualEnd.Length);
}
