using System.Runtime.InteropServices;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>The vertical half of <c>cv2.GaussianBlur</c> of uint16: as <see cref="ByteBlurColumn"/>, in 64 bits.</summary>
internal sealed class WordBlurColumn(FixedWeights weights, int bits) : IColumnFilter<uint>
{
    public bool IsSequential => false;

    public void Filter(ReadOnlySpan<uint> rows, ReadOnlySpan<int> starts, Span<byte> result)
    {
        Span<ushort> row = MemoryMarshal.Cast<byte, ushort>(result);
        ReadOnlySpan<uint> values = weights.Values;
        int middle = values.Length - 1;
        ulong half = (1ul << bits) >> 1;
        for (int e = 0; e < row.Length; e++)
        {
            ulong sum = half + ((ulong)values[0] * rows[starts[middle] + e]);
            for (int k = 1; k < values.Length; k++)
            {
                sum += values[k] * ((ulong)rows[starts[middle - k] + e] + rows[starts[middle + k] + e]);
            }

            row[e] = (ushort)(sum >> bits);
        }
    }
}
