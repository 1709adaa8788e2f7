namespace PurePipeline.Decoding.WebP;

/// <summary>
/// A VP8L bitstream without its header, as a picture has one and compressed alpha as well: transforms, prefix codes, pixels (RFC 9649).
/// Whoever opens it keeps the bits.
/// </summary>
internal sealed class LosslessStream : IDisposable
{
    private const int Predictor = 0;
    private const int CrossColor = 1;
    private const int SubtractGreen = 2;
    private const int FirstBlockBits = 2;

    private readonly int _codedWidth;
    private readonly ITransform[] _transforms;
    private readonly LosslessPixels _pixels;
    private readonly uint[] _row;
    private int _y;

    private LosslessStream(int width, int codedWidth, ITransform[] transforms, LosslessPixels pixels)
    {
        (_codedWidth, _transforms, _pixels) = (codedWidth, transforms, pixels);
        _row = new uint[width];
    }

    /// <summary>Reads what stands before the pixels; null if it is damaged.</summary>
    /// <param name="bits">The bitstream, which is left where the pixels start.</param>
    /// <param name="width">The pixels of a row.</param>
    /// <param name="height">The rows.</param>
    /// <param name="isAlpha">The picture is the alpha of another one, and only its green counts.</param>
    /// <param name="maxBytes">The most memory for all of it.</param>
    /// <exception cref="PictureException">The limit is reached.</exception>
    public static LosslessStream? Open(ref LosslessBits bits, int width, int height, bool isAlpha, long maxBytes)
    {
        List<ITransform> transforms = [];
        int codedWidth = width;
        int seen = 0;
        while (bits.ReadFlag())
        {
            int type = (int)bits.Read(2);
            if ((seen & (1 << type)) != 0 || ReadTransform(ref bits, type, ref codedWidth, height, maxBytes) is not { } transform)
            {
                return null;
            }

            seen |= 1 << type;
            transforms.Add(transform);
        }

        if (!TryReadCodes(ref bits, codedWidth, height, hasMap: true, maxBytes, out PrefixCodeGroups? codes, out ColorCache? cache))
        {
            return null;
        }

        transforms.Reverse();
        bool isIndices = isAlpha && transforms is [ColorIndexTransform] && cache.Size == 0 && HasGreenOnly(codes);
        return new LosslessStream(width, codedWidth, [.. transforms], new LosslessPixels(codedWidth, height, codes, cache, isIndices));
    }

    /// <summary>The memory that decoding takes at most, prefix codes aside.</summary>
    public static long Bytes(int width, int height) =>
        PixelWindow.Bytes((long)width * height, width) + (3L * sizeof(uint) * BlockCount.Of(width, FirstBlockBits) * BlockCount.Of(height, FirstBlockBits));

    /// <summary>The next row; false if the data is damaged. A pixel is 0xAARRGGBB.</summary>
    public bool TryReadRow(ref LosslessBits bits, out ReadOnlySpan<uint> row)
    {
        row = _row;
        if (!_pixels.TryReadRow(ref bits, out Span<uint> coded))
        {
            return false;
        }

        coded[.._codedWidth].CopyTo(_row);
        foreach (ITransform transform in _transforms)
        {
            transform.Undo(_row, _y);
        }

        _y++;
        return true;
    }

    public void Dispose() => _pixels.Dispose();

    private static ITransform? ReadTransform(ref LosslessBits bits, int type, ref int width, int height, long maxBytes)
    {
        if (type == SubtractGreen)
        {
            return new SubtractGreenTransform(width);
        }

        if (type is Predictor or CrossColor)
        {
            int blockBits = FirstBlockBits + (int)bits.Read(3);
            uint[]? blocks = ReadPicture(ref bits, BlockCount.Of(width, blockBits), BlockCount.Of(height, blockBits), maxBytes);
            return blocks is null ? null
                : type == Predictor ? new PredictorTransform(width, blockBits, blocks)
                : new CrossColorTransform(width, blockBits, blocks);
        }

        int full = width;
        int colors = (int)bits.Read(8) + 1;
        width = BlockCount.Of(full, ColorIndexTransform.PackingBits(colors));
        return ReadPicture(ref bits, colors, 1, maxBytes) is { } table ? new ColorIndexTransform(full, table) : null;
    }

    // A picture inside: it has no transforms, and one group of codes.
    private static uint[]? ReadPicture(ref LosslessBits bits, int width, int height, long maxBytes)
    {
        if (!TryReadCodes(ref bits, width, height, hasMap: false, maxBytes, out PrefixCodeGroups? codes, out ColorCache? cache))
        {
            return null;
        }

        using var pixels = new LosslessPixels(width, height, codes, cache);
        uint[] picture = new uint[width * height];
        for (int y = 0; y < height; y++)
        {
            if (!pixels.TryReadRow(ref bits, out Span<uint> row))
            {
                return null;
            }

            row.CopyTo(picture.AsSpan(y * width));
        }

        return picture;
    }

    private static bool TryReadCodes(
        ref LosslessBits bits,
        int width,
        int height,
        bool hasMap,
        long maxBytes,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out PrefixCodeGroups? codes,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ColorCache? cache)
    {
        (codes, cache) = (null, null);
        int cacheBits = 0;
        if (bits.ReadFlag())
        {
            cacheBits = (int)bits.Read(4);
            if (cacheBits is < 1 or > ColorCache.MaxBits)
            {
                return false;
            }
        }

        cache = new ColorCache(cacheBits);
        uint[]? map = [];
        (int blockBits, int blocksPerRow) = (0, 0);
        if (hasMap && bits.ReadFlag())
        {
            blockBits = FirstBlockBits + (int)bits.Read(3);
            blocksPerRow = BlockCount.Of(width, blockBits);
            map = ReadPicture(ref bits, blocksPerRow, BlockCount.Of(height, blockBits), maxBytes);
            foreach (ref uint block in map.AsSpan())
            {
                block = (block >> 8) & 0xFFFF;
            }
        }

        codes = map is null || bits.HasEnded ? null : PrefixCodeGroups.Read(ref bits, cache.Size, map, blockBits, blocksPerRow, maxBytes);
        return codes is not null;
    }

    private static bool HasGreenOnly(PrefixCodeGroups codes)
    {
        foreach (ref readonly PrefixCodeGroup group in codes.Groups)
        {
            if (!group.HasConstantColors)
            {
                return false;
            }
        }

        return true;
    }
}
