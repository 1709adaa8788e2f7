using System.Runtime.Intrinsics;

namespace PurePipeline.Numerics.Kernels;

/// <summary>uint8 to float64, which is exact.</summary>
internal static partial class WidenBytes
{
    public static void ToDouble(ReadOnlySpan<byte> source, Span<double> destination)
    {
        // Safety: the kernels read and write source.Length elements; the slice proves that the destination has them.
        destination = destination[..source.Length];
        if (Vector256.IsHardwareAccelerated)
        {
            ToDoubleVector256(source, destination);
        }
        else
        {
            ToDoubleScalar(source, destination);
        }
    }
}
