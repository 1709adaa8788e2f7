namespace PurePipeline.Resampling;

/// <summary>The columns of a resize in strips, each with a kernel of its own. Immutable.</summary>
internal sealed class ColumnStrips<TColumns>
    where TColumns : class
{
    private readonly ColumnStrip[] _strips;
    private readonly TColumns[] _columns;

    /// <param name="axis">All columns.</param>
    /// <param name="sourceLength">Source columns.</param>
    /// <param name="length">Columns of a strip.</param>
    /// <param name="create">Makes a kernel of taps and the number of source columns.</param>
    public ColumnStrips(TapAxis axis, int sourceLength, int length, Func<TapAxis, int, TColumns> create)
    {
        _strips = ColumnStrip.Cut(axis, sourceLength, length);
        _columns = [.. _strips.Select(strip => create(axis.Part(strip), strip.SourceEnd - strip.SourceStart))];
    }

    /// <summary>The strips, from left to right.</summary>
    public ReadOnlySpan<ColumnStrip> Strips => _strips;

    /// <summary>The kernel of a strip.</summary>
    public TColumns this[int strip] => _columns[strip];
}
