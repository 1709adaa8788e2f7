using System.Runtime.InteropServices;
using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Pillow;

internal sealed partial class PointRows
{
    /// <summary>The specification.</summary>
    internal static void ScaleInt32Scalar(ReadOnlySpan<byte> source, Span<byte> target, double scale, double offset)
    {
        ReadOnlySpan<int> levels = MemoryMarshal.Cast<byte, int>(source);
        Span<int> results = MemoryMarshal.Cast<byte, int>(target);
        for (int x = 0; x < results.Length; x++)
        {
            results[x] = FloatToInteger.Int32((levels[x] * scale) + offset);
        }
    }

    /// <summary>The specification.</summary>
    internal static void ScaleUInt16Scalar(ReadOnlySpan<byte> source, Span<byte> target, double scale, double offset)
    {
        ReadOnlySpan<ushort> levels = MemoryMarshal.Cast<byte, ushort>(source);
        Span<ushort> results = MemoryMarshal.Cast<byte, ushort>(target);
        for (int x = 0; x < results.Length; x++)
        {
            results[x] = unchecked((ushort)FloatToInteger.Int32((levels[x] * scale) + offset));
        }
    }

    /// <summary>The specification.</summary>
    internal static void ScaleFloatScalar(ReadOnlySpan<byte> source, Span<byte> target, double scale, double offset)
    {
        ReadOnlySpan<float> levels = MemoryMarshal.Cast<byte, float>(source);
        Span<float> results = MemoryMarshal.Cast<byte, float>(target);
        for (int x = 0; x < results.Length; x++)
        {
            results[x] = (float)((levels[x] * scale) + offset);
        }
    }
}
