using PurePipeline.OpenCv.Color;

namespace PurePipeline.Tiff.Imread;

/// <summary>Pixels of 3 or 4 channels of any size whose first and third change places.</summary>
internal sealed class SwappedColorsRow(int channels, int size) : ColorRow
{
    public override void Convert(ReadOnlySpan<byte> source, Span<byte> target, int width, bool vectors = true)
    {
        source.CopyTo(target);
        int pixelBytes = channels * size;
        for (int start = 0; start < width * pixelBytes; start += pixelBytes)
        {
            source.Slice(start, size).CopyTo(target[(start + (2 * size))..]);
            source.Slice(start + (2 * size), size).CopyTo(target[start..]);
        }
    }
}
