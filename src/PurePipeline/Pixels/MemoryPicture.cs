namespace PurePipeline.Pixels;

/// <summary>
/// A picture whose pixels are in memory: rows of bytes, <see cref="RowStride"/> bytes from one row's start to the next one's.
/// </summary>
public sealed class MemoryPicture : Picture
{
    private readonly ReadOnlyMemory<byte> _pixels;

    /// <summary>Wraps <paramref name="pixels"/> without a copy; they must not change while the picture is in use.</summary>
    /// <param name="pixels">The rows, top row first; the bottom row first if the stride is negative.</param>
    /// <param name="width">Pixels per row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="mode">What one pixel is.</param>
    /// <param name="rowStride">Bytes from a row to the one below it; 0 for rows without a gap, below 0 for a bitmap that is stored from the
    /// bottom up.</param>
    /// <exception cref="ArgumentException">The memory is too short for the size, or the stride for a row.</exception>
    public MemoryPicture(ReadOnlyMemory<byte> pixels, int width, int height, PixelMode mode, int rowStride = 0)
        : base(width, height, mode)
    {
        RowStride = rowStride == 0 ? RowBytes : rowStride;
        ArgumentOutOfRangeException.ThrowIfLessThan(Math.Abs((long)RowStride), RowBytes, nameof(rowStride));
        long needed = (Math.Abs((long)RowStride) * (height - 1)) + RowBytes;
        if (pixels.Length < needed)
        {
            throw new ArgumentException($"{width}x{height} pixels of mode {mode} need {needed} bytes; {pixels.Length} are given.", nameof(pixels));
        }

        _pixels = pixels;
    }

    /// <summary>Bytes from one row's start to the start of the row below it; negative if that comes before it in memory.</summary>
    public int RowStride { get; }

    /// <summary>The same memory as pixels of another mode, whose pixels take as many bytes.</summary>
    internal MemoryPicture Relabelled(PixelMode mode) => new(_pixels, Width, Height, mode, RowStride);

    /// <summary>The pixels of row <paramref name="y"/>, without a copy.</summary>
    public ReadOnlySpan<byte> Row(int y)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(y);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(y, Height);
        return _pixels.Span.Slice(StartOf(y), RowBytes);
    }

    /// <summary>
    /// Wraps memory that .NET does not manage, without a copy: a camera's frame, or a locked bitmap (<c>BitmapData.Scan0</c> and
    /// <c>Stride</c>). It has to stay, unchanged, as long as the picture or whatever was made of it is in use.
    /// </summary>
    /// <param name="topRow">The address of the top row.</param>
    /// <param name="width">Pixels per row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="mode">What one pixel is.</param>
    /// <param name="rowStride">Bytes from a row to the one below it; below 0 if that comes before it in memory.</param>
    /// <exception cref="ArgumentException">The address is null, or the stride too short for a row.</exception>
    public static MemoryPicture FromPointer(nint topRow, int width, int height, PixelMode mode, int rowStride)
    {
        ArgumentOutOfRangeException.ThrowIfZero(topRow);
        ArgumentOutOfRangeException.ThrowIfZero(rowStride);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        long span = Math.Abs((long)rowStride) * (height - 1);
        nint lowest = rowStride < 0 ? topRow - (nint)span : topRow;
        var memory = new UnmanagedMemory(lowest, checked((int)(span + ((long)width * mode.BytesPerPixel()))));
        return new MemoryPicture(memory.Memory, width, height, mode, rowStride);
    }

    /// <inheritdoc/>
    public override RowReader OpenRows() => new Reader(this);

    internal override bool TryWrite(Span<byte> pixels)
    {
        if (RowStride == RowBytes)
        {
            _pixels.Span[..(RowBytes * Height)].CopyTo(pixels);
            return true;
        }

        for (int y = 0; y < Height; y++)
        {
            Row(y).CopyTo(pixels[(y * RowBytes)..]);
        }

        return true;
    }

    /// <summary>All rows in one, if they lie without gaps.</summary>
    internal ReadOnlySpan<byte> WholeRows => WholePixels.Span;

    /// <summary>The memory of all rows, if they lie without gaps.</summary>
    internal ReadOnlyMemory<byte> WholePixels => RowStride == RowBytes ? _pixels[..(RowBytes * Height)] : default;

    // The last row of a bottom-up picture is the first in memory.
    private int StartOf(int y) => RowStride < 0 ? (Height - 1 - y) * -RowStride : y * RowStride;

    /// <summary>Row <paramref name="y"/> and all that lies behind it in memory: for kernels whose loads pass the row.</summary>
    internal ReadOnlySpan<byte> FromRow(int y) => _pixels.Span[StartOf(y)..];

    /// <summary>Reads all of <paramref name="picture"/> into memory; a picture that is in memory is returned as it is.</summary>
    /// <exception cref="PictureException">The picture cannot be decoded, or is larger than an array can be.</exception>
    public static MemoryPicture Load(Picture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        if (picture is MemoryPicture loaded)
        {
            return loaded;
        }

        long size = (long)picture.RowBytes * picture.Height;
        if (size > Array.MaxLength - RowReader.Slack)
        {
            throw new PictureException(
                PictureErrorCode.LimitExceeded,
                $"A picture of {picture.Width}x{picture.Height} takes {size} bytes at once, more than one array can hold; read it row by row.");
        }

        byte[] pixels = GC.AllocateUninitializedArray<byte>((int)size + RowReader.Slack);
        using RowReader rows = RowReader.Open(picture);
        for (int y = 0; y < picture.Height; y++)
        {
            // The rest of the array is this row's slack: later rows overwrite what spills.
            rows.Read(pixels.AsSpan(y * picture.RowBytes));
        }

        return new MemoryPicture(pixels, picture.Width, picture.Height, picture.Mode);
    }

    private sealed class Reader(MemoryPicture picture) : RowReader(picture)
    {
        protected override void ReadRow(Span<byte> row) => picture.Row(NextRow).CopyTo(row);

        protected override void SkipRows(int count)
        {
        }
    }
}
