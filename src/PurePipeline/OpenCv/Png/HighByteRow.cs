using PurePipeline.OpenCv.Color;

namespace PurePipeline.OpenCv.Png;

/// <summary>16-bit samples without their low bytes (libpng's <c>png_set_strip_16</c>).</summary>
internal sealed class HighByteRow(int channels) : ColorRow
{
    public override void Convert(ReadOnlySpan<byte> source, Span<byte> target, int width, bool vectors = true)
    {
        target = target[..(width * channels)];
        for (int i = 0; i < target.Length; i++)
        {
            target[i] = source[(2 * i) + 1];
        }
    }
}
