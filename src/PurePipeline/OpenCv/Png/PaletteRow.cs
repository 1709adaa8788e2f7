using PurePipeline.Decoding.Png;
using PurePipeline.OpenCv.Color;

namespace PurePipeline.OpenCv.Png;

/// <summary>The colours behind a palette's indices; those beyond it are black and opaque.</summary>
internal sealed class PaletteRow : ColorRow
{
    private const int Count = 256;

    private readonly int _channels;
    private readonly byte[] _colors;

    public PaletteRow(PngHeader header, int channels, bool isRgb)
    {
        _channels = channels;
        _colors = new byte[Count * channels];
        for (int i = 0; i < Count; i++)
        {
            Span<byte> color = _colors.AsSpan(i * channels, channels);
            if (3 * i < header.Palette.Length)
            {
                header.Palette.Span.Slice(3 * i, 3).CopyTo(color);
            }

            if (!isRgb)
            {
                color[..3].Reverse();
            }

            if (channels == 4)
            {
                color[3] = i < header.Transparency.Length ? header.Transparency.Span[i] : byte.MaxValue;
            }
        }
    }

    public override void Convert(ReadOnlySpan<byte> source, Span<byte> target, int width, bool vectors = true)
    {
        for (int x = 0; x < width; x++)
        {
            _colors.AsSpan(source[x] * _channels, _channels).CopyTo(target[(x * _channels)..]);
        }
    }
}
