using System.Runtime.InteropServices;

namespace PurePipeline.OpenCv.Color;

/// <summary>The colours behind a palette's indices.</summary>
/// <param name="colors">The channels of 256 colours.</param>
/// <param name="channels">1, 3 or 4.</param>
internal sealed class PaletteRow(byte[] colors, int channels) : ColorRow
{
    /// <summary>The indices that there may be.</summary>
    public const int Count = 256;

    public override bool IsPixelwise => true;

    public override void Convert(ReadOnlySpan<byte> source, Span<byte> target, int width, bool vectors = true)
    {
        switch (channels)
        {
            case 1:
                for (int x = 0; x < width; x++)
                {
                    target[x] = colors[source[x]];
                }

                break;
            case 3:
                for (int x = 0, t = 0; x < width; x++, t += 3)
                {
                    int color = 3 * source[x];
                    (target[t], target[t + 1], target[t + 2]) = (colors[color], colors[color + 1], colors[color + 2]);
                }

                break;
            default:
                ReadOnlySpan<uint> four = MemoryMarshal.Cast<byte, uint>(colors);
                Span<uint> pixels = MemoryMarshal.Cast<byte, uint>(target);
                for (int x = 0; x < width; x++)
                {
                    pixels[x] = four[source[x]];
                }

                break;
        }
    }
}
