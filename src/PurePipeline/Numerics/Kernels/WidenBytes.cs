using System.Runtime.Intrinsics;

namespace PurePipeline.Numerics.Kernels;

/// <summary>uint8 to float32, which is exact.</summary>
internal static partial class WidenBytes
{
    public static void ToSingle(ReadOnlySpan<byte> source, Span<float> destination)
    {
        // Safety: the kernels read and write source.Length elements; the slice proves that the destination has them.
        destination = destination[..source.Length];
        if (Vector256.IsHardwareAccelerated)
        {
            ToSingleVector256(source, destination);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            ToSingleVector128(source, destination);
        }
        else
        {
            ToSingleScalar(source, destination);
        }
    }
}
