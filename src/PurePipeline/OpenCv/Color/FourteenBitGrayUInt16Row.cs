using System.Runtime.InteropServices;

namespace PurePipeline.OpenCv.Color;

/// <summary>As <see cref="FourteenBitGrayRow"/>, of red, green and blue of 16 bits (<c>icvCvt_BGRA2Gray_16u_CnC1R</c>).</summary>
/// <param name="channels">3, or 4 of which the last is left out.</param>
internal sealed class FourteenBitGrayUInt16Row(int channels = 3) : ColorRow
{
    public override bool IsPixelwise => true;

    public override void Convert(ReadOnlySpan<byte> source, Span<byte> target, int width, bool vectors = true)
    {
        ReadOnlySpan<ushort> colors = MemoryMarshal.Cast<byte, ushort>(source);
        Span<ushort> grays = MemoryMarshal.Cast<byte, ushort>(target);
        for (int x = 0, s = 0; x < width; x++, s += channels)
        {
            grays[x] = (ushort)FourteenBitGrayRow.Gray(colors[s + 2], colors[s + 1], colors[s]);
        }
    }
}
