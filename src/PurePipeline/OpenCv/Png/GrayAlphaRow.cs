using PurePipeline.OpenCv.Color;

namespace PurePipeline.OpenCv.Png;

/// <summary>Gray with alpha as three equal colours, and alpha if there is room.</summary>
/// <param name="channels">3 or 4.</param>
/// <param name="size">The bytes of a channel, 1 or 2.</param>
internal sealed class GrayAlphaRow(int channels, int size) : ColorRow
{
    public override void Convert(ReadOnlySpan<byte> source, Span<byte> target, int width, bool vectors = true)
    {
        for (int x = 0; x < width; x++)
        {
            ReadOnlySpan<byte> pixel = source.Slice(2 * size * x, 2 * size);
            Span<byte> colours = target.Slice(channels * size * x, channels * size);
            for (int channel = 0; channel < channels; channel++)
            {
                pixel.Slice(channel == 3 ? size : 0, size).CopyTo(colours[(channel * size)..]);
            }
        }
    }
}
