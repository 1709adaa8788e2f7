namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// A component's latest rows of samples: a ring of a power of two of rows, <see cref="Stride"/> bytes from one to the next.
/// </summary>
/// <param name="origin">The first sample of row 0. The memory stays pinned while the value is used.</param>
/// <param name="stride">At least the component's width + <see cref="Guard"/>.</param>
/// <param name="count">The rows in the ring, a power of two.</param>
internal readonly unsafe struct SampleRows(BytePointer origin, nint stride, int count)
{
    /// <summary>Bytes behind the last sample of each row that must be readable, whatever they hold: kernels load whole vectors.</summary>
    public const int Guard = 64;

    /// <summary>Bytes from a row to the next.</summary>
    public nint Stride => stride;

    /// <summary>The same rows from a column on.</summary>
    public SampleRows From(int column) => new(origin + column, stride, count);

    /// <summary>The first sample of row <paramref name="y"/> of the component.</summary>
    // Safety: y & (count - 1) is below count, so the row lies in the ring.
    public BytePointer Row(int y) => origin + ((y & (count - 1)) * stride);
}
