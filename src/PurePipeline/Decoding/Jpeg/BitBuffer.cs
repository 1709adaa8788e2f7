namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// The state of reading bits, most significant first: 64 bits at most, their number in the low byte of <see cref="Count"/>.
/// </summary>
internal unsafe struct BitBuffer
{
    public BytePointer Next;
    public ulong Bits;

    /// <summary>Only the low byte counts: table entries are subtracted as they are.</summary>
    public uint Count;

    /// <summary>How many bits from <paramref name="start"/> on have been used.</summary>
    public readonly long Consumed(BytePointer start) => ((Next - start) * 8) - (byte)Count;
}
