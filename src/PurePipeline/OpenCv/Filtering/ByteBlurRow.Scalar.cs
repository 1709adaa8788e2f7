namespace PurePipeline.OpenCv.Filtering;

internal sealed unsafe partial class ByteBlurRow
{
    /// <summary>The specification. Weights are given from the middle outwards; <paramref name="step"/> is the number of channels.</summary>
    internal static void FilterScalar(ReadOnlySpan<uint> weights, int step, int count, ReadOnlySpan<byte> padded, Span<ushort> filtered)
    {
        int middle = (weights.Length - 1) * step;
        for (int e = 0; e < count; e++)
        {
            uint sum = weights[0] * padded[e + middle];
            for (int k = 1; k < weights.Length; k++)
            {
                sum += weights[k] * (uint)(padded[e + middle - (k * step)] + padded[e + middle + (k * step)]);
            }

            filtered[e] = (ushort)sum;
        }
    }
}
