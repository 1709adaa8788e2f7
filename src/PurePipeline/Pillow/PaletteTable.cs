namespace PurePipeline.Pillow;

/// <summary>Rows of indices to rows of what stands in a table.</summary>
/// <param name="from">The bytes of a source pixel: an index, and an alpha if there are two.</param>
/// <param name="table">256 target pixels.</param>
/// <param name="to">The bytes of a target pixel.</param>
/// <param name="keepsAlpha">Whether the last byte is the source's alpha instead.</param>
internal sealed class PaletteTable(int from, byte[] table, int to, bool keepsAlpha = false)
{
    /// <summary>Makes a row.</summary>
    public void Convert(ReadOnlySpan<byte> source, Span<byte> target)
    {
        for (int i = 0, at = 0; at < target.Length; i += from, at += to)
        {
            table.AsSpan(source[i] * to, to).CopyTo(target[at..]);
            if (keepsAlpha)
            {
                target[at + to - 1] = source[i + 1];
            }
        }
    }
}
