namespace PurePipeline.Decoding.WebP;

/// <summary>The look-up tables of a picture's prefix codes, one behind the other, up to a limit.</summary>
/// <param name="limit">The most entries.</param>
internal sealed class PrefixTables(long limit)
{
    private uint[] _entries = [];

    /// <summary>The entries in use.</summary>
    public int Count { get; private set; }

    /// <summary>The tables.</summary>
    public Span<uint> Entries => _entries.AsSpan(0, Count);

    /// <summary>The tables in memory that stays the same once they are complete.</summary>
    public uint[] Array => _entries;

    /// <summary>Makes room for a table.</summary>
    /// <returns>Where it starts.</returns>
    /// <exception cref="PictureException">The limit is reached.</exception>
    public int Append(int length)
    {
        int start = Count;
        if (start + (long)length > Math.Min(limit, System.Array.MaxLength / sizeof(uint)))
        {
            throw new PictureException(PictureErrorCode.LimitExceeded, "The picture's prefix codes take more memory than the limit allows.");
        }

        if (start + length > _entries.Length)
        {
            System.Array.Resize(ref _entries, (int)Math.Min(Math.Max(2L * _entries.Length, start + length), System.Array.MaxLength / sizeof(uint)));
        }

        Count = start + length;
        return start;
    }
}
