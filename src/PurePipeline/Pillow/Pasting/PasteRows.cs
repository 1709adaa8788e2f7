using System.Buffers;

namespace PurePipeline.Pillow.Pasting;

/// <summary>The ways to put one row over another, for pixels of some bytes: the loops of Pillow's <c>Paste.c</c>.</summary>
internal static class PasteRows
{
    /// <summary>Everything is replaced.</summary>
    public static PasteRow Copy { get; } = static (source, _, target) => source[..target.Length].CopyTo(target);

    /// <summary>Pixels whose mask is not 0 are replaced.</summary>
    public static PasteRow Select(int bytesPerPixel) => ByByte(bytesPerPixel, SelectRow.Select);

    /// <summary>Pixels are mixed.</summary>
    public static PasteRow Blend(int bytesPerPixel) => ByByte(bytesPerPixel, BlendRow.Blend);

    /// <summary>Pixels that are multiplied by their alpha already are put over others.</summary>
    public static PasteRow BlendPremultiplied(int bytesPerPixel) => (source, mask, target) =>
    {
        for (int at = 0; at < target.Length; at++)
        {
            target[at] = BlendRow.BlendPremultiplied(target[at], source[at], mask[at / bytesPerPixel]);
        }
    };

    /// <summary>
    /// One colour is mixed into pixels whose last byte is alpha: where nothing was, its alpha is mixed, and its colour taken whole.
    /// </summary>
    public static PasteRow BlendOverTransparent(int bytesPerPixel) => (source, mask, target) =>
    {
        int alpha = bytesPerPixel - 1;
        for (int i = 0, at = 0; at < target.Length; i++, at += bytesPerPixel)
        {
            byte part = mask[i] != 0 && target[at + alpha] == 0 ? (byte)255 : mask[i];
            for (int band = at; band < at + alpha; band++)
            {
                target[band] = BlendRow.Blend(target[band], source[band], part);
            }

            target[at + alpha] = BlendRow.Blend(target[at + alpha], source[at + alpha], mask[i]);
        }
    };

    // The mask has a byte for each byte of a pixel then.
    private static PasteRow ByByte(int bytesPerPixel, PasteRow paste) => bytesPerPixel == 1 ? paste : (source, mask, target) =>
    {
        byte[] bytes = ArrayPool<byte>.Shared.Rent(target.Length);
        MaskRow.Repeat(mask, bytesPerPixel, bytes.AsSpan(0, target.Length));
        paste(source, bytes, target);
        ArrayPool<byte>.Shared.Return(bytes);
    };
}
