namespace PurePipeline.Decoding.WebP;

/// <summary>
/// Decodes the pixels of an entropy-coded picture, row by row: literals, backward references, entries of the colour cache (RFC 9649, 5.2).
/// </summary>
internal sealed unsafe partial class LosslessPixels : IDisposable
{
    private readonly int _width;
    private readonly long _count;
    private readonly PrefixCodeGroups _codes;
    private readonly ColorCache _cache;
    private readonly PixelWindow _window;
    private readonly int[] _nearby;
    private readonly bool _mayEndWithLast;

    // The pixels before this place of the window are in the cache.
    private int _cached;
    private int _rowStart;
    private int _row;
    private long _moved;

    /// <param name="width">The pixels of a row.</param>
    /// <param name="height">The rows.</param>
    /// <param name="codes">The prefix codes.</param>
    /// <param name="cache">The colour cache.</param>
    /// <param name="mayEndWithLast">
    /// Whether the last pixel may use more bits than there are: libwebp has another loop for alpha of a few levels, which takes that.
    /// </param>
    public LosslessPixels(int width, int height, PrefixCodeGroups codes, ColorCache cache, bool mayEndWithLast = false)
    {
        _mayEndWithLast = mayEndWithLast;
        (_width, _count) = (width, (long)width * height);
        (_codes, _cache) = (codes, cache);
        _nearby = DistanceMap.Distances(width);
        _window = new PixelWindow(_count, width);
    }

    /// <summary>The next row; false if the data is damaged.</summary>
    public bool TryReadRow(ref LosslessBits bits, out Span<uint> row)
    {
        int moved = _window.MakeRoom(_width, _window.End - _rowStart);
        (_cached, _rowStart, _moved) = (Math.Max(_cached - moved, 0), _rowStart - moved, _moved + moved);
        int end = _rowStart + _width;
        bool isFine = TryDecode(ref bits, end) && (!bits.HasEnded || (_mayEndWithLast && _moved + _window.End == _count));
        row = _window.Pixels.AsSpan(_rowStart, _width);
        (_rowStart, _row) = (end, _row + 1);
        return isFine;
    }

    public void Dispose() => _window.Dispose();

    // The rest of a row, from the pixel on that is next.
    private bool TryDecode(ref LosslessBits bits, int rowEnd)
    {
        if (_window.End < rowEnd && bits.TryOpenWindow(out LosslessBitWindow window))
        {
            if (!TryDecode<LosslessBitWindow>(ref window, rowEnd))
            {
                return false;
            }

            bits.GoOnBehind(in window);
        }

        return _window.End >= rowEnd || (TryDecode<LosslessBits>(ref bits, rowEnd) && _window.End >= rowEnd);
    }
}
