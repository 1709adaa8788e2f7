using System.Runtime.InteropServices;

namespace PurePipeline.OpenCv.Color;

/// <summary><see cref="GrayRow"/> of <c>uint16</c>: the same weights; the sum stays below 2^31.</summary>
internal sealed class GrayUInt16Row(int channels, bool redFirst) : ColorRow
{
    private readonly int _first = redFirst ? GrayRow.Red : GrayRow.Blue;
    private readonly int _third = redFirst ? GrayRow.Blue : GrayRow.Red;

    public override void Convert(ReadOnlySpan<byte> source, Span<byte> target, int width, bool vectors = true)
    {
        ReadOnlySpan<ushort> from = MemoryMarshal.Cast<byte, ushort>(source);
        Span<ushort> to = MemoryMarshal.Cast<byte, ushort>(target)[..width];
        for (int x = 0, s = 0; x < to.Length; x++, s += channels)
        {
            int sum = (from[s] * _first) + (from[s + 1] * GrayRow.Green) + (from[s + 2] * _third);
            to[x] = (ushort)((sum + (1 << (GrayRow.Shift - 1))) >> GrayRow.Shift);
        }
    }
}
