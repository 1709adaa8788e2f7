namespace PurePipeline.Numerics.Kernels;

internal static partial class WidenBytes
{
    internal static void ToSingleScalar(ReadOnlySpan<byte> source, Span<float> destination)
    {
        for (int i = 0; i < source.Length; i++)
        {
            destination[i] = source[i];
        }
    }
}
