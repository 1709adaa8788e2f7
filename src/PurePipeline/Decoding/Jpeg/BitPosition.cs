namespace PurePipeline.Decoding.Jpeg;

/// <summary>A <see cref="BitBuffer"/> while its window is not pinned.</summary>
internal readonly unsafe record struct BitPosition(int Next, ulong Bits, uint Count)
{
    /// <summary>How many bits of the window have been used.</summary>
    public long Consumed => (Next * 8L) - (byte)Count;

    public static BitPosition Of(in BitBuffer bits, BytePointer window) => new((int)(bits.Next - window), bits.Bits, bits.Count);

    public BitBuffer At(BytePointer window) => new() { Next = window + Next, Bits = Bits, Count = Count };
}
