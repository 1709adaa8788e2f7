namespace PurePipeline.Decoding;

/// <summary>Rows of bytes in a file, counted as they are stored.</summary>
/// <param name="Data">The file from the first of them on; it may be too short.</param>
/// <param name="RowBytes">The bytes of a row.</param>
/// <param name="RowStride">From one row's start to the next one's.</param>
/// <param name="IsBottomUp">The bottom row comes first.</param>
internal readonly record struct StoredRows(ReadOnlyMemory<byte> Data, int RowBytes, int RowStride, bool IsBottomUp)
{
    /// <summary>Whether a row is there to its last byte.</summary>
    public bool Has(int index) => ((long)index * RowStride) + RowBytes <= Data.Length;

    /// <summary>A row that <see cref="Has"/>.</summary>
    public ReadOnlySpan<byte> At(int index) => Data.Span.Slice(index * RowStride, RowBytes);
}
