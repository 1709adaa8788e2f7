namespace PurePipeline.Pillow.Pasting;

/// <summary>A mask's bytes, one a pixel, to and from where they are needed.</summary>
internal static class MaskRow
{
    private static readonly BandShuffle s_lastOfTwo = new(2, [1]);
    private static readonly BandShuffle s_lastOfFour = new(4, [3]);

    /// <summary>The last byte of each pixel of two or four; they may be put where the pixels begin, since none is read after it is written.</summary>
    public static void TakeAlpha(ReadOnlySpan<byte> pixels, int bytesPerPixel, Span<byte> alphas) =>
        (bytesPerPixel == 2 ? s_lastOfTwo : s_lastOfFour).Convert(pixels, alphas);

    /// <summary>Each byte <paramref name="times"/> times.</summary>
    public static void Repeat(ReadOnlySpan<byte> mask, int times, Span<byte> bytes)
    {
        switch (times)
        {
            case 3:
                for (int i = 0, at = 0; at <= bytes.Length - 3; i++, at += 3)
                {
                    bytes[at] = bytes[at + 1] = bytes[at + 2] = mask[i];
                }

                break;
            case 4:
                Span<uint> words = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, uint>(bytes);
                for (int i = 0; i < words.Length; i++)
                {
                    words[i] = mask[i] * 0x01010101u;
                }

                break;
            default:
                for (int at = 0; at < bytes.Length; at++)
                {
                    bytes[at] = mask[at / times];
                }

                break;
        }
    }
}
