using System.Buffers;

namespace PurePipeline.Decoding.WebP;

/// <summary>
/// The latest pixels of a lossless picture, as many as a backward reference can reach; all of a smaller one. They are moved to the front
/// when the end is reached.
/// </summary>
internal sealed class PixelWindow : IDisposable
{
    /// <summary>How many pixels are copied at once, and may be written behind a reference.</summary>
    public const int Spill = 8;

    /// <summary>The longest distance of a backward reference, and that of the places in the neighbourhood.</summary>
    private const int Reach = 1 << 20;

    /// <summary>The longest backward reference, which may end behind the row that it begins in.</summary>
    private const int LongestReference = 4096 + Spill;

    private uint[] _pixels;

    /// <param name="count">The picture's pixels.</param>
    /// <param name="width">Those of a row.</param>
    public PixelWindow(long count, int width) =>
        _pixels = ArrayPool<uint>.Shared.Rent((int)Capacity(count, width));

    /// <summary>The pixels; those before <see cref="End"/> are there.</summary>
    public uint[] Pixels => _pixels;

    /// <summary>How many are there.</summary>
    public int End { get; set; }

    /// <summary>The memory that a window takes.</summary>
    public static long Bytes(long count, int width) => RentedMemory.Bytes(Capacity(count, width), sizeof(uint));

    /// <summary>
    /// Makes room for a row and the reference that runs over its end.
    /// </summary>
    /// <param name="width">The pixels of a row.</param>
    /// <param name="kept">How many of the last pixels there are that somebody still needs.</param>
    /// <returns>By how much all pixels have moved.</returns>
    public int MakeRoom(int width, int kept)
    {
        if (End + width + LongestReference <= _pixels.Length)
        {
            return 0;
        }

        int moved = End - Math.Min(End, Math.Max(Reach, kept));
        _pixels.AsSpan(moved, End - moved).CopyTo(_pixels);
        End -= moved;
        return moved;
    }

    public void Dispose()
    {
        if (_pixels.Length > 0)
        {
            ArrayPool<uint>.Shared.Return(_pixels);
            _pixels = [];
        }
    }

    private static long Capacity(long count, int width) => Math.Min(count + width, (2L * Reach) + width) + (2 * LongestReference);
}
