namespace PurePipeline.Tiff.Blocks;

/// <summary>Data without compression.</summary>
internal sealed class StoredBlock : BlockCodec
{
    public override string? Decode(ReadOnlyMemory<byte> stored, int rows, Span<byte> samples)
    {
        stored.Span[..samples.Length].CopyTo(samples);
        return null;
    }
}
