using PurePipeline.OpenCv.Color;

namespace PurePipeline.OpenCv.Bmp;

/// <summary>
/// The gray of pixels that masks made: <c>0.299 r + 0.587 g + 0.114 b</c> in float32, cut off (imgcodecs/src/grfmt_bmp.cpp,
/// <c>maskBGRAtoGray</c>).
/// </summary>
internal sealed class SingleGrayRow : ColorRow
{
    public override void Convert(ReadOnlySpan<byte> source, Span<byte> target, int width, bool vectors = true)
    {
        for (int x = 0, s = 0; x < width; x++, s += 4)
        {
            target[x] = (byte)((0.299f * source[s + 2]) + (0.587f * source[s + 1]) + (0.114f * source[s]));
        }
    }
}
