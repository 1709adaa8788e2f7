namespace PurePipeline.OpenCv.Filtering;

internal sealed unsafe partial class ByteBlurColumn
{
    /// <summary>The specification: <c>(sum of w[j] * t[j] + 2^(bits - 1)) >> bits</c>, at most 255. Weights from the middle outwards.</summary>
    internal static void FilterScalar(ReadOnlySpan<uint> weights, int bits, ReadOnlySpan<ushort> rows, ReadOnlySpan<int> starts, Span<byte> result)
    {
        int middle = weights.Length - 1;
        uint half = (1u << bits) >> 1;
        for (int e = 0; e < result.Length; e++)
        {
            uint sum = half + (weights[0] * rows[starts[middle] + e]);
            for (int k = 1; k < weights.Length; k++)
            {
                sum += weights[k] * ((uint)rows[starts[middle - k] + e] + rows[starts[middle + k] + e]);
            }

            result[e] = (byte)(sum >> bits);
        }
    }
}
