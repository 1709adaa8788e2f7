using PurePipeline.OpenCv.Color;

namespace PurePipeline.OpenCv.Png;

/// <summary>The first channel of each pixel.</summary>
/// <param name="size">The bytes of a channel, 1 or 2.</param>
/// <param name="channels">The channels of a pixel.</param>
internal sealed class FirstChannelRow(int size, int channels) : ColorRow
{
    public override void Convert(ReadOnlySpan<byte> source, Span<byte> target, int width, bool vectors = true)
    {
        for (int x = 0; x < width; x++)
        {
            source.Slice(x * channels * size, size).CopyTo(target[(x * size)..]);
        }
    }
}
