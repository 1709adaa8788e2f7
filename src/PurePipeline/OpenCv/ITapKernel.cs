using PurePipeline.Resampling;

namespace PurePipeline.OpenCv;

/// <summary>The two halves of an interpolation for one type of channel: source rows to filtered rows, and those to result rows.</summary>
/// <typeparam name="TSum">An element of a filtered row.</typeparam>
internal interface ITapKernel<TSum>
    where TSum : unmanaged
{
    /// <summary>The strips that columns are filtered in, from left to right.</summary>
    ReadOnlySpan<ColumnStrip> Strips { get; }

    /// <summary>The elements that a filtered row of any strip needs room for.</summary>
    int SumCount { get; }

    /// <summary>Filters a source row's part of a strip.</summary>
    /// <param name="strip">The index of the strip.</param>
    /// <param name="row">The source row, from the strip's first source column on.</param>
    /// <param name="sums">The filtered row.</param>
    /// <param name="ahead">The source row that is filtered next, if it is known and rows are passed over between them.</param>
    void Filter(int strip, ReadOnlySpan<byte> row, Span<TSum> sums, ReadOnlySpan<byte> ahead);

    /// <summary>Blends filtered rows, which start at <paramref name="starts"/>, into a result row.</summary>
    /// <param name="ring">The memory of the filtered rows.</param>
    /// <param name="starts">Where each tap's row starts in it.</param>
    /// <param name="weights">The weight of each tap.</param>
    /// <param name="row">The row to write of the strip.</param>
    /// <param name="streams">See <see cref="Pixels.RowReader.Streams"/>.</param>
    void Blend(ReadOnlySpan<TSum> ring, ReadOnlySpan<int> starts, ReadOnlySpan<float> weights, Span<byte> row, bool streams);
}
