using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.OpenCv;

/// <summary>
/// Rows of a resize that works along rows first: each source row that is used is filtered once, and kept until no result row needs it; the
/// others are skipped.
/// </summary>
/// <typeparam name="TSum">An element of a filtered row.</typeparam>
/// <param name="picture">The resized picture.</param>
/// <param name="source">Its source.</param>
/// <param name="slots">How many filtered rows are kept, a power of two.</param>
/// <param name="sumCount">The elements of a filtered row.</param>
internal abstract class FilteredRowReader<TSum>(Picture picture, Picture source, int slots, int sumCount) : RowReader(picture)
    where TSum : unmanaged
{
    private readonly RowSource _source = new(source);

    /// <summary>The filtered rows.</summary>
    protected RowRing<TSum> Ring { get; } = new(slots, sumCount);

    /// <summary>Filters a source row.</summary>
    /// <param name="row">The source row.</param>
    /// <param name="sums">The filtered row.</param>
    /// <param name="ahead">The source row that is filtered next, if it is known and rows are passed over between them.</param>
    protected abstract void Filter(ReadOnlySpan<byte> row, Span<TSum> sums, ReadOnlySpan<byte> ahead);

    /// <summary>Source row <paramref name="y"/>, filtered.</summary>
    /// <param name="y">The row.</param>
    /// <param name="ahead">The row that is filtered next, if it is known and rows are passed over between them; else -1.</param>
    protected Span<TSum> Filtered(int y, int ahead = -1)
    {
        Span<TSum> sums = Ring.Slot(y, out bool held);
        if (!held)
        {
            Filter(_source.Row(y), sums, _source.Ahead(ahead));
            Ring.Hold(y);
        }

        return sums;
    }

    /// <summary>Source row <paramref name="y"/> as it is, if the source has it and is in memory; else nothing.</summary>
    protected ReadOnlySpan<byte> InMemory(int y) => _source.Ahead(y);

    protected override void SkipRows(int count)
    {
    }

    protected override void OnEnd() => _source.SkipRest();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _source.Dispose();
            Ring.Dispose();
        }

        base.Dispose(disposing);
    }
}
