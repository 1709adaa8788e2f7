namespace PurePipeline.OpenCv.Filtering;

/// <summary>The horizontal half of a filter.</summary>
/// <typeparam name="T">An element of a filtered row.</typeparam>
internal interface IRowFilter<T>
    where T : unmanaged
{
    /// <summary>The elements that a filtered row needs room for.</summary>
    int Length { get; }

    /// <summary>Filters a row.</summary>
    /// <param name="padded">The source row with the pixels that the neighbourhood needs left and right of it, and some bytes of slack.</param>
    /// <param name="filtered">At least <see cref="Length"/> elements.</param>
    void Filter(ReadOnlySpan<byte> padded, Span<T> filtered);
}
