using System.Numerics;
using System.Runtime.InteropServices;

namespace PurePipeline.Tiff.Blocks;

/// <summary>Predictor 2: whole numbers, which wrap around.</summary>
internal sealed class DifferencePredictor<T>(int samples) : Predictor
    where T : unmanaged, IBinaryInteger<T>
{
    public override void SumUp(Span<byte> row)
    {
        Span<T> values = MemoryMarshal.Cast<byte, T>(row);
        for (int i = samples; i < values.Length; i++)
        {
            values[i] = unchecked(values[i] + values[i - samples]);
        }
    }
}
