using System.Runtime.InteropServices;

namespace PurePipeline.Pillow;

internal static partial class WeightedSumRows
{
    /// <summary>The specification.</summary>
    internal static void ToFloatScalar(ReadOnlySpan<byte> source, Span<byte> target)
    {
        Span<float> levels = MemoryMarshal.Cast<byte, float>(target);
        for (int x = 0; x < levels.Length; x++)
        {
            levels[x] = Thousandths(source.Slice(3 * x, 3)) / 1000f;
        }
    }

    /// <summary>The specification.</summary>
    internal static void ToGrayScalar(ReadOnlySpan<byte> source, Span<byte> target)
    {
        for (int x = 0; x < target.Length; x++)
        {
            target[x] = (byte)(Thousandths(source.Slice(3 * x, 3)) / 1000);
        }
    }
}
