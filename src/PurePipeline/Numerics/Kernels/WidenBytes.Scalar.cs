using System.Runtime.CompilerServices;

namespace PurePipeline.Numerics.Kernels;

internal static partial class WidenBytes
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void ToDoubleScalar(ReadOnlySpan<byte> source, Span<double> destination)
    {
        for (int i = 0; i < source.Length; i++)
        {
            destination[i] = source[i];
        }
    }
}
