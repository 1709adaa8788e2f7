using PurePipeline.Decoding.Png;
using PurePipeline.OpenCv.Color;

namespace PurePipeline.OpenCv.Png;

/// <summary>
/// libpng's own gray of colours (<c>png_set_rgb_to_gray(1, 0.299, 0.587)</c>), which is not cvtColor's: a sum of weights in 1/32768, cut,
/// not rounded. Where the file tells its gamma, it is computed in linear light, and rounded.
/// </summary>
internal sealed class LibpngGrayRow : ColorRow
{
    private readonly int _channels;
    private readonly byte[]? _palette;
    private readonly byte[]? _toLinear;
    private readonly byte[]? _fromLinear;

    public LibpngGrayRow(PngHeader header)
    {
        bool isPalette = header.ColorType == PngColorType.Palette;
        _channels = isPalette ? 1 : header.SamplesPerPixel;
        if (header.Gamma is { } gamma && LibpngGamma.IsSignificant(gamma))
        {
            _toLinear = LibpngGamma.Table(LibpngGamma.Reciprocal(gamma));
            _fromLinear = LibpngGamma.Table(LibpngGamma.FromLinear(gamma));
        }

        if (isPalette)
        {
            _palette = new byte[256];
            ReadOnlySpan<byte> colors = header.Palette.Span;
            for (int i = 0; 3 * i < colors.Length; i++)
            {
                _palette[i] = Gray(colors[3 * i], colors[(3 * i) + 1], colors[(3 * i) + 2]);
            }
        }
    }

    public override void Convert(ReadOnlySpan<byte> source, Span<byte> target, int width, bool vectors = true)
    {
        target = target[..width];
        if (_palette is not null)
        {
            for (int x = 0; x < target.Length; x++)
            {
                target[x] = _palette[source[x]];
            }

            return;
        }

        for (int x = 0; x < target.Length; x++)
        {
            ReadOnlySpan<byte> color = source.Slice(_channels * x, 3);
            target[x] = Gray(color[0], color[1], color[2]);
        }
    }

    private byte Gray(byte red, byte green, byte blue) => red == green && red == blue ? red
        : _toLinear is null ? (byte)(LibpngGamma.WeightedSum(red, green, blue) >> 15)
        : _fromLinear![(LibpngGamma.WeightedSum(_toLinear[red], _toLinear[green], _toLinear[blue]) + LibpngGamma.Half) >> 15];
}
