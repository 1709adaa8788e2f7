using System.Buffers;

namespace PurePipeline.Tiff.Blocks;

/// <summary>Predictor 3: the row's floats are stored byte by byte, all highest bytes first, and the bytes as differences.</summary>
internal sealed class FloatPredictor(int samples, int size) : Predictor
{
    public override void SumUp(Span<byte> row)
    {
        for (int i = samples; i < row.Length; i++)
        {
            row[i] += row[i - samples];
        }

        int count = row.Length / size;
        byte[] planes = ArrayPool<byte>.Shared.Rent(row.Length);
        row.CopyTo(planes);
        for (int i = 0; i < count; i++)
        {
            for (int b = 0; b < size; b++)
            {
                row[(i * size) + b] = planes[((size - 1 - b) * count) + i];
            }
        }

        ArrayPool<byte>.Shared.Return(planes);
    }
}
