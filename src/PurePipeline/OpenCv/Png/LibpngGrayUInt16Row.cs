using System.Runtime.InteropServices;
using PurePipeline.Decoding.Png;
using PurePipeline.OpenCv.Color;

namespace PurePipeline.OpenCv.Png;

/// <summary>As <see cref="LibpngGrayRow"/> of 16-bit samples, always rounded; light is tabled for their upper bits alone.</summary>
internal sealed class LibpngGrayUInt16Row : ColorRow
{
    private readonly int _channels;
    private readonly int _shift;
    private readonly ushort[]? _same;
    private readonly ushort[]? _toLinear;
    private readonly ushort[]? _fromLinear;

    /// <param name="header">The file.</param>
    /// <param name="cutsDepth">The low bytes go away afterwards, for which eleven bits do.</param>
    public LibpngGrayUInt16Row(PngHeader header, bool cutsDepth)
    {
        _channels = header.SamplesPerPixel;
        if (header.Gamma is { } gamma && LibpngGamma.IsSignificant(gamma))
        {
            int bits = header.SignificantBits ?? 16;
            int shift = bits < 16 ? 16 - bits : 0;
            _shift = Math.Min(cutsDepth ? Math.Max(shift, 5) : shift, 8);
            _toLinear = LibpngGamma.WideTable(LibpngGamma.Reciprocal(gamma), _shift);
            _fromLinear = LibpngGamma.WideTable(LibpngGamma.FromLinear(gamma), _shift);
            _same = cutsDepth ? LibpngGamma.CoarseTable(_shift) : LibpngGamma.WideTable(LibpngGamma.Unit, _shift);
        }
    }

    public override void Convert(ReadOnlySpan<byte> source, Span<byte> target, int width, bool vectors = true)
    {
        ReadOnlySpan<ushort> samples = MemoryMarshal.Cast<byte, ushort>(source);
        Span<ushort> gray = MemoryMarshal.Cast<byte, ushort>(target)[..width];
        for (int x = 0; x < gray.Length; x++)
        {
            ReadOnlySpan<ushort> color = samples.Slice(_channels * x, 3);
            gray[x] = Gray(color[0], color[1], color[2]);
        }
    }

    private ushort Gray(ushort red, ushort green, ushort blue)
    {
        if (red == green && red == blue)
        {
            return _same is null ? red : _same[red >> _shift];
        }

        if (_toLinear is null)
        {
            return (ushort)((LibpngGamma.WeightedSum(red, green, blue) + LibpngGamma.Half) >> 15);
        }

        uint sum = LibpngGamma.WeightedSum(_toLinear[red >> _shift], _toLinear[green >> _shift], _toLinear[blue >> _shift]);
        return _fromLinear![((sum + LibpngGamma.Half) >> 15) >> _shift];
    }
}
