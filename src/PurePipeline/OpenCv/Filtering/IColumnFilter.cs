namespace PurePipeline.OpenCv.Filtering;

/// <summary>The vertical half of a filter.</summary>
/// <typeparam name="T">An element of a filtered row.</typeparam>
internal interface IColumnFilter<T>
    where T : unmanaged
{
    /// <summary>Whether a row's result depends on the rows before it, so that none may be left out.</summary>
    bool IsSequential { get; }

    /// <summary>Makes a row of the result.</summary>
    /// <param name="rows">All filtered rows that are held.</param>
    /// <param name="starts">Where in them the neighbourhood's rows start, from top to bottom.</param>
    /// <param name="result">The row.</param>
    void Filter(ReadOnlySpan<T> rows, ReadOnlySpan<int> starts, Span<byte> result);
}
