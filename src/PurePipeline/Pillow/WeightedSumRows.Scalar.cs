using System.Runtime.InteropServices;

namespace PurePipeline.Pillow;

internal sealed partial class WeightedSumRows
{
    /// <summary>The specification.</summary>
    internal void ToBilevelScalar(ReadOnlySpan<byte> source, Span<byte> target)
    {
        for (int x = 0; x < target.Length; x++)
        {
            target[x] = Thousandths(source, x) >= 128000 ? (byte)255 : (byte)0;
        }
    }

    /// <summary>The specification.</summary>
    internal void ToFloatScalar(ReadOnlySpan<byte> source, Span<byte> target)
    {
        Span<float> levels = MemoryMarshal.Cast<byte, float>(target);
        for (int x = 0; x < levels.Length; x++)
        {
            levels[x] = Thousandths(source, x) / 1000f;
        }
    }

    /// <summary>The specification.</summary>
    internal void ToGrayScalar(ReadOnlySpan<byte> source, Span<byte> target)
    {
        for (int x = 0; x < target.Length; x++)
        {
            target[x] = (byte)(Thousandths(source, x) / 1000);
        }
    }

    private int Thousandths(ReadOnlySpan<byte> source, int x)
    {
        ReadOnlySpan<byte> rgb = source.Slice(pixel * x, 3);
        return (rgb[0] * Red) + (rgb[1] * Green) + (rgb[2] * Blue);
    }
}
