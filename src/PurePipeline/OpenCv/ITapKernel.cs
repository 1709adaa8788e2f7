namespace PurePipeline.OpenCv;

/// <summary>The two halves of an interpolation for one type of channel: source rows to filtered rows, and those to result rows.</summary>
/// <typeparam name="TSum">An element of a filtered row.</typeparam>
internal interface ITapKernel<TSum>
    where TSum : unmanaged
{
    /// <summary>The elements that a filtered row needs room for.</summary>
    int SumCount { get; }

    /// <summary>Filters a source row.</summary>
    /// <param name="row">The source row.</param>
    /// <param name="sums">The filtered row.</param>
    /// <param name="ahead">A source row that will be filtered soon, if it is known and far from this one.</param>
    void Filter(ReadOnlySpan<byte> row, Span<TSum> sums, ReadOnlySpan<byte> ahead);

    /// <summary>Blends filtered rows, which start at <paramref name="starts"/>, into a result row.</summary>
    /// <param name="ring">The memory of the filtered rows.</param>
    /// <param name="starts">Where each tap's row starts in it.</param>
    /// <param name="weights">The weight of each tap.</param>
    /// <param name="row">The row to write, all of it.</param>
    /// <param name="streams">See <see cref="Pixels.RowReader.Streams"/>.</param>
    void Blend(ReadOnlySpan<TSum> ring, ReadOnlySpan<int> starts, ReadOnlySpan<float> weights, Span<byte> row, bool streams);
}
