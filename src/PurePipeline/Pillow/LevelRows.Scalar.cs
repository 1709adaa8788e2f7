using System.Runtime.InteropServices;

namespace PurePipeline.Pillow;

internal static partial class LevelRows
{
    /// <summary>The specification.</summary>
    internal static void Int32ToGrayScalar(ReadOnlySpan<byte> source, Span<byte> target)
    {
        ReadOnlySpan<int> levels = MemoryMarshal.Cast<byte, int>(source);
        for (int x = 0; x < target.Length; x++)
        {
            target[x] = (byte)Math.Clamp(levels[x], 0, 255);
        }
    }

    /// <summary>The specification.</summary>
    internal static void FloatToGrayScalar(ReadOnlySpan<byte> source, Span<byte> target)
    {
        ReadOnlySpan<float> levels = MemoryMarshal.Cast<byte, float>(source);
        for (int x = 0; x < target.Length; x++)
        {
            target[x] = levels[x] switch
            {
                >= 255.0f => 255,
                > 0.0f and var level => (byte)level,
                _ => 0,
            };
        }
    }
}
