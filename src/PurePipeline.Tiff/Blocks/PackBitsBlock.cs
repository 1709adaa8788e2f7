namespace PurePipeline.Tiff.Blocks;

/// <summary>Runs of bytes: a count below 0 stands before one byte that is repeated, another one before bytes that are not (TIFF 6, section 9).</summary>
internal sealed class PackBitsBlock : BlockCodec
{
    private const sbyte Nothing = -128;

    public override string? Decode(ReadOnlyMemory<byte> stored, int rows, Span<byte> samples)
    {
        ReadOnlySpan<byte> data = stored.Span;
        Span<byte> rest = samples;
        while (!rest.IsEmpty && !data.IsEmpty)
        {
            var count = (sbyte)data[0];
            data = data[1..];
            if (count == Nothing)
            {
                continue;
            }

            // What a count says beyond the block's end does not count.
            int length = Math.Min(Math.Abs((int)count) + 1, rest.Length);
            int used = count < 0 ? 1 : length;
            if (data.Length < used)
            {
                break;
            }

            if (count < 0)
            {
                rest[..length].Fill(data[0]);
            }
            else
            {
                data[..length].CopyTo(rest);
            }

            rest = rest[length..];
            data = data[used..];
        }

        return rest.IsEmpty ? null : $"The data decodes to {samples.Length - rest.Length} bytes; {samples.Length} were expected.";
    }
}
